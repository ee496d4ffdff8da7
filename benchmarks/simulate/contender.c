/*
 * The limit: what a machine can do with one thread. A run goes block by block, so that all state stays in the first
 * caches; nothing is kept but counts. Quantiles come from histograms of 1,024 bins of the shocks.
 *
 * cc -O3 -msse2 contender.c -lm (vectors of 128 bits, as WebAssembly has), or -march=native.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include "vector.h"

#define BINS 1024
#define REACH 8.0 /* Standard deviations on either side that the bins cover. */

/* A tile of the matrix product: ROWS x WIDE vectors are summed in registers. */
#define ROWS 4
#define WIDE (LANES == 8 ? 4 : 2)
#define BLOCK_ONE 512 /* Draws a block: one indicator, */
#define BLOCK_MANY 256 /* or several. A multiple of LANES * WIDE. */

typedef struct {
  int indicators, years, correlated;
  double *base, *growth, *volatility, *half, *correlation, *level_target, *total_target;
} workload;

typedef struct {
  int all; /* Or else hits only. */
  uint64_t *level_hits, *total_hits, *attained;
  uint32_t *bins; /* By indicator and year. */
} counts;

static void *aligned(size_t bytes) {
  void *at = aligned_alloc(64, (bytes + 63) / 64 * 64 + 64);
  if (at == NULL) exit(2);
  return memset(at, 0, (bytes + 63) / 64 * 64);
}

/* Entries of the matrix; in each lane where a load cannot spread them by itself, as in SSE2. */
#if LANES == 2
typedef vector entry;
#define ENTRY(x) all(x)
#define SPREAD(x) (x)
#else
typedef double entry;
#define ENTRY(x) (x)
#define SPREAD(x) all(x)
#endif

/* Lower triangle of volatilities times correlation, with rows of zeros up to a multiple of ROWS. */
static entry *factor(const workload *w) {
  int n = w->indicators, padded = (n + ROWS - 1) / ROWS * ROWS;
  double *l = aligned(sizeof(double) * padded * padded);
  for (int i = 0; i < n; i++)
    for (int j = 0; j <= i; j++) {
      double sum = w->correlated ? w->correlation[i * n + j] : i == j;
      for (int k = 0; k < j; k++) sum -= l[i * padded + k] * l[j * padded + k];
      l[i * padded + j] = i == j ? sqrt(sum) : sum / l[j * padded + j];
    }
  entry *scaled = aligned(sizeof(entry) * padded * padded);
  for (int i = 0; i < n; i++)
    for (int j = 0; j <= i; j++) scaled[i * padded + j] = ENTRY(w->volatility[i] * l[i * padded + j]);
  free(l);
  return scaled;
}

/* out[r] = sum of l[r][c] * in[c], for a block of draws and ROWS rows. */
static inline void product(const entry *l, int padded, int columns, const vector *in, int stride, int vectors,
                           vector *out, int out_stride) {
  for (int v = 0; v < vectors; v += WIDE) {
    vector sum[ROWS][WIDE] = {0};
    for (int c = 0; c < columns; c++) {
      vector x[WIDE];
#pragma GCC unroll 4
      for (int k = 0; k < WIDE; k++) x[k] = in[c * stride + v + k];
#pragma GCC unroll 4
      for (int r = 0; r < ROWS; r++) {
        vector factor = SPREAD(l[r * padded + c]);
#pragma GCC unroll 4
        for (int k = 0; k < WIDE; k++) sum[r][k] += factor * x[k];
      }
    }
#pragma GCC unroll 4
    for (int r = 0; r < ROWS; r++)
#pragma GCC unroll 4
      for (int k = 0; k < WIDE; k++) out[r * out_stride + v + k] = sum[r][k];
  }
}

/* Counts shocks into bins. The number of the bin comes out in the low bits of a double. */
static inline void count_bins(const vector *shock, int vectors, double deviation, uint32_t *bins) {
  double scale = BINS / (2 * REACH) / deviation;
  words at[LONGEST / LANES];
  for (int v = 0; v < vectors; v++)
    at[v] = (words)(within(-BINS / 2, BINS / 2 - 1, shock[v] * scale) + (0x1p52 + BINS / 2));
  const uint64_t *index = (const uint64_t *)at;
  for (int i = 0; i < vectors * LANES; i++) bins[(uint32_t)index[i]]++;
}

/* How often each lane attains; where asked for, each draw is counted too. */
static inline vector hits(const vector *x, int vectors, double target, vector *attained) {
  vector sum = all(0), one = all(1);
  for (int v = 0; v < vectors; v++) {
    vector hit = (vector)((words)(x[v] >= target) & (words)one);
    sum += hit;
    if (attained != NULL) attained[v] += hit;
  }
  return sum;
}

/* Levels that grow from year to year by shocks of each year's own. */
static void simulate_yearly(const workload *w, uint64_t draws, uint64_t seed, counts *c) {
  int n = w->indicators, padded = (n + ROWS - 1) / ROWS * ROWS;
  int block = n == 1 ? BLOCK_ONE : BLOCK_MANY, length = block / LANES;
  /* A little longer than a block, so that columns do not fall on the same lines of the cache. */
  int stride = length + 1;
  entry *l = factor(w);
  vector *walk = aligned(sizeof(vector) * padded * stride), *total = aligned(sizeof(vector) * n * stride);
  vector *shock = aligned(sizeof(vector) * ROWS * stride), *attained = aligned(sizeof(vector) * length);
  vector *level_hits = aligned(sizeof(vector) * n), *total_hits = aligned(sizeof(vector) * n);
  /* A tally for each lane: one alone would wait for its last addition. */
  uint64_t *tally = aligned(sizeof(uint64_t) * LANES * (n + 1));
  double *median = aligned(sizeof(double) * n * w->years);
  for (int i = 0; i < n * w->years; i++)
    median[i] = w->base[i / w->years] * pow(1 + w->growth[i / w->years], i % w->years + 1);
  generator g = seeded(seed);
  for (uint64_t first = 0; first < draws; first += block) {
    int used = (draws - first < (uint64_t)block ? draws - first : (uint64_t)block) / LANES;
    for (int v = 0; v < length; v++) attained[v] = all(0);
    for (int year = 1; year <= w->years; year++) {
      /* Random walks of every indicator, of which the product makes correlated ones. */
      for (int i = 0; i < n; i++) {
        words random[LONGEST / LANES];
        draw(&g, random, length);
        vector *path = walk + i * stride;
        if (year == 1)
          for (int v = 0; v < length; v++) path[v] = all(0);
        add_normals(random, path, length);
      }
      for (int top = 0; top < n; top += ROWS) {
        int bottom = top + ROWS < n ? top + ROWS : n;
        if (n > 1) product(l + top * padded, padded, bottom, walk, stride, length, shock, stride);
        else
          for (int v = 0; v < length; v++) shock[v] = walk[v] * SPREAD(l[0]);
        for (int i = top; i < bottom; i++) {
          const vector *s = shock + (i - top) * stride;
          vector *sum = total + i * stride;
          vector level[LONGEST / LANES];
          exponentials(median[i * w->years + year - 1], s, level, used);
          for (int v = 0; v < used; v++) sum[v] = year == 1 ? level[v] : sum[v] + level[v];
          if (year == w->years) {
            level_hits[i] += hits(level, used, w->level_target[i], attained);
            total_hits[i] += hits(sum, used, w->total_target[i], NULL);
          }
          if (c->all)
            count_bins(s, used, w->volatility[i] * sqrt(year), c->bins + (size_t)(i * w->years + year - 1) * BINS);
        }
      }
    }
    if (c->all)
      for (int v = 0; v < used; v++)
        for (int lane = 0; lane < LANES; lane++) tally[lane * (n + 1) + (int)attained[v][lane]]++;
  }
  for (int i = 0; i < LANES * (n + 1); i++) c->attained[i % (n + 1)] += tally[i];
  for (int i = 0; i < n; i++)
    c->level_hits[i] = sum_of(level_hits[i]), c->total_hits[i] = sum_of(total_hits[i]);
  free(l), free(walk), free(total), free(shock), free(attained), free(level_hits), free(total_hits);
  free(tally), free(median);
}

/* Levels that grow by the same uniform rate in every year of a path: hits only. */
static void simulate_constant(const workload *w, uint64_t draws, uint64_t seed, counts *c) {
  generator g = seeded(seed);
  for (int i = 0; i < w->indicators; i++) {
    vector level_hits = all(0), total_hits = all(0);
    for (uint64_t first = 0; first < draws; first += BLOCK_ONE) {
      int used = (draws - first < BLOCK_ONE ? draws - first : BLOCK_ONE) / LANES;
      words random[LONGEST / LANES];
      vector growth[LONGEST / LANES], level[LONGEST / LANES], total[LONGEST / LANES];
      draw(&g, random, BLOCK_ONE / LANES);
      for (int v = 0; v < used; v++) growth[v] = w->half[i] * (2 * uniform(random[v]) - 1);
      exponentials(1 + w->growth[i], growth, growth, used);
      for (int v = 0; v < used; v++) {
        level[v] = w->base[i] * growth[v], total[v] = level[v];
        for (int year = 2; year <= w->years; year++) level[v] *= growth[v], total[v] += level[v];
      }
      level_hits += hits(level, used, w->level_target[i], NULL);
      total_hits += hits(total, used, w->total_target[i], NULL);
    }
    c->level_hits[i] = sum_of(level_hits), c->total_hits[i] = sum_of(total_hits);
  }
}

/* Of the shock: bins are centred on multiples of their width, values lie evenly inside. */
static double quantile(const uint32_t *bins, uint64_t draws, double p, double deviation) {
  double wanted = p * draws, below = 0;
  int bin = 0;
  while (bin < BINS - 1 && below + bins[bin] < wanted) below += bins[bin++];
  double inside = bins[bin] > 0 ? (wanted - below) / bins[bin] : 0.5;
  return (bin - BINS / 2 - 0.5 + inside) * (2 * REACH / BINS) * deviation;
}

/* ---- Workloads and answers ---- */

/* The numbers that follow a key of flat JSON, in a list or alone. */
static double *numbers(const char *text, const char *key, int *count) {
  char quoted[64];
  snprintf(quoted, sizeof quoted, "\"%s\":", key);
  const char *at = strstr(text, quoted);
  if (at == NULL) exit(3);
  at += strlen(quoted);
  int listed = *at == '[';
  double *list = aligned(sizeof(double) * (listed ? strlen(at) / 2 + 1 : 1));
  int n = 0;
  for (at += listed; *at != ']'; at += *at == ',') {
    char *end;
    list[n++] = strtod(at, &end);
    if (end == at) exit(3);
    at = end;
    if (!listed) break;
  }
  if (count != NULL) *count = n;
  return list;
}

static workload read_workload(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.json", folder, name);
  FILE *file = fopen(path, "rb");
  if (file == NULL) exit(3);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = aligned(size + 1);
  if (fread(text, 1, size, file) != (size_t)size) exit(3);
  fclose(file);
  workload w = {.indicators = (int)*numbers(text, "indicators", NULL), .years = (int)*numbers(text, "years", NULL)};
  w.base = numbers(text, "base", NULL), w.growth = numbers(text, "growth", NULL);
  w.volatility = numbers(text, "volatility", NULL), w.half = numbers(text, "halfWidth", NULL);
  w.correlation = numbers(text, "correlation", &w.correlated);
  w.level_target = numbers(text, "levelTarget", NULL), w.total_target = numbers(text, "totalTarget", NULL);
  free(text);
  return w;
}

static void print_list(const char *key, const double *values, int n) {
  printf("%s[", key);
  for (int i = 0; i < n; i++) printf("%s%.17g", i > 0 ? "," : "", values[i]);
  printf("]");
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static void answer(const workload *w, int with_all, uint64_t draws, uint64_t seed) {
  static const double levels[] = {0.05, 0.25, 0.5, 0.75, 0.95};
  int n = w->indicators, cells = n * w->years;
  double start = now();
  counts c = {.all = with_all};
  c.level_hits = aligned(8 * n), c.total_hits = aligned(8 * n), c.attained = aligned(8 * (n + 1));
  c.bins = aligned(with_all ? sizeof(uint32_t) * BINS * cells : 0);
  if (w->half[0] > 0) simulate_constant(w, draws, seed, &c);
  else simulate_yearly(w, draws, seed, &c);
  double *level = aligned(8 * n), *total = aligned(8 * n), *attained = aligned(8 * (n + 1));
  double *quantiles = aligned(sizeof(levels) * cells);
  for (int i = 0; i < n; i++) level[i] = (double)c.level_hits[i] / draws, total[i] = (double)c.total_hits[i] / draws;
  if (with_all) {
    for (int i = 0; i <= n; i++) attained[i] = (double)c.attained[i] / draws;
    for (int cell = 0; cell < cells; cell++)
      for (int q = 0; q < 5; q++) {
        int i = cell / w->years, year = cell % w->years + 1;
        double s = quantile(c.bins + (size_t)cell * BINS, draws, levels[q], w->volatility[i] * sqrt(year));
        quantiles[cell * 5 + q] = w->base[i] * pow(1 + w->growth[i], year) * exp(s);
      }
  }
  double ms = now() - start;
  printf("{\"ms\":%.6f,\"outcome\":{", ms);
  print_list("\"level\":", level, n), print_list(",\"total\":", total, n);
  if (with_all) {
    print_list(",\"attained\":", attained, n + 1);
    printf(",\"quantiles\":[");
    for (int cell = 0; cell < cells; cell++) {
      printf("%s", cell % w->years == 0 ? cell > 0 ? "],[" : "[" : ",");
      print_list("", quantiles + cell * 5, 5);
    }
    printf("]]");
  }
  printf("}}\n");
  free(c.level_hits), free(c.total_hits), free(c.attained), free(c.bins);
  free(level), free(total), free(attained), free(quantiles);
}

int main(int count, char **arguments) {
  prepare_tables();
  printf("{\"ready\":\"gcc %s, vectors of %d bits\"}\n", __VERSION__, 64 * LANES);
  fflush(stdout);
  char name[64], outputs[64], known[64] = "";
  unsigned long long draws, seed, threads;
  workload w = {0};
  while (scanf("%63s %63s %llu %llu %llu", name, outputs, &draws, &seed, &threads) == 5) {
    if (strcmp(name, known) != 0) w = read_workload(count > 1 ? arguments[1] : ".", strcpy(known, name));
    answer(&w, strcmp(outputs, "all") == 0, draws, seed);
    fflush(stdout);
  }
  return 0;
}

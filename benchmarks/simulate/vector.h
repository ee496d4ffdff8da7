/* Vectors of doubles as wide as the machine that is compiled for, and what is drawn and raised with them. */
#include <math.h>
#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <immintrin.h>
#endif
#ifdef __AVX512DQ__
#define LANES 8
#elif defined(__AVX2__)
#define LANES 4
#else
#define LANES 2
#endif

#define LONGEST 1024 /* Doubles in a column. */

typedef double vector __attribute__((vector_size(8 * LANES)));
typedef int64_t integers __attribute__((vector_size(8 * LANES)));
typedef uint64_t words __attribute__((vector_size(8 * LANES)));

static inline vector all(double x) { return x - (vector){0}; }

static inline vector within(double low, double high, vector x) {
#if LANES == 8
  return (vector)_mm512_min_pd(_mm512_set1_pd(high), _mm512_max_pd(_mm512_set1_pd(low), (__m512d)x));
#elif LANES == 4
  return (vector)_mm256_min_pd(_mm256_set1_pd(high), _mm256_max_pd(_mm256_set1_pd(low), (__m256d)x));
#elif defined(__SSE2__)
  return (vector)_mm_min_pd(_mm_set1_pd(high), _mm_max_pd(_mm_set1_pd(low), (__m128d)x));
#else
  for (int lane = 0; lane < LANES; lane++) x[lane] = x[lane] < low ? low : x[lane] > high ? high : x[lane];
  return x;
#endif
}

static inline double sum_of(vector x) {
  double sum = 0;
  for (int lane = 0; lane < LANES; lane++) sum += x[lane];
  return sum;
}

/* ---- Random words: xoshiro256++ (Blackman and Vigna 2019), a generator in each lane ---- */

/* Two, so that one goes on while the other waits for its last step. */
#define GENERATORS 2

typedef struct { words a[GENERATORS], b[GENERATORS], c[GENERATORS], d[GENERATORS]; } generator;

static uint64_t splitmix(uint64_t *state) {
  uint64_t z = (*state += 0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

static generator seeded(uint64_t seed) {
  generator g;
  uint64_t *state = (uint64_t *)&g;
  for (size_t i = 0; i < sizeof g / sizeof *state; i++) state[i] = splitmix(&seed);
  return g;
}

static inline words rotated(words x, int by) { return (x << by) | (x >> (64 - by)); }

/* Fills an even number of vectors. */
static inline void draw(generator *from, words *to, int vectors) {
  generator g = *from;
  for (int v = 0; v < vectors; v += GENERATORS)
#pragma GCC unroll 2
    for (int k = 0; k < GENERATORS; k++) {
      to[v + k] = rotated(g.a[k] + g.d[k], 23) + g.a[k];
      words shifted = g.b[k] << 17;
      g.c[k] ^= g.a[k], g.d[k] ^= g.b[k], g.b[k] ^= g.c[k], g.a[k] ^= g.d[k];
      g.c[k] ^= shifted, g.d[k] = rotated(g.d[k], 45);
    }
  *from = g;
}

/* Odd multiples of 2^-53, above 0 and below 1. */
static inline vector uniform(words random) {
  return (vector)((random >> 12) | 0x3ff0000000000000) - (1 - 0x1p-53);
}

/* ---- Standard normal numbers: the inverse of the distribution function, piece by piece ---- */

/*
 * Both tables give the size of a normal number from d, the probability that one is larger in size. The fine one has 32
 * cubics in each octave of d. The coarse one has two polynomials of degree 7 in each of the upper 8 octaves: few enough
 * for registers, where a machine can look up in those.
 */
#define OCTAVES 53
#define PIECES 32
#define LOWEST ((1023 - OCTAVES) * PIECES) /* Exponent and first bits of 2^-53. */
#define DEGREE 7

static double fine[OCTAVES * PIECES][4] __attribute__((aligned(64)));
static double coarse[DEGREE + 1][16] __attribute__((aligned(64)));

/* By Newton's method on the logarithm of the tail, where it is nearly straight. */
static double normal_size(double d) {
  double x = sqrt(-2 * log(d)) * 0.8;
  for (int i = 0; i < 50; i++) {
    double tail = erfc(x * M_SQRT1_2), density = 2 * exp(-x * x / 2) * 0.3989422804014327;
    x += (log(tail) - log(d)) * tail / density;
  }
  return x;
}

/* Coefficients, in powers of (d - centre) * scale, of what meets normal_size at Chebyshev's nodes. */
static void fit(int degree, double low, double high, double centre, double scale, double *to, int stride) {
  int n = degree + 1;
  long double m[DEGREE + 1][DEGREE + 2];
  for (int i = 0; i < n; i++) {
    double d = (low + high) / 2 + (high - low) / 2 * cos(M_PI * (i + 0.5) / n);
    long double power = 1;
    for (int j = 0; j < n; j++, power *= (d - centre) * scale) m[i][j] = power;
    m[i][n] = d < 1 ? normal_size(d) : 0;
  }
  for (int k = 0; k < n; k++) { /* Gauss and Jordan, largest pivot first. */
    int best = k;
    for (int i = k; i < n; i++)
      if (fabsl(m[i][k]) > fabsl(m[best][k])) best = i;
    for (int j = 0; j <= n; j++) {
      long double swap = m[k][j];
      m[k][j] = m[best][j], m[best][j] = swap;
    }
    for (int i = 0; i < n; i++)
      if (i != k) {
        long double ratio = m[i][k] / m[k][k];
        for (int j = k; j <= n; j++) m[i][j] -= ratio * m[k][j];
      }
  }
  for (int j = 0; j < n; j++) to[j * stride] = (double)(m[j][n] / m[j][j]);
}

static void prepare_normals(void) {
  for (int i = 0; i < OCTAVES * PIECES; i++) {
    double octave = ldexp(1, i / PIECES - OCTAVES), width = octave / PIECES, low = octave + i % PIECES * width;
    fit(3, low, low + width, 0, 1, fine[i], 1);
  }
  for (int i = 0; i < 16; i++) {
    double octave = ldexp(1, i / 2 - 8), low = octave * (1 + i % 2 / 2.0);
    /* By the low bits of the exponent, which is 1022 for the octave below 1, and the first bit after it. */
    fit(DEGREE, low, low + octave / 2, 1.5 * octave, 1 / octave, &coarse[0][(1015 * 2 + i) & 15], 16);
  }
}

/* From d in memory: cheaper to take as an index than out of a vector. */
static inline vector normal_fine(const words *d) {
  const uint64_t *lane = (const uint64_t *)d;
  vector c0, c1, c2, c3, x = (vector)*d;
#if LANES == 2
  const vector *left = (const vector *)fine[(lane[0] >> 47) - LOWEST];
  const vector *right = (const vector *)fine[(lane[1] >> 47) - LOWEST];
  words low = {0, 2}, high = {1, 3};
  c0 = __builtin_shuffle(left[0], right[0], low), c1 = __builtin_shuffle(left[0], right[0], high);
  c2 = __builtin_shuffle(left[1], right[1], low), c3 = __builtin_shuffle(left[1], right[1], high);
#else
  for (int i = 0; i < LANES; i++) {
    const double *c = fine[(lane[i] >> 47) - LOWEST];
    c0[i] = c[0], c1[i] = c[1], c2[i] = c[2], c3[i] = c[3];
  }
#endif
  return c0 + x * (c1 + x * (c2 + x * c3));
}

#if LANES == 8
static inline vector normal_coarse(vector d) {
  __m512i half = (__m512i)((words)d >> 51);
  vector t = (vector)(((words)d & 0xfffffffffffff) | 0x3ff0000000000000) - 1.5;
  vector size = (vector)_mm512_permutex2var_pd(_mm512_load_pd(coarse[DEGREE]), half, _mm512_load_pd(coarse[DEGREE] + 8));
  for (int k = DEGREE - 1; k >= 0; k--)
    size = size * t + (vector)_mm512_permutex2var_pd(_mm512_load_pd(coarse[k]), half, _mm512_load_pd(coarse[k] + 8));
  return size;
}
#endif

/* sum += a normal number for each word: its top 52 bits decide on the size, the lowest one on the sign. */
static inline void add_normals(const words *random, vector *sum, int vectors) {
#if LANES == 8
  for (int v = 0; v < vectors; v++) {
    words d = (words)uniform(random[v]);
    int outside = _mm512_cmp_pd_mask((__m512d)d, _mm512_set1_pd(0x1p-8), _CMP_LT_OQ);
    vector size = __builtin_expect(outside, 0) ? normal_fine(&d) : normal_coarse((vector)d);
    sum[v] += (vector)((words)size ^ (random[v] << 63));
  }
#else
  words d[LONGEST / LANES];
  for (int v = 0; v < vectors; v++) d[v] = (words)uniform(random[v]);
  for (int v = 0; v < vectors; v++) sum[v] += (vector)((words)normal_fine(d + v) ^ (random[v] << 63));
#endif
}

/* ---- Exponential: a power of two from a table, and a short series for what is left ---- */

#define STEPS (LANES == 8 ? 16 : 128)

static double powers[STEPS] __attribute__((aligned(64)));

/* out = factor * exp(x), with a relative error of a few 1e-16 times 1 + |x|. */
static inline void exponentials(double factor, const vector *x, vector *out, int vectors) {
  const double shift = 0x1.8p52;
#if LANES == 8
  __m512d early = _mm512_load_pd(powers), late = _mm512_load_pd(powers + 8);
  for (int v = 0; v < vectors; v++) {
    vector steps = x[v] * (M_LOG2E * STEPS) + shift, r = x[v] - (steps - shift) * (M_LN2 / STEPS);
    vector power = factor * (vector)_mm512_permutex2var_pd(early, (__m512i)steps, late);
    vector series = r + r * r * (1. / 2 + r * (1. / 6 + r * (1. / 24 + r * (1. / 120 + r * (1. / 720)))));
    out[v] = (vector)((words)(power + power * series) + (((words)steps & -(uint64_t)STEPS) << 48));
  }
#else
  words steps[LONGEST / LANES];
  for (int v = 0; v < vectors; v++) steps[v] = (words)(x[v] * (M_LOG2E * STEPS) + shift);
  for (int v = 0; v < vectors; v++) {
    const uint64_t *lane = (const uint64_t *)(steps + v);
    vector r = x[v] - ((vector)steps[v] - shift) * (M_LN2 / STEPS), power;
    for (int i = 0; i < LANES; i++) power[i] = powers[lane[i] & (STEPS - 1)];
    vector series = r + r * r * (1. / 2 + r * (1. / 6 + r * (1. / 24)));
    power *= factor;
    out[v] = (vector)((words)(power + power * series) + ((steps[v] & -(uint64_t)STEPS) << 45));
  }
#endif
}

static void prepare_tables(void) {
  prepare_normals();
  for (int i = 0; i < STEPS; i++) powers[i] = exp2((double)i / STEPS);
}

// A statistical battery for the pseudo-random streams. The streams are fixed, so that what passes once passes always. Every
// statistic is held against its own sampling distribution: five standard deviations, which one in 1.7 million would exceed.
import { describe, expect, it } from "vitest";
import { openPoints } from "./points.ts";

const points = await openPoints();
const SIGMAS = 5;

const SEEDS = [0, 1, 2, 2 ** 31];
/** Numbers of one block here: eight columns of 256. */
const RUN = 2048;
const N = 2 ** 20;

/** Numbers of one stream after the other: those of `blocks` blocks in a row. */
function blocksOf(seed: number, replicate: number, first: number, blocks: number, run = RUN): Float64Array {
  let drawn: Float64Array = new Float64Array();
  for (let block = 0; block < blocks; block++) {
    points.seed(seed, replicate, first + block);
    drawn = points.randomAt(block * run, run);
  }
  return drawn.slice(0, blocks * run);
}

const columns = new Map(SEEDS.map((seed) => [seed, blocksOf(seed, 0, 0, N / RUN)]));
const columnOf = (seed: number): Float64Array => columns.get(seed)!;

/** Correlation of x_i with y_(i + lag), in standard deviations; the mean 1/2 and the variance 1/12 are known. */
function correlation(x: Float64Array, y: Float64Array, lag = 0, step = 1): number {
  let sum = 0;
  let n = 0;
  for (let i = 0; i + lag < y.length; i += step, n++) sum += (x[i]! - 0.5) * (y[i + lag]! - 0.5);
  return (12 * sum) / Math.sqrt(n);
}

/** Mean of x^k less its expectation 1 / (k + 1), in standard deviations. */
function moment(x: Float64Array, k: number): number {
  let sum = 0;
  for (const u of x) sum += k === 1 ? u : k === 2 ? u * u : k === 3 ? u * u * u : u * u * (u * u);
  const variance = 1 / (2 * k + 1) - 1 / (k + 1) ** 2;
  return (sum / x.length - 1 / (k + 1)) / Math.sqrt(variance / x.length);
}

/** Chi-square of counts that should be even, as the standard normal it comes close to (Wilson and Hilferty). */
function evenness(counts: Uint32Array): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const chi = counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
  const freedom = counts.length - 1;
  return (Math.cbrt(chi / freedom) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom));
}

/** Fails with the names of the statistics that are out of bounds. */
function expectWithin(statistics: Record<string, number>): void {
  const out = Object.entries(statistics).filter(([, z]) => !(Math.abs(z) < SIGMAS));
  expect(Object.fromEntries(out)).toEqual({});
}

describe.each(SEEDS)("the streams of seed %s", (seed) => {
  const x = columnOf(seed);

  it("have the moments of uniform numbers", () => {
    expectWithin(Object.fromEntries([1, 2, 3, 4].map((k) => [`moment ${k}`, moment(x, k)])));
  });
  it("have even tails, to one in a million", () => {
    const levels = [1e-2, 1e-3, 1e-4, 1e-5, 1e-6];
    const low = new Uint32Array(levels.length);
    const high = new Uint32Array(levels.length);
    let n = 0;
    for (let replicate = 0; replicate < 12; replicate++) {
      points.seed(seed, replicate, 2 ** 40);
      const drawn = points.random(N);
      n += drawn.length;
      for (const u of drawn) {
        const beside = u < 0.5 ? u : 1 - u;
        if (beside >= 1e-2) continue;
        const counts = u < 0.5 ? low : high;
        for (let i = 0; i < levels.length && beside < levels[i]!; i++) counts[i]!++;
      }
    }
    const deviations = (counts: Uint32Array, name: string) =>
      levels.map((p, i) => [`${name} ${p}`, (counts[i]! - n * p) / Math.sqrt(n * p * (1 - p))]);
    expectWithin(Object.fromEntries([...deviations(low, "below"), ...deviations(high, "above")]));
    // The least of so many tails holds some numbers, else nothing was seen there.
    expect(low.at(-1)).toBeGreaterThan(0);
    expect(high.at(-1)).toBeGreaterThan(0);
  });
  it("fill cells of one, two and three numbers in a row evenly", () => {
    const ones = new Uint32Array(1024);
    const pairs = new Uint32Array(1024);
    const alternate = new Uint32Array(1024);
    const triples = new Uint32Array(4096);
    for (let i = 0; i + 3 < x.length; i += 4) {
      const [a, b, c] = [x[i]!, x[i + 1]!, x[i + 2]!];
      ones[Math.floor(a * 1024)]!++;
      pairs[Math.floor(a * 32) * 32 + Math.floor(b * 32)]!++;
      alternate[Math.floor(a * 32) * 32 + Math.floor(c * 32)]!++;
      triples[(Math.floor(a * 16) * 16 + Math.floor(b * 16)) * 16 + Math.floor(c * 16)]!++;
    }
    const counts = { ones, pairs, alternate, triples };
    expectWithin(Object.fromEntries(Object.entries(counts).map(([name, of]) => [name, evenness(of)])));
  });
  it("have bits that are even chances, and do not follow one another", () => {
    const ones = new Int32Array(52);
    const same = new Int32Array(52);
    const n = 2 ** 16;
    const [low, high] = [0, 1].map((half) => halvesOf(x.subarray(0, n), half));
    for (let bit = 0; bit < 52; bit++) {
      const words = bit < 32 ? low! : high!;
      const at = bit % 32;
      for (let i = 0, last = 0; i < n; i++) {
        const digit = (words[i]! >>> at) & 1;
        ones[bit]! += digit;
        same[bit]! += digit ^ last;
        last = digit;
      }
    }
    const z = (count: number): number => (count - n / 2) / Math.sqrt(n / 4);
    for (const counts of [ones, same]) {
      expectWithin(Object.fromEntries(Array.from(counts, (count, bit) => [`bit ${bit}`, z(count)])));
    }
  });
  it("have no serial correlation, in a lane or across lanes", () => {
    const lags = [1, 2, 3, 4, 5, 6, 7, 8, 16, 32, 64, 128, 256, 512, 1024, 2048];
    expectWithin(Object.fromEntries(lags.map((lag) => [`lag ${lag}`, correlation(x, x, lag)])));
    expectWithin({
      lanes: correlation(x, x, 1, 2),
      "lanes, one step on": correlation(x.subarray(1), x.subarray(1), 1, 2),
    });
  });
  it("have nothing to do with those of neighbouring blocks and replicates", () => {
    // A block against the next is a lag of one run; that of other replicates and far blocks is here.
    const [blocks, quarter] = [N / RUN / 4, x.subarray(0, N / 4)];
    const others = {
      "replicate 1": blocksOf(seed, 1, 0, blocks),
      "replicate 2": blocksOf(seed, 2, 0, blocks),
      "replicate 2^32": blocksOf(seed, 2 ** 32, 0, blocks),
      "block 2^20": blocksOf(seed, 0, 2 ** 20, blocks),
      "block 2^32": blocksOf(seed, 0, 2 ** 32, blocks),
    };
    for (const [name, y] of Object.entries(others)) {
      for (const lag of [0, 1, 2]) expectWithin({ [`${name}, lag ${lag}`]: correlation(quarter, y, lag) });
    }
  });
  it("have nothing to do with those of other seeds", () => {
    for (const other of SEEDS.filter((key) => key !== seed)) {
      for (const lag of [0, 1, 2]) {
        expectWithin({ [`seed ${other}, lag ${lag}`]: correlation(x, columnOf(other), lag) });
      }
    }
  });
  it("begin as if at random: the first numbers of many streams", () => {
    const streams = 2 ** 14;
    const keys = {
      blocks: (i: number) => points.seed(seed, 0, i),
      replicates: (i: number) => points.seed(seed, i, 0),
      "replicates and blocks": (i: number) => points.seed(seed, i % 128, Math.floor(i / 128)),
      seeds: (i: number) => points.seed(seed + i, 0, 0),
    };
    for (const [name, open] of Object.entries(keys)) {
      let drawn: Float64Array = new Float64Array();
      for (let i = 0; i < streams; i++) {
        open(i);
        drawn = points.randomAt(2 * i, 2);
      }
      const y = drawn.slice(0, 2 * streams);
      const counts = new Uint32Array(256);
      for (const u of y) counts[Math.floor(u * 256)]!++;
      const lags = [1, 2, 4, 256].map((lag) => [`${name}, lag ${lag}`, correlation(y, y, lag)]);
      expectWithin({
        [`${name}, mean`]: moment(y, 1),
        [`${name}, variance`]: moment(y, 2),
        ...Object.fromEntries(lags),
      });
      expectWithin({ [`${name}, evenness`]: evenness(counts) });
    }
  });
});

describe("the battery", () => {
  it("sees what is wrong with poor numbers", () => {
    // A linear congruential generator of 16 bits, a stream that is a copy, and one with a bit less of chance.
    const x = columnOf(0);
    const poor = new Float64Array(2 ** 18);
    let state = 1;
    for (let i = 0; i < poor.length; i++) {
      state = (state * 75 + 74) % 65537;
      poor[i] = (state + 0.5) / 65537;
    }
    const pairs = new Uint32Array(1024);
    for (let i = 0; i + 1 < poor.length; i += 2)
      pairs[Math.floor(poor[i]! * 32) * 32 + Math.floor(poor[i + 1]! * 32)]!++;
    expect(Math.abs(evenness(pairs))).toBeGreaterThan(SIGMAS);
    expect(correlation(x, x)).toBeGreaterThan(SIGMAS);
    expect(
      moment(
        x.map((u) => u * 0.99),
        1,
      ),
    ).toBeLessThan(-SIGMAS);
    expect(
      Math.abs(
        correlation(
          x,
          x.map((u, i) => 0.99 * u + 0.01 * x[Math.max(i - 2, 0)]!),
          2,
        ),
      ),
    ).toBeGreaterThan(SIGMAS);
  });
});

/** The low or the high half of the 52 bits of every number. */
function halvesOf(x: Float64Array, half: number): Uint32Array {
  // Above 1 all numbers have the same exponent, so that their fractions are the bits as they were drawn.
  const shifted = x.map((u) => u + (1 - 2 ** -53));
  const words = new Uint32Array(shifted.buffer);
  return Uint32Array.from(x, (_, i) => words[2 * i + half]!);
}

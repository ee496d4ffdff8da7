import { describe, expect, it } from "vitest";
import { bitsOf, column, hardColumn, runOn } from "./run.ts";

const DIGITS = 300n;

/** ln 2 = Σ 1/(k·2^k), with 300 binary digits. */
const LN2 = Array.from({ length: 300 }, (_, i) => BigInt(i + 1)).reduce(
  (sum, k) => sum + (1n << DIGITS) / (k << k),
  0n,
);

/** exp(x) of a double by its power series, and how many units in the last place `y` is away from it. */
function unitsAway(x: number, y: number): number {
  const fixed = BigInt(x * 2 ** 60) << (DIGITS - 60n);
  const exact = x * 2 ** 60 === Math.trunc(x * 2 ** 60);
  if (!exact) throw new Error("choose x with at most 60 digits after the point");
  let k = fixed / LN2;
  let rest = fixed - k * LN2;
  if (rest < 0n) {
    k -= 1n;
    rest += LN2;
  }
  let power = 0n;
  for (let term = 1n << DIGITS, i = 1n; term > 0n; i++) {
    power += term;
    term = ((term * rest) >> DIGITS) / i;
  }
  // The power is 1 to 2; y over 2^k too, up to rounding.
  const scaled = BigInt(Math.round((y / 2 ** Number(k)) * 2 ** 53)) << (DIGITS - 53n);
  return Math.abs(Number(scaled - power)) / 2 ** Number(DIGITS - 52n);
}

/** exp of a column as the kernel has it. */
function exponentials(x: Float64Array): Float64Array {
  return runOn([x], [{ op: "logLevel", out: 1, in: 0, median: 1 }]).columns[1] ?? x;
}

describe("logLevel", () => {
  it.each([0.01, 1, 30, 700])("has exp within 0.55 units in the last place, for |s| up to %d", (most) => {
    const x = column(4096, most, (u) => Math.round((2 * u - 1) * most * 2 ** 40) / 2 ** 40);
    const y = exponentials(x);
    expect(Math.max(...x.map((s, i) => unitsAway(s, y[i] ?? 0)))).toBeLessThan(0.55);
  });
  it("has exp(0) = 1, so that without a shock a level is its median to the bit", () => {
    const zeros = new Float64Array(16);
    const { columns } = runOn([zeros], [{ op: "logLevel", out: 1, in: 0, median: 0.1 }]);
    expect(columns[1]).toEqual(zeros.fill(0.1));
  });
  it("overflows to infinity, underflows by way of the smallest doubles to 0, and hands on NaN", () => {
    const x = Float64Array.of(
      709.7,
      709.8,
      1e9,
      Number.POSITIVE_INFINITY,
      -708.5,
      -745,
      -746,
      -1e9,
      ...new Float64Array(8),
    );
    x[8] = Number.NEGATIVE_INFINITY;
    x[9] = Number.NaN;
    const y = exponentials(x);
    // exp(709.7) = 1.6549840276802644e308, exp(-708.5) = 2.0073e-308 (subnormal), exp(-745) rounds to the smallest double.
    expect((y[0] ?? 0) / 1.6549840276802644e308).toBeCloseTo(1, 14);
    expect([...y.subarray(1, 4)]).toEqual(new Array(3).fill(Number.POSITIVE_INFINITY));
    expect((y[4] ?? 0) / Math.exp(-708.5)).toBeCloseTo(1, 14);
    expect([...y.subarray(5, 11)]).toEqual([5e-324, 0, 0, 0, Number.NaN, 1]);
  });
  it("does not depend on the draws beside it", () => {
    const x = column(64, 3, (u) => u - 0.5);
    const alone = exponentials(x);
    const beside = exponentials(x.map((s, i) => (i % 3 === 0 ? 1e5 : s)));
    expect(bitsOf(beside.filter((_, i) => i % 3 !== 0))).toEqual(bitsOf(alone.filter((_, i) => i % 3 !== 0)));
  });
  it("rises with the shock, across the steps of its table", () => {
    const x = Float64Array.from({ length: 8192 }, (_, i) => (i - 4096) / 2 ** 21);
    const y = exponentials(x);
    expect(y.every((level, i) => i === 0 || level > (y[i - 1] ?? 0))).toBe(true);
  });
});

describe("logitLevel", () => {
  const level = (x: Float64Array, median: number, capacity: number): Float64Array =>
    runOn([x], [{ op: "logitLevel", out: 1, in: 0, median, capacity }]).columns[1] ?? x;
  it("is m·e/(1 + (m/capacity)(e - 1)) to the bit", () => {
    const x = column(256, 5, (u) => 20 * u - 10);
    const expected = exponentials(x).map((e) => (30 * e) / (1 + (30 / 100) * (e - 1)));
    expect(bitsOf(level(x, 30, 100))).toEqual(bitsOf(expected));
  });
  it("shifts the log odds by the shock", () => {
    const odds = (y: number) => y / (100 - y);
    const x = Float64Array.from({ length: 16 }, (_, i) => i / 4 - 2);
    const y = level(x, 30, 100);
    x.forEach((s, i) => {
      expect(Math.log(odds(y[i] ?? 0) / odds(30))).toBeCloseTo(s, 12);
    });
  });
  it("stays at its median without a shock, reaches 0 and its capacity at the ends, and hands on NaN", () => {
    const x = new Float64Array(16);
    x.set([0, -0, 1e6, Number.POSITIVE_INFINITY, -1e6, Number.NEGATIVE_INFINITY, Number.NaN]);
    const [zero, minus, far, infinite, ...rest] = level(x, 30, 100);
    expect([zero, minus, ...rest.slice(0, 3)]).toEqual([30, 30, 0, 0, Number.NaN]);
    expect([far, infinite].map((y) => (y ?? 0) / 100)).toEqual([
      expect.closeTo(1, 15),
      expect.closeTo(1, 15),
    ]);
  });
});

describe("identityLevel", () => {
  it("adds the shock to the median and stays within its bounds; NaN stays NaN", () => {
    const x = hardColumn(256, 9);
    const { columns } = runOn([x], [{ op: "identityLevel", out: 1, in: 0, median: 5, low: 0, high: 9 }]);
    expect(columns[1]).toEqual(x.map((s) => Math.min(Math.max(5 + s, 0), 9)));
  });
});

describe("shape", () => {
  const pool = column(16, 21, (u) => 2 * u - 1);
  const cubic = (x: number): number => {
    if (Number.isNaN(x)) return x;
    const held = Math.min(Math.max(x, -2), -2 + 4 * 0.75);
    const segment = Math.min(Math.floor((held + 2) / 0.75), 3);
    const t = held - (-2 + segment * 0.75);
    const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = pool.subarray(segment * 4);
    return c0 + (c1 + (c2 + c3 * t) * t) * t;
  };
  it("is a piecewise cubic of its input to the bit, held at its ends; NaN stays NaN", () => {
    const x = Float64Array.of(...column(240, 4, (u) => 6 * u - 4), ...hardColumn(16, 2));
    const { columns } = runOn(
      [x],
      [{ op: "shape", out: 1, in: 0, at: 0, segments: 4, low: -2, step: 0.75 }],
      {
        pool,
      },
    );
    expect(bitsOf(columns[1] ?? x)).toEqual(bitsOf(x.map(cubic)));
  });
});

describe("jump", () => {
  it("adds its amount to the columns where its input is below the threshold, and leaves the others alone", () => {
    const x = hardColumn(64, 5);
    const others = [6, 7, 8].map((seed) => hardColumn(64, seed));
    const { columns } = runOn(
      [x, ...others],
      [{ op: "jump", out: 1, count: 2, in: 0, below: 0.5, amount: -3 }],
    );
    const jumped = (numbers: Float64Array) => numbers.map((y, i) => ((x[i] ?? 0) < 0.5 ? y - 3 : y));
    expect(columns.slice(1, 4).map(bitsOf)).toEqual(
      others.map((numbers, i) => bitsOf(i < 2 ? jumped(numbers) : numbers)),
    );
  });
});

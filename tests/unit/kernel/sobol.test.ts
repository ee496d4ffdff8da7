import { describe, expect, it } from "vitest";
import { directionNumbers, SOBOL_BITS, SOBOL_DIMENSIONS } from "../../../src/kernel/sobol.ts";
import golden from "../../golden/sobol.json" with { type: "json" };
import { openPoints } from "./points.ts";

const points = await openPoints();
const all = directionNumbers(SOBOL_DIMENSIONS);
/** The direction numbers of a dimension, counted from 1 as in the literature. */
const of = (d: number): BigUint64Array => all.slice((d - 1) * SOBOL_BITS, d * SOBOL_BITS);
const everyDimension = Array.from({ length: SOBOL_DIMENSIONS }, (_, i) => i + 1);

describe("directionNumbers()", () => {
  it("begins with the published numbers", () => {
    for (const d of ["2", "3", "4", "5", "6", "7"] as const) {
      const [, , ...m] = golden.initial[d];
      expect(m.map((value, j) => BigInt(value) << BigInt(51 - j))).toEqual([
        ...of(Number(d)).slice(0, m.length),
      ]);
    }
  });
  it("has the same numbers as SciPy to the last, and the same sum in every dimension", () => {
    const in40 = (d: number): bigint[] => [...of(d)].map((v) => v >> 12n);
    for (const [d, numbers] of Object.entries(golden.directions)) {
      if (d === "note") continue;
      expect(in40(Number(d)).map((v) => v.toString(16))).toEqual(numbers);
    }
    const sums = everyDimension.map((d) => in40(d).reduce((sum, v) => BigInt.asUintN(40, sum + v)));
    expect(sums.map((sum) => sum.toString(16))).toEqual(golden.sums.rows);
  });
  it("has a last one at digit j in number j, so that every dimension by itself is a perfect sequence", () => {
    const lowest = (v: bigint): bigint => v & -v;
    for (const d of everyDimension) {
      expect([...of(d)].map(lowest)).toEqual(
        Array.from({ length: SOBOL_BITS }, (_, j) => 1n << BigInt(51 - j)),
      );
    }
  });
  it("gives the first dimensions the same whatever their number", () => {
    expect(directionNumbers(0)).toEqual(new BigUint64Array());
    expect(directionNumbers(1)).toEqual(of(1));
    expect(directionNumbers(9)).toEqual(all.slice(0, 9 * SOBOL_BITS));
  });
  it.each([-1, 1.5, SOBOL_DIMENSIONS + 1, Number.NaN])("refuses %s dimensions", (dimensions) => {
    expect(() => directionNumbers(dimensions)).toThrow(RangeError);
  });
});

describe("sobolUniforms()", () => {
  it("has the published first 16 points, in another order", () => {
    const columns = everyDimension.map((d) => points.sobol(of(d), 0n, 0, 16));
    const rows = Array.from({ length: 16 }, (_, i) =>
      columns.map((column) => Math.floor(column[i]! * 16).toString(16)).join(""),
    );
    expect(rows.sort()).toEqual([...golden.points.rows].sort());
  });
  it("fills every aligned run of points as one point at a time would", () => {
    for (const d of [1, 2, 17, 256]) {
      const directions = points.scramble(of(d), 3, d);
      const shift = points.shift(3, 1, d);
      for (const n of [2, 4, 8, 16, 256, 1024]) {
        for (const first of [0, n, 5 * n, 2 ** 20 - n, 2 ** 32 + 3 * n, 2 ** SOBOL_BITS - n]) {
          const alone = Array.from({ length: n }, (_, i) => coordinate(directions, shift, first + i));
          expect([...points.sobol(directions, shift, first, n)]).toEqual(alone);
        }
      }
    }
  });
  it("stays strictly inside 0 and 1", () => {
    const ones = 2n ** 52n - 1n;
    expect([...points.sobol(new BigUint64Array(SOBOL_BITS).fill(ones), 0n, 0, 2)]).toEqual([
      2 ** -53,
      1 - 2 ** -53,
    ]);
  });
});

describe("scrambled points", () => {
  const scrambled = (seed: number, d: number): BigUint64Array => points.scramble(of(d), seed, d - 1);

  it("lie one in each cell of every dimension, in any aligned run", () => {
    for (const n of [16, 1024]) {
      for (const d of everyDimension) {
        const column = points.sobol(scrambled(1, d), points.shift(1, 2, d - 1), 37 * n, n);
        expect(new Set(Array.from(column, (u) => Math.floor(u * n))).size).toBe(n);
      }
    }
  });
  it("are (0, m, 2)-nets in the first two dimensions", () => {
    const m = 10;
    const n = 2 ** m;
    for (const [seed, replicate, first] of [
      [0, 0, 0],
      [1, 3, 5 * n],
      [2 ** 31, 1, 2 ** 33],
    ] as const) {
      const [x, y] = [1, 2].map((d) =>
        points.sobol(scrambled(seed, d), points.shift(seed, replicate, d - 1), first, n),
      );
      for (let wide = 0; wide <= m; wide++) {
        const cells = Array.from(
          x!,
          (u, i) => Math.floor(u * 2 ** wide) * n + Math.floor(y![i]! * 2 ** (m - wide)),
        );
        expect(new Set(cells).size).toBe(n);
      }
    }
  });
  it("come from a matrix: what is added before may be added after, and the first one stays the first", () => {
    const numbers = BigUint64Array.from({ length: 30 }, (_, i) => points.mixed(BigInt(i)) >> BigInt(12 + i));
    const sums = numbers.map((v, i) => v ^ numbers[(i + 7) % 30]!);
    const made = points.scramble(numbers, 9, 4);
    expect(points.scramble(sums, 9, 4)).toEqual(made.map((v, i) => v ^ made[(i + 7) % 30]!));
    expect([...made].map((v) => v.toString(2).length)).toEqual([...numbers].map((v) => v.toString(2).length));
    expect(points.scramble(numbers, 9, 4, true)).toEqual(made);
  });
  it("differ between seeds, dimensions and replicates", () => {
    const keys = [0, 1, 2, 2 ** 31, 2 ** 53 - 1];
    const pairs = keys.flatMap((a) => keys.map((b) => [a, b] as const));
    const first = pairs.map(([seed, dimension]) => points.scramble(of(1), seed, dimension)[0]);
    expect(new Set(first).size).toBe(pairs.length);
    const shifts = pairs.flatMap(([a, b]) => keys.map((c) => points.shift(a, b, c)));
    expect(new Set(shifts).size).toBe(shifts.length);
    expect(shifts.every((shift) => shift < 2n ** 52n)).toBe(true);
  });
  it("have digits that are even chances: of the matrix below its diagonal, and of the shifts", () => {
    const trials = 4096;
    const top = BigUint64Array.of(1n << 51n, 1n << 30n);
    const ones = {
      first: new Array<number>(52).fill(0),
      later: new Array<number>(52).fill(0),
      shift: new Array<number>(52).fill(0),
    };
    const count = (digits: number[], word: bigint): void => {
      for (const [i, digit] of [...word.toString(2).padStart(52, "0")].entries()) digits[i]! += Number(digit);
    };
    for (let seed = 0; seed < trials; seed++) {
      const made = points.scramble(top, seed, 0);
      count(ones.first, made[0]!);
      count(ones.later, made[1]!);
      count(ones.shift, points.shift(seed, 0, 0));
    }
    expect(ones.first.shift()).toBe(trials);
    expect(ones.later.splice(0, 22)).toEqual([...new Array<number>(21).fill(0), trials]);
    // Five standard deviations of a count of even chances.
    const bound = 5 * Math.sqrt(trials / 4);
    for (const digits of Object.values(ones)) {
      for (const digit of digits) expect(Math.abs(digit - trials / 2)).toBeLessThan(bound);
    }
  });
  it("integrate without bias, and far closer than random points", () => {
    // The product of 1 + (x - 1/2) over six dimensions: 1, with variance (13/12)^6 - 1 for one random point.
    const n = 1024;
    const replicates = 64;
    const errors = Array.from({ length: replicates }, (_, replicate) => {
      const product = new Float64Array(n).fill(1);
      for (let d = 1; d <= 6; d++) {
        const column = points.sobol(scrambled(2, d), points.shift(2, replicate, d - 1), 0, n);
        for (let i = 0; i < n; i++) product[i]! *= 0.5 + column[i]!;
      }
      return product.reduce((sum, f) => sum + f) / n - 1;
    });
    const deviation = Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / replicates);
    const random = Math.sqrt(((13 / 12) ** 6 - 1) / n);
    expect(deviation).toBeLessThan(random / 20);
    const bias = errors.reduce((sum, e) => sum + e, 0) / replicates;
    expect(Math.abs(bias)).toBeLessThan((5 * deviation) / Math.sqrt(replicates));
  });
});

/** One coordinate by definition: the directions of the ones of i, and the shift; the middle of its cell of 52 digits. */
function coordinate(directions: BigUint64Array, shift: bigint, i: number): number {
  let digits = shift;
  for (let rest = i, j = 0; rest > 0; rest = Math.floor(rest / 2), j++) {
    if (rest % 2 === 1) digits ^= directions[j]!;
  }
  return (Number(digits) + 0.5) / 2 ** 52;
}

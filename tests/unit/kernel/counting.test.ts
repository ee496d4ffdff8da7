import { describe, expect, it } from "vitest";
import { column, hardColumn, runOn } from "./run.ts";

// Whole blocks, and blocks that end somewhere on the way.
const DRAWS = [64, 63, 49, 48, 17, 16, 15, 1];

function histogramOf(
  x: Float64Array,
  { bins, origin, scale, compressed }: { bins: number; origin: number; scale: number; compressed: boolean },
): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of x) {
    if (Number.isNaN(value)) continue;
    const y = (value - origin) / scale;
    const held = compressed
      ? Number.isFinite(y)
        ? y / (1 + Math.abs(y))
        : Math.sign(y)
      : Math.min(Math.max(y, -1), 1);
    const bin = Math.min(Math.floor(((held + 1) / 2) * bins), bins - 1);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

describe("histogram", () => {
  for (const compressed of [false, true]) {
    it.each(DRAWS)(
      `counts %d draws${compressed ? ", compressed" : ""}, without NaN, ends included`,
      (draws) => {
        const x = hardColumn(64, 13).map((value, i) => (i % 2 === 0 ? (value % 4) + 0.01 : value));
        // A power of two for a scale: multiplying by its inverse is the same as dividing.
        const histogram = { bins: 20, origin: 1, scale: 2, compressed };
        const { counts } = runOn([x], [{ op: "histogram", in: 0, at: 30, ...histogram }], { draws });
        const expected = new Array<number>(64).fill(0);
        expected.splice(30, 20, ...histogramOf(x.subarray(0, draws), histogram));
        expect(counts).toEqual(expected);
      },
    );
  }
  it("puts what lies on a border into the bin above, odd or even", () => {
    const x = Float64Array.from({ length: 16 }, (_, i) => i);
    const { counts } = runOn(
      [x],
      [{ op: "histogram", in: 0, at: 0, bins: 16, origin: 8, scale: 8, compressed: false }],
    );
    expect(counts.slice(0, 16)).toEqual(new Array(16).fill(1));
  });
});

describe("moments", () => {
  it.each(DRAWS)("adds up distances and their squares, over %d draws", (draws) => {
    const x = column(64, 3, (u) => 10 + u);
    const { sums } = runOn([x], [{ op: "moments", in: 0, at: 2, centre: 10.5 }], { draws });
    const distances = [...x.subarray(0, draws)].map((value) => value - 10.5);
    expect(sums[2]).toBeCloseTo(
      distances.reduce((a, b) => a + b),
      12,
    );
    expect(sums[3]).toBeCloseTo(
      distances.reduce((sum, d) => sum + d * d, 0),
      12,
    );
  });
  it("is exactly 0 where every draw is at the centre, and NaN where one is not known", () => {
    const x = new Float64Array(64).fill(0.1);
    const code = [{ op: "moments", in: 0, at: 0, centre: 0.1 }] as const;
    expect(runOn([x], code).sums.slice(0, 2)).toEqual([0, 0]);
    x[5] = Number.NaN;
    expect(runOn([x], code).sums.slice(0, 2)).toEqual([Number.NaN, Number.NaN]);
  });
});

describe("judge", () => {
  it.each(DRAWS)("is true between its bounds, both included, never for NaN: %d draws", (draws) => {
    const x = hardColumn(64, 17);
    const low = -1;
    const high = 1;
    const { masks, hits } = runOn([x], [{ op: "judge", in: 0, mask: 1, low, high, at: 3 }], { draws });
    const expected = [...x].map((value, i) => i < draws && low <= value && value <= high);
    expect(masks[1]?.slice(0, draws)).toEqual(expected.slice(0, draws));
    expect(hits[3]).toBe(expected.filter(Boolean).length);
  });
  it("knows bounds that are open to one side", () => {
    const x = hardColumn(64, 18);
    const { hits } = runOn(
      [x],
      [
        { op: "judge", in: 0, mask: 0, low: 0, high: Number.POSITIVE_INFINITY, at: 0 },
        { op: "judge", in: 0, mask: 1, low: Number.NEGATIVE_INFINITY, high: 0, at: 1 },
      ],
    );
    expect(hits.slice(0, 2)).toEqual([x.filter((v) => v >= 0).length, x.filter((v) => v <= 0).length]);
  });
});

describe("first", () => {
  it.each(DRAWS)("counts each of %d draws at the first mask that is true", (draws) => {
    const years = [1, 2, 3].map((seed) => column(64, seed, (u) => u));
    const { hits } = runOn(
      years,
      [
        { op: "open", mask: 7 },
        ...years.flatMap((_, i) => [
          { op: "judge", in: i, mask: i, low: 0.6, high: 1, at: i } as const,
          { op: "first", mask: i, open: 7, at: 8 + i } as const,
        ]),
      ],
      { draws },
    );
    const expected = [0, 0, 0];
    for (let i = 0; i < draws; i++) {
      const year = years.findIndex((numbers) => (numbers[i] ?? 0) >= 0.6);
      if (year >= 0) expected[year] = (expected[year] ?? 0) + 1;
    }
    expect(hits.slice(8, 11)).toEqual(expected);
  });
});

describe("tally", () => {
  it.each(DRAWS)("counts %d draws by how many masks are true", (draws) => {
    const x = column(64, 5, (u) => u);
    const bounds = [0.1, 0.2, 0.5, 0.9];
    const { hits } = runOn(
      [x],
      [
        ...bounds.map((low, mask) => ({ op: "judge", in: 0, mask, low, high: 1, at: 15 }) as const),
        { op: "tally", masks: [0, 3, 2, 1], at: 2 },
      ],
      { draws },
    );
    const expected = [0, 0, 0, 0, 0];
    for (const u of x.subarray(0, draws)) {
      const trues = bounds.filter((low) => u >= low).length;
      expected[trues] = (expected[trues] ?? 0) + 1;
    }
    expect(hits.slice(2, 7)).toEqual(expected);
  });
  it("counts past 255 masks", () => {
    const x = column(64, 6, (u) => u);
    const count = 600;
    const { hits } = runOn(
      [x],
      [
        ...Array.from(
          { length: count },
          (_, mask) => ({ op: "judge", in: 0, mask, low: mask / count, high: 1, at: 0 }) as const,
        ),
        { op: "tally", masks: Array.from({ length: count }, (_, mask) => mask), at: 1 },
      ],
      { masks: count, hits: count + 2 },
    );
    const expected = new Array<number>(count + 1).fill(0);
    for (const u of x) {
      const trues = Array.from({ length: count }, (_, mask) => u >= mask / count).filter(Boolean).length;
      expected[trues] = (expected[trues] ?? 0) + 1;
    }
    expect(hits.slice(1)).toEqual(expected);
  });
});

describe("shortfall", () => {
  it.each(DRAWS)("adds up what is missing where the mask is false, over %d draws", (draws) => {
    const x = column(64, 5, (u) => u);
    const { sums } = runOn(
      [x],
      [
        { op: "judge", in: 0, mask: 2, low: 0.7, high: 9, at: 0 },
        { op: "shortfall", in: 0, mask: 2, boundary: 0.7, at: 5 },
      ],
      { draws },
    );
    const expected = [...x.subarray(0, draws)].reduce((sum, u) => sum + Math.max(0.7 - u, 0), 0);
    expect(sums[5]).toBeCloseTo(expected, 12);
  });
});

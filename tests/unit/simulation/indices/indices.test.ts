import { describe, expect, it } from "vitest";
import { normalCdf } from "../../../../src/math/normal.ts";
import { type BlockFunction, indicesOf } from "../../../../src/simulation/indices/indices.ts";
import type { Input } from "../../../../src/simulation/indices/inputs.ts";
import golden from "../../../golden/sobolIndices.json" with { type: "json" };

const BLOCK = 32;

/** A function of numbers uniform on 0 to 1, or of the standard normals that come, as one of blocks. */
function blockwise(variates: number, of: (x: readonly number[]) => number, isUniform = true): BlockFunction {
  const column = new Float64Array(BLOCK);
  return {
    ...{ variates, outputs: 1, block: BLOCK },
    run(columns) {
      for (let k = 0; k < BLOCK; k++) {
        const z = columns.map((one) => one[k] ?? Number.NaN);
        column[k] = of(isUniform ? z.map(normalCdf) : z);
      }
      return [column];
    },
  };
}

/** Each variate an input of its own. */
function each(variates: number): Input[] {
  return Array.from({ length: variates }, (_, variate) => {
    const alone = [[{ variate, share: 1 }]];
    return { id: `x${variate}`, first: alone, total: alone };
  });
}

const { ishigami, g } = golden;

const FUNCTIONS = {
  ishigami: {
    ...ishigami,
    f: blockwise(3, (u) => {
      const [x1 = 0, x2 = 0, x3 = 0] = u.map((one) => Math.PI * (2 * one - 1));
      return Math.sin(x1) + ishigami.a * Math.sin(x2) ** 2 + ishigami.b * x3 ** 4 * Math.sin(x1);
    }),
  },
  g: {
    ...g,
    f: blockwise(8, (u) =>
      u.reduce((product, x, i) => {
        const a = g.a[i] ?? 0;
        return (product * (Math.abs(4 * x - 2) + a)) / (1 + a);
      }, 1),
    ),
  },
};

describe.each(Object.entries(FUNCTIONS))(
  "indices of the function %s",
  (_, { f, mean, variance, first, total }) => {
    const [found] = indicesOf(f, each(f.variates), { seed: 1, draws: 65_536 });
    const inputs = found?.inputs ?? [];

    it("are those of its closed form, within their errors", () => {
      expect(inputs).toHaveLength(first.length);
      for (const [i, one] of inputs.entries()) {
        for (const [{ value, error }, exact] of [
          [one.first, first[i] ?? Number.NaN],
          [one.total, total[i] ?? Number.NaN],
        ] as const) {
          expect(Math.abs(value - exact)).toBeLessThan(5 * error);
          expect(Math.abs(value - exact)).toBeLessThan(0.003);
        }
      }
    });

    it("come with the mean and the variance", () => {
      expect(found?.mean).toBeCloseTo(mean, 2);
      expect((found?.variance ?? 0) / variance).toBeCloseTo(1, 2);
    });

    it("are the same to the last bit for one seed, and others for another", () => {
      const again = (seed: number) => indicesOf(f, each(f.variates), { seed, draws: 1000 });
      expect(again(0)).toEqual(again(0));
      expect(again(0)).not.toEqual(again(1));
    });
  },
);

it("the published first-order indices of g are those of the closed form", () => {
  for (const [i, exact] of g.first.entries()) expect(g.published[i]).toBeCloseTo(exact, 3);
});

describe("the error of an index", () => {
  it("covers it at its nominal rate over 60 seeds", () => {
    let covered = 0;
    let all = 0;
    for (let seed = 0; seed < 60; seed++) {
      const [found] = indicesOf(FUNCTIONS.ishigami.f, each(3), { seed, draws: 512 });
      for (const [i, one] of (found?.inputs ?? []).entries()) {
        for (const [{ value, error }, exact] of [
          [one.first, ishigami.first[i] ?? 0],
          [one.total, ishigami.total[i] ?? 0],
        ] as const) {
          all++;
          // Student's t at 0.975 with 15 degrees of freedom.
          if (Math.abs(value - exact) <= 2.1314 * error) covered++;
        }
      }
    }
    expect(covered / all).toBeGreaterThan(0.9);
    expect(covered / all).toBeLessThan(0.99);
  });
});

describe("inputs that depend on each other", () => {
  // f = 2 x + y of normals with correlation r, by x = z1, y = r z1 + √(1 - r²) z2.
  const r = 0.6;
  const rest = Math.sqrt(1 - r * r);
  const f = blockwise(2, ([x = 0, z = 0]) => 2 * x + r * x + rest * z, false);
  const inputs: Input[] = [
    {
      id: "x",
      first: [[{ variate: 0, share: 1 }]],
      total: [
        [
          { variate: 0, share: rest },
          { variate: 1, share: -r },
        ],
      ],
    },
    {
      id: "y",
      first: [
        [
          { variate: 0, share: r },
          { variate: 1, share: rest },
        ],
      ],
      total: [[{ variate: 1, share: 1 }]],
    },
  ];

  it("have the indices of conditional variances", () => {
    const [found] = indicesOf(f, inputs, { seed: 3, draws: 65_536 });
    const variance = 4 + 1 + 4 * r;
    const exact = [
      { first: (2 + r) ** 2 / variance, total: (4 * (1 - r * r)) / variance },
      { first: (2 * r + 1) ** 2 / variance, total: (1 - r * r) / variance },
    ];
    for (const [i, { first, total }] of exact.entries()) {
      expect(found?.inputs?.[i]?.first.value).toBeCloseTo(first, 2);
      expect(found?.inputs?.[i]?.total.value).toBeCloseTo(total, 2);
    }
  });
});

it("an output that never varies has no indices", () => {
  const [found] = indicesOf(
    blockwise(1, () => 7),
    each(1),
    { seed: 1, draws: 64 },
  );
  expect(found).toEqual({ mean: 7, variance: 0, inputs: null });
});

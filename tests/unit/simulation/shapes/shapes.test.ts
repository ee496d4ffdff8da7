import { readFileSync } from "node:fs";
import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import type { ShockShape } from "../../../../src/growth/assumption.ts";
import { normalCdf, normalQuantile } from "../../../../src/math/normal.ts";
import { shapeTables, variateOf } from "../../../../src/simulation/shapes/registry.ts";

interface Golden {
  readonly tolerance: number;
  readonly studentT: readonly { readonly df: number; readonly q: number; readonly x: number }[];
  readonly pert: readonly {
    readonly terms: readonly [number, number, number];
    readonly p: number;
    readonly x: number;
  }[];
}
const golden: Golden = JSON.parse(
  readFileSync(new URL("../../../golden/shapes.json", import.meta.url), "utf8"),
);

/** The expectation of a function of the variate: by the midpoint rule over p. */
function mean(shape: ShockShape, of: (x: number) => number, parts = 20_000): number {
  const { quantile } = variateOf(shape);
  let sum = 0;
  for (let i = 0; i < parts; i++) sum += of(quantile((i + 0.5) / parts));
  return sum / parts;
}

const triple = fc
  .tuple(
    fc.double({ min: -1, max: 0, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat({ max: 10 }),
  )
  .map(([low, width, mode]): readonly [number, number, number] => {
    const high = low + width + 1e-3;
    return [low, mode === 10 ? high : low + ((high - low) * mode) / 10, high];
  });

const shape: fc.Arbitrary<ShockShape> = fc.oneof(
  fc.constantFrom("normal" as const, "uniform" as const),
  fc.double({ min: -0.69, max: 12, noNaN: true }).map((log) => ({ studentT: Math.exp(log) })),
  triple.map((triangular) => ({ triangular })),
  triple.map((pert) => ({ pert })),
  fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 })
    .map((empirical) => ({ empirical })),
);

describe("variateOf()", () => {
  it.each(golden.studentT)("Student's t with $df degrees of freedom leaves $q above $x", ({ df, q, x }) => {
    const { quantile, upperQuantile } = variateOf({ studentT: df });
    expect(Math.abs(upperQuantile(q) / x - 1)).toBeLessThan(golden.tolerance);
    expect(quantile(q)).toBe(-upperQuantile(q));
  });
  it.each(golden.pert)("PERT $terms leaves $p below $x", ({ terms, p, x }) => {
    const [low, mode, high] = terms;
    const { quantile } = variateOf({ pert: terms });
    expect(Math.abs(quantile(p) - x) / (high - low)).toBeLessThan(golden.tolerance);
    const mirrored = variateOf({ pert: [-high, -mode, -low] });
    expect(Math.abs(mirrored.upperQuantile(p) + x) / (high - low)).toBeLessThan(golden.tolerance);
  });

  it("is Student's t in closed form for 1 and 2 degrees of freedom, to the far tail", () => {
    for (const q of [0.4, 0.1, 1e-3, 1e-10, 1e-100, 1e-300]) {
      const one = variateOf({ studentT: 1 }).upperQuantile(q);
      expect(one / (1 / Math.tan(Math.PI * q))).toBeCloseTo(1, 11);
      const two = variateOf({ studentT: 2 }).upperQuantile(q);
      expect(two / ((1 - 2 * q) / Math.sqrt(2 * q * (1 - q)))).toBeCloseTo(1, 11);
    }
  });
  it("is Student's t as the normal for very many degrees of freedom, without a step where the formula changes", () => {
    for (const q of [0.3, 1e-3, 1e-12]) {
      expect(variateOf({ studentT: 1e12 }).upperQuantile(q)).toBeCloseTo(-normalQuantile(q), 9);
      const [below, above] = [9999.999999, 10000].map((df) => variateOf({ studentT: df }).upperQuantile(q));
      expect(Math.abs((below ?? 0) / (above ?? 1) - 1)).toBeLessThan(1e-10);
    }
  });
  it("is 0 in the middle and infinite at the ends for Student's t", () => {
    const { quantile, upperQuantile } = variateOf({ studentT: 3 });
    expect(Math.abs(quantile(0.5))).toBe(0);
    expect([quantile(0), quantile(1), upperQuantile(0)]).toEqual([-Infinity, Infinity, Infinity]);
    expect(quantile(Number.NaN)).toBeNaN();
    expect(upperQuantile(0.5 - 1e-12)).toBeCloseTo(1e-12 * 2.7206990463513, 14);
  });
  it("is uniform with the standard deviation 1", () => {
    const { quantile, upperQuantile } = variateOf("uniform");
    expect([quantile(0), quantile(0.5), quantile(1)]).toEqual([-Math.sqrt(3), 0, Math.sqrt(3)]);
    expect(upperQuantile(0)).toBe(Math.sqrt(3));
    expect(mean("uniform", (x) => x * x)).toBeCloseTo(1, 7);
  });
  it("is triangular with its mean and variance, its mode where it is", () => {
    const [low, mode, high] = [-0.03, 0.01, 0.02];
    const triangular: ShockShape = { triangular: [low, mode, high] };
    const middle = (low + mode + high) / 3;
    const variance = (low * low + mode * mode + high * high - low * mode - low * high - mode * high) / 18;
    expect(mean(triangular, (x) => x)).toBeCloseTo(middle, 8);
    expect(mean(triangular, (x) => (x - middle) ** 2)).toBeCloseTo(variance, 9);
    const { quantile, upperQuantile } = variateOf(triangular);
    expect([quantile(0), quantile(0.8), quantile(1)]).toEqual([low, expect.closeTo(mode, 15), high]);
    expect([upperQuantile(0), upperQuantile(0.2), upperQuantile(1)]).toEqual([
      high,
      expect.closeTo(mode, 15),
      low,
    ]);
  });
  it("is PERT with the mean (low + 4 mode + high)/6 and its variance", () => {
    const [low, mode, high] = [-0.03, 0.01, 0.02];
    const middle = (low + 4 * mode + high) / 6;
    expect(mean({ pert: [low, mode, high] }, (x) => x)).toBeCloseTo(middle, 7);
    // Of the beta distribution with a + b = 6: (mean - low)(high - mean)/7.
    const variance = ((middle - low) * (high - middle)) / 7;
    expect(mean({ pert: [low, mode, high] }, (x) => (x - middle) ** 2)).toBeCloseTo(variance, 8);
    const { quantile, upperQuantile } = variateOf({ pert: [low, mode, high] });
    expect([quantile(0), quantile(1), upperQuantile(0)]).toEqual([low, high, high]);
  });
  it("is PERT in closed form where the mode is an end: 1 - (1 - x)⁵", () => {
    const { quantile } = variateOf({ pert: [0, 0, 1] });
    for (const p of [1e-9, 0.1, 0.5, 0.99])
      expect(quantile(p)).toBeCloseTo(-Math.expm1(Math.log1p(-p) / 5), 13);
  });
  it("is each listed value with the same probability", () => {
    const { quantile, upperQuantile } = variateOf({ empirical: [0.3, -0.1, 0.2, 0.2] });
    expect([0, 0.2, 0.26, 0.7, 0.76, 1].map((p) => quantile(p))).toEqual([-0.1, -0.1, 0.2, 0.2, 0.3, 0.3]);
    expect([0, 0.2, 0.26, 0.7, 0.76, 1].map((q) => upperQuantile(q))).toEqual([
      0.3, 0.3, 0.2, 0.2, -0.1, -0.1,
    ]);
    expect(variateOf({ empirical: [0.5] }).quantile(0.1)).toBe(0.5);
  });

  it.each([
    ["normal", true, true],
    ["uniform", true, true],
    [{ triangular: [-1, 0, 1] }, true, false],
    [{ triangular: [-1, 0.5, 1] }, false, false],
    [{ pert: [-1, 0, 1] }, true, true],
    [{ pert: [-1, 0, 2] }, false, true],
    [{ empirical: [-1, 1, 0] }, true, false],
    [{ empirical: [1, 2] }, false, false],
  ] as const)(
    "says of %j whether it is symmetric and smooth, and that its moments are finite",
    (of, symmetric, smooth) => {
      expect(variateOf(of)).toMatchObject({
        symmetric,
        smooth,
        finiteExponential: true,
        finiteVariance: true,
        finiteMean: true,
      });
    },
  );
  it.each([
    [1, false, false],
    [1.5, false, true],
    [2, false, true],
    [2.5, true, true],
  ])(
    "says which moments of Student's t with %d degrees of freedom are finite",
    (df, finiteVariance, finiteMean) => {
      expect(variateOf({ studentT: df })).toMatchObject({
        symmetric: true,
        smooth: true,
        finiteExponential: false,
        finiteVariance,
        finiteMean,
      });
    },
  );

  test.prop([
    shape,
    fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
    fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }),
  ])("has quantiles that rise, alike from both tails", (of, p, q) => {
    const { quantile, upperQuantile, symmetric } = variateOf(of);
    const x = quantile(p);
    const scale = Math.abs(x) + quantile(0.84) - quantile(0.16);
    if (p < q) expect(x).toBeLessThanOrEqual(quantile(q) + 1e-11 * scale);
    if (symmetric && variateOf(of).smooth)
      expect(Math.abs(upperQuantile(p) + x)).toBeLessThanOrEqual(1e-9 * scale);
    if (!(typeof of === "object" && "empirical" in of) && p > 0.01 && p < 0.99) {
      expect(Math.abs(upperQuantile(1 - p) - x)).toBeLessThanOrEqual(1e-9 * scale);
    }
  });
  test.prop([
    shape,
    fc.double({ min: 1e-15, max: 0.9, noNaN: true }),
    fc.double({ min: 0.9, max: 1.1, noNaN: true }),
  ])("comes to the same from near as from afar", (of, p, factor) => {
    const { quantile } = variateOf(of);
    const x = quantile(p);
    const scale = Math.abs(x) + quantile(0.84) - quantile(0.16);
    expect(Math.abs(quantile(p, quantile(p * factor)) - x)).toBeLessThanOrEqual(1e-10 * scale);
  });
});

/** What the kernel makes of a normal variate. */
function drawn(of: ShockShape, z: number): number {
  let x = z;
  for (const { coefficients, segments, low, step } of shapeTables(of)) {
    const inside = Math.min(Math.max(x, low), low + segments * step);
    const i = Math.min(Math.floor((inside - low) / step), segments - 1);
    const d = inside - (low + i * step);
    const [a = 0, b = 0, c = 0, e = 0] = coefficients.subarray(4 * i, 4 * i + 4);
    x = a + d * (b + d * (c + d * e));
  }
  return x;
}

function expected(of: ShockShape, z: number): number {
  const { quantile, upperQuantile } = variateOf(of);
  return z > 0 ? upperQuantile(normalCdf(-z)) : quantile(normalCdf(z));
}

describe("shapeTables()", () => {
  it("has none for the normal, one for a smooth shape, two for resampling", () => {
    expect(shapeTables("normal")).toEqual([]);
    expect(shapeTables("uniform")).toHaveLength(1);
    expect(shapeTables({ empirical: [1, 2, 3] })).toHaveLength(2);
  });
  it("is made once", () => {
    expect(shapeTables({ studentT: 4 })).toBe(shapeTables({ studentT: 4 }));
    expect(shapeTables({ studentT: 4 })).not.toBe(shapeTables({ studentT: 5 }));
  });
  const wide: ShockShape[] = [
    "uniform",
    ...[0.5, 0.8, 1, 1.5, 2, 3, 5, 30, 9999, 1e4, 1e7].map((studentT) => ({ studentT })),
    ...(
      [
        [-1, 0, 1],
        [-0.03, 0, 0.01],
        [0, 0, 1],
        [0, 1, 1],
        [0, 1e-9, 1],
        [0, 1e-17, 1],
      ] as const
    ).flatMap((terms) => [{ triangular: terms }, { pert: terms }]),
  ];
  it.each(wide)("gives %j within 1e-6 of its value or its scale, rising", (of) => {
    const { quantile } = variateOf(of);
    const scale = (quantile(0.84) - quantile(0.16)) / 2;
    let last = Number.NEGATIVE_INFINITY;
    let worst = 0;
    for (let i = 0; i <= 5000; i++) {
      const z = -8.29 + (16.58 * i) / 5000;
      const [x, wanted] = [drawn(of, z), expected(of, z)];
      worst = Math.max(worst, Math.abs(x - wanted) / Math.max(Math.abs(wanted), scale));
      expect(x).toBeGreaterThanOrEqual(last - 1e-15 * scale);
      last = x;
    }
    expect(worst).toBeLessThan(1e-6);
    expect(drawn(of, 40)).toBeGreaterThanOrEqual(last);
    expect(drawn(of, -40)).toBeLessThanOrEqual(drawn(of, -8.29));
  });
  it("hits each value of an empirical shape with its probability, and nothing else", () => {
    for (const n of [1, 2, 3, 7, 1000]) {
      const values = Array.from({ length: n }, (_, i) => i / n);
      for (let k = 1; k < n; k += Math.ceil(n / 40)) {
        // Within 1e-7 of the probability k/n it jumps from the value before to the next.
        const [below, above] = [normalQuantile(k / n - 1e-7), normalQuantile(k / n + 1e-7)];
        expect(drawn({ empirical: values }, below)).toBe((k - 1) / n);
        expect(drawn({ empirical: values }, above)).toBe(k / n);
      }
      expect(drawn({ empirical: values }, -40)).toBe(0);
      expect(drawn({ empirical: values }, 40)).toBe((n - 1) / n);
    }
  });
  test.prop([shape, fc.double({ min: -8, max: 8, noNaN: true })])(
    "gives any shape as its quantile does",
    (of, z) => {
      if (typeof of === "object" && "empirical" in of) {
        expect(of.empirical).toContain(drawn(of, z));
      } else {
        const { quantile } = variateOf(of);
        const wanted = expected(of, z);
        const scale = Math.max(Math.abs(wanted), (quantile(0.84) - quantile(0.16)) / 2);
        expect(Math.abs(drawn(of, z) - wanted) / scale).toBeLessThan(1e-6);
      }
    },
  );
});

import { describe, expect, it } from "vitest";
import { parseFormula } from "../../../../src/formula/parse.ts";
import { indicesOf } from "../../../../src/simulation/indices/indices.ts";
import { planFunction } from "../../../../src/simulation/indices/planFunction.ts";
import { modelOf } from "../../../../src/simulation/model.ts";
import { amount, parsed, planWith } from "../../document/fixture.ts";

/** The indices of a plan's first target, by indicator. */
function indicesIn(document: object, asked: "each" | "count" = "each") {
  const model = modelOf(parsed(planWith(document), { formulas: parseFormula }), undefined, []);
  const { f, inputs } = planFunction(model, model.determined, asked);
  const outputs = indicesOf(f, inputs, { seed: 5, draws: 32_768 });
  return outputs.map(({ mean, variance, inputs: all }) => ({
    mean,
    variance,
    of: Object.fromEntries(
      inputs.map(({ id }, i) => [
        id,
        { first: all?.[i]?.first.value ?? Number.NaN, total: all?.[i]?.total.value ?? Number.NaN },
      ]),
    ),
  }));
}

/** Adds 5 a year to 100, as uncertain as is said. */
const steady = (spread: number) =>
  amount({ scale: "identity", growth: { increments: 5, spread }, unit: "CNY" });
const sum = { kind: "flow", scale: "identity", unit: "CNY", formula: "a + b" };
const product = { kind: "flow", formula: "a * b", unit: "CNY^2" };
const atLeast = (indicator: string, value: number) => ({ t: { indicator, by: 2023, atLeast: value } });

describe("indices of a plan", () => {
  it("of a sum are shares of the variance", () => {
    const [margin] = indicesIn({
      indicators: { a: steady(3), b: steady(4), c: steady(9), sum },
      targets: atLeast("sum", 200),
    });
    expect(margin?.mean).toBeCloseTo(20, 2);
    expect((margin?.variance ?? 0) / 100).toBeCloseTo(1, 2);
    // What the target does not rest on is no input.
    expect(Object.keys(margin?.of ?? {})).toEqual(["a", "b"]);
    for (const [id, share] of [
      ["a", 9 / 25],
      ["b", 16 / 25],
    ] as const) {
      expect(margin?.of[id]?.first).toBeCloseTo(share, 2);
      expect(margin?.of[id]?.total).toBeCloseTo(share, 2);
    }
  });

  it("of a product of log-normal levels are those of its closed form", () => {
    const [a, b] = [0.2, 0.3];
    const growing = (spread: number) =>
      amount({ growth: { constant: "6%", spread: `${spread * 100}%` }, unit: "CNY" });
    const [margin] = indicesIn({
      indicators: { a: growing(a), b: growing(b), product },
      targets: { t: { indicator: "product", by: 2022, atLeast: 10_000 } },
    });
    const of = (spread: number) => Math.exp(spread * spread) - 1;
    const whole = Math.exp(a * a + b * b) - 1;
    expect(margin?.of.a?.first).toBeCloseTo(of(a) / whole, 2);
    expect(margin?.of.a?.total).toBeCloseTo(1 - of(b) / whole, 2);
    expect(margin?.of.b?.first).toBeCloseTo(of(b) / whole, 2);
  });

  it("of being attained follow from the chance that two draws with one input in common both attain", () => {
    // (1/4 + asin(1/2)/2π - 1/4) / (1/4), by Sheppard's formula.
    const [, attained] = indicesIn({
      indicators: { a: steady(3), b: steady(3), sum },
      targets: atLeast("sum", 220),
    });
    expect(attained?.mean).toBeCloseTo(0.5, 2);
    expect(Math.abs((attained?.of.a?.first ?? 0) - 1 / 3)).toBeLessThan(0.02);
    expect(Math.abs((attained?.of.a?.total ?? 0) - 2 / 3)).toBeLessThan(0.02);
  });

  it("of correlated indicators: the first with all that they share, the total with what each alone adds", () => {
    const r = 0.7;
    const [margin] = indicesIn({
      indicators: { a: steady(3), b: steady(4), c: steady(1), sum },
      correlation: {
        indicators: ["a", "b", "c"],
        matrix: [
          [1, r, 0.2],
          [r, 1, 0],
          [0.2, 0, 1],
        ],
      },
      targets: atLeast("sum", 200),
    });
    const variance = 25 + 24 * r;
    expect((margin?.variance ?? 0) / (4 * variance)).toBeCloseTo(1, 2);
    expect(margin?.of.a?.first).toBeCloseTo((3 + 4 * r) ** 2 / variance, 2);
    expect(margin?.of.a?.total).toBeCloseTo((9 * (1 - r * r)) / variance, 2);
    expect(margin?.of.b?.first).toBeCloseTo((3 * r + 4) ** 2 / variance, 2);
    expect(margin?.of.b?.total).toBeCloseTo((16 * (1 - r * r)) / variance, 2);
    expect(margin?.of.c).toBeUndefined();
  });

  it("give a leader the shocks that its followers take over", () => {
    const [margin] = indicesIn({
      indicators: {
        a: amount({ growth: { constant: "6%", spread: "1%" } }),
        b: amount({ growth: { like: { indicator: "a", elasticity: 2, shocks: true }, spread: "1%" } }),
      },
      targets: { t: { indicator: "b", measure: "averageGrowth", by: 2023, atLeast: "5%" } },
    });
    expect(margin?.of.a?.first).toBeCloseTo(4 / 5, 2);
    expect(margin?.of.b?.total).toBeCloseTo(1 / 5, 2);
  });

  it("of the number attained: of two targets on independent indicators alike, a half each", () => {
    const [count] = indicesIn(
      {
        indicators: { a: steady(3), b: steady(3) },
        targets: {
          a: { indicator: "a", by: 2023, atLeast: 110 },
          b: { indicator: "b", by: 2023, atLeast: 110 },
        },
      },
      "count",
    );
    expect(count?.mean).toBeCloseTo(1, 2);
    expect(count?.variance).toBeCloseTo(0.5, 2);
    expect(count?.of.a?.first).toBeCloseTo(0.5, 1);
    expect(count?.of.a?.total).toBeCloseTo(0.5, 1);
  });
});

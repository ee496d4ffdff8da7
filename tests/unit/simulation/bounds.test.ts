import { describe, expect, it } from "vitest";
import { project } from "../../../src/project.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { parsed, planWith } from "../document/fixture.ts";

/** Beds that growth would take to 1700 by 2026, ± 150, in a house that has room for 1500. */
const house = parsed(
  planWith({
    indicators: {
      beds: {
        kind: "stock",
        scale: "identity",
        bounds: { max: 1500 },
        observations: { 2021: 1400 },
        growth: { increments: 60, spread: 30 },
      },
      covered: {
        kind: "ratio",
        scale: "identity",
        observations: { 2021: "97%" },
        growth: { path: { 2022: "2pp", 2024: "-2pp" }, spread: "1pp" },
      },
    },
    targets: {
      full: { indicator: "beds", by: 2026, atLeast: 1500 },
      fuller: { indicator: "beds", by: 2026, above: 1500 },
      crowded: { indicator: "beds", by: 2026, atLeast: 1450 },
      grown: { indicator: "beds", measure: "increase", by: 2026, atLeast: 98 },
      allCovered: { indicator: "covered", by: 2023, atLeast: "100%" },
      fallen: { indicator: "covered", by: 2025, atLeast: "96%" },
    },
    scenarios: {},
  }),
);

/** Normal probabilities, as R's pnorm gives them: of 4/3, 5/3, 202/150 and 1/2. */
const [P_FULL, P_CROWDED, P_GROWN, P_COVERED] = [
  0.908788780274132, 0.952209647727185, 0.910956193783525, 0.691462461274013,
] as const;

/** The one target of a plan of one indicator, drawn. */
function only(indicator: object, target: object) {
  const plan = parsed(
    planWith({
      indicators: { x: { kind: "flow", ...indicator } },
      targets: { t: { indicator: "x", ...target } },
    }),
  );
  const [attainment] = simulate(plan, { seed: 1, draws: 65_536 }).attainments;
  if (attainment === undefined) throw new Error("The plan has one target");
  return attainment;
}

describe("the bounds of levels", () => {
  const ensemble = simulate(house, { seed: 1, draws: 65_536 });
  const probabilities = new Map(ensemble.attainments.map(({ target, probability }) => [target, probability]));

  it.each([
    ["full", P_FULL],
    ["fuller", 0],
    ["crowded", P_CROWDED],
    ["allCovered", P_COVERED],
    ["grown", P_GROWN],
  ] as const)("are met as likely as growth without them would go beyond them: %s", (target, expected) => {
    expect(probabilities.get(target)?.method).toBe("exact");
    // But for what counts as a tie: a thousand millionth of what is asked.
    expect(probabilities.get(target)?.value).toBeCloseTo(expected, 7);
  });

  it("are met as likely where that has to be drawn", () => {
    // Uniform within the root of 3 times 150 about 1700.
    const { probability } = only(
      {
        ...{ scale: "identity", bounds: { max: 1500 }, observations: { 2021: 1400 } },
        growth: { increments: 60, spread: 30, shape: "uniform" },
      },
      { by: 2026, atLeast: 1500 },
    );
    expect(probability?.method).toBe("sampled");
    const expected = (1 + 200 / (150 * Math.sqrt(3))) / 2;
    expect(Math.abs((probability?.value ?? 0) - expected)).toBeLessThan(5 * (probability?.error ?? 0));
    const drawn = simulate(house, { seed: 2, draws: 65_536, outputs: ["firstYears"] });
    const later = drawn.attainments.find(({ target }) => target === "full")?.firstYears?.later;
    expect(later).toBeCloseTo(1 - P_FULL, 3);
  });

  it("cut the levels beyond them off", () => {
    const { quantiles, mean, projected } = ensemble.series.beds ?? {};
    expect(projected?.at(-1)).toBe(1500);
    // 1700 less 1.6449 times 150, and 1500 for all that is above.
    expect(quantiles?.[0]?.at(-1)).toBeCloseTo(1453.272, 0);
    expect(quantiles?.slice(1).map((levels) => levels.at(-1))).toEqual([1500, 1500, 1500, 1500]);
    // 1700 - (200 Φ(4/3) + 150 φ(4/3)).
    expect(mean?.at(-1)).toBeCloseTo(1493.6404, 1);
  });

  it("are forgotten where growth leads away from them", () => {
    const path = project(house).series.covered?.levels ?? [];
    expect(path.map((level) => Number(level?.toFixed(9)))).toEqual([0.97, 0.99, 1, 0.98, 0.96, 0.94]);
    expect(probabilities.get("fallen")?.value).toBeCloseTo(0.5, 7);
  });

  it("count anew where growth leads back to them", () => {
    // 1680, stopped at 1500; 1350; then 1501.2 of 1500.
    const years = { 2022: "20%", 2023: "-10%", 2024: "11.2%", 2025: "0%" };
    const back = { scale: "identity", bounds: { max: 1500 }, observations: { 2021: 1400 } } as const;
    const growth = { path: years, spread: "2%" };
    const { probability } = only({ ...back, growth }, { by: 2024, atLeast: 1500 });
    // Three years of 2 % of 1400.
    expect(probability?.value).toBeCloseTo(0.5 + 1.2 / (3 * 28 * Math.sqrt(2 * Math.PI)), 5);
  });

  it("hold what has fallen below zero, where rates mean nothing", () => {
    const growth = { increments: -30, spread: 10 };
    const later = { x: [{ from: 2024, set: "2%" }] };
    const empty = parsed(
      planWith({
        indicators: {
          x: { kind: "stock", scale: "identity", bounds: { min: 0 }, observations: { 2021: 50 }, growth },
        },
        targets: Object.fromEntries([2023, 2026].map((by) => [`t${by}`, { indicator: "x", by, atMost: 0 }])),
        scenarios: { later: { growth: later } },
      }),
    );
    const { attainments } = simulate(empty, { seed: 1, draws: 1024 });
    // 10 below zero in 2023, give or take 20.
    for (const { probability } of attainments) expect(probability?.value).toBeCloseTo(P_COVERED, 7);
  });
});

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

describe("the bounds of levels", () => {
  const ensemble = simulate(house, { seed: 1, draws: 65_536 });
  const probabilities = new Map(ensemble.attainments.map(({ target, probability }) => [target, probability]));

  it.each([
    ["full", P_FULL],
    ["fuller", 0],
    ["crowded", P_CROWDED],
    ["allCovered", P_COVERED],
  ] as const)("are met as likely as growth without them would go beyond them: %s", (target, expected) => {
    expect(probabilities.get(target)?.method).toBe("exact");
    // But for what counts as a tie: a thousand millionth of what is asked.
    expect(probabilities.get(target)?.value).toBeCloseTo(expected, 7);
  });

  it("are met as likely where that has to be drawn", () => {
    const { value = Number.NaN, error = 0 } = probabilities.get("grown") ?? {};
    expect(Math.abs(value - P_GROWN)).toBeLessThan(5 * error + 1e-3);
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
});

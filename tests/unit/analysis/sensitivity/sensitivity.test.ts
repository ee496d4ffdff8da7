import { describe, expect, it } from "vitest";
import { sensitivity } from "../../../../src/analysis/sensitivity/sensitivity.ts";
import { yuzhong } from "../../../../src/plans/yuzhong.ts";
import { project } from "../../../../src/project.ts";
import { simulate } from "../../../../src/simulation/simulate.ts";
import { amount, parsed, planWith } from "../../document/fixture.ts";

const culture = "cultureTourismRevenue-2026";
const plan = parsed(
  planWith({
    indicators: {
      gdp: amount({ growth: { constant: "6%", spread: "1%" } }),
      trade: amount({ growth: { like: { indicator: "gdp", shocks: true }, spread: "2%" } }),
      jobs: amount({ growth: { constant: "1%", spread: "1%" } }),
      unknown: { kind: "flow" },
    },
    targets: {
      gdp: { indicator: "gdp", by: 2022, atLeast: 106 },
      trade: { indicator: "trade", by: 2022, atLeast: 107 },
      jobs: { indicator: "jobs", by: 2022, atLeast: 101 },
      unknown: { indicator: "unknown", by: 2022, atLeast: 1 },
    },
  }),
);

describe("sensitivity()", () => {
  it("has the verdicts of the projection in the middle, and leaves out what has none", () => {
    const { targets } = sensitivity(plan, { seed: 1, draws: 64 });
    const { attainments } = project(plan);
    expect(targets.map(({ target }) => target)).toEqual(["gdp", "trade", "jobs"]);
    for (const [i, target] of targets.entries()) expect(target).toMatchObject(attainments[i] ?? {});
  });

  it("lists a target without a verdict where it is asked for, with nothing to say of it", () => {
    const { targets, attained } = sensitivity(plan, { seed: 1, draws: 64, targets: ["unknown", "gdp"] });
    expect(targets.map(({ target }) => target)).toEqual(["gdp", "unknown"]);
    expect(targets[1]).toMatchObject({ status: "undetermined", tornado: [], certain: [], indices: null });
    expect(attained).toBeNull();
  });

  it("tells how much of the number attained each indicator decides, by closed form", () => {
    const { attained } = sensitivity(plan, { seed: 1, targets: ["gdp", "jobs"] });
    expect(attained).toMatchObject({ targets: ["gdp", "jobs"], projected: 2 });
    expect(attained?.indices.mean).toBeCloseTo(1, 2);
    expect(attained?.indices.inputs.map(({ indicator }) => indicator).sort()).toEqual(["gdp", "jobs"]);
    for (const { first, total } of attained?.indices.inputs ?? []) {
      for (const { value, error } of [first, total])
        expect(Math.abs(value - 0.5)).toBeLessThanOrEqual(5 * error);
    }
  });

  it("has the same answer for a target whatever else is asked for", () => {
    const all = sensitivity(plan, { seed: 1, draws: 256 });
    const one = sensitivity(plan, { seed: 1, draws: 256, targets: ["trade"] });
    expect(one.targets[0]).toEqual(all.targets[1]);
  });

  it("is the same to the last bit for one seed, also 0, and survives JSON", () => {
    const run = (seed: number) => sensitivity(plan, { seed, draws: 1000 });
    expect(run(0)).toEqual(run(0));
    expect(run(0).targets[1]?.indices).not.toEqual(run(1).targets[1]?.indices);
    expect(JSON.parse(JSON.stringify(run(0)))).toEqual(run(0));
  });

  it("agrees with simulate on how likely every target is", () => {
    const { attainments } = simulate(yuzhong, { seed: 1, outputs: ["probabilities"] });
    for (const { target, indices } of sensitivity(yuzhong, { seed: 2 }).targets) {
      const probability = attainments.find((one) => one.target === target)?.probability?.value ?? Number.NaN;
      expect(Math.abs((indices?.attained.mean ?? 9) - probability), target).toBeLessThan(0.003);
    }
  });

  it("gives the shocks that followers take over to their leader", () => {
    const [target] = sensitivity(yuzhong, { seed: 1, targets: [culture] }).targets;
    expect(target?.indices?.margin?.inputs.map(({ indicator }) => indicator)).toEqual([
      "gdp",
      "cultureTourismRevenue",
    ]);
    expect(target?.tornado.map(({ indicator }) => indicator)).toEqual(["gdp", "cultureTourismRevenue"]);
  });

  it("has no inputs where nothing is uncertain, and says what is certain", () => {
    const certain = parsed(planWith({ targets: { t: { indicator: "gdp", by: 2022, atLeast: 106 } } }));
    const [target] = sensitivity(certain, { seed: 1, draws: 64 }).targets;
    expect(target).toMatchObject({
      tornado: [],
      certain: ["gdp"],
      indices: {
        margin: { mean: 0, standardDeviation: 0, inputs: [] },
        attained: { mean: 1, standardDeviation: 0, inputs: [] },
      },
    });
  });

  it("leaves out the indices where they are not wanted", () => {
    const { draws, attained, targets } = sensitivity(plan, { seed: 1, indices: false });
    expect({ draws, attained }).toEqual({ draws: 0, attained: null });
    expect(targets.map(({ indices, tornado }) => [indices, tornado.length])).toEqual([
      [null, 1],
      [null, 2],
      [null, 1],
    ]);
  });

  it.each([
    [{ seed: -1 }, "seed must be an integer from 0 to 2^53 - 1, current value is -1"],
    [{ seed: 1, draws: 31 }, "draws must be an integer from 32 to 2^24, current value is 31"],
    [{ seed: 1, draws: 2 ** 25 }, "draws must be an integer from 32 to 2^24, current value is 33554432"],
    [
      { seed: 1, quantiles: [0.9, 0.1] as const },
      'quantiles must be two ascending numbers between 0 and 1, current value is "0.9, 0.1"',
    ],
    [
      { seed: 1, quantiles: [0, 0.5] as const },
      'quantiles must be two ascending numbers between 0 and 1, current value is "0, 0.5"',
    ],
    [{ seed: 1, swing: 1 }, "swing must be above 0 and below 1 (0.01 is a point), current value is 1"],
    [{ seed: 1, targets: ["gpd"] }, 'Unknown target "gpd"; did you mean "gdp"?'],
    [{ seed: 1, scenario: "none" }, 'Unknown scenario "none"'],
  ])("refuses %j", (options, message) => {
    expect(() => sensitivity(plan, options)).toThrow(RangeError);
    expect(() => sensitivity(plan, options)).toThrow(message);
  });

  it("refuses a plan that has not been parsed", () => {
    expect(() => sensitivity({ ...plan, schemaVersion: 2 } as never, { seed: 1 })).toThrow(TypeError);
  });
});

describe("warnings of sensitivity()", () => {
  it("of correlated indicators: their shares would be added up to more than there is", () => {
    const correlated = parsed(
      planWith({
        indicators: {
          a: amount({ growth: { constant: "6%", spread: "1%" } }),
          b: amount({ growth: { like: { indicator: "a", shocks: true }, spread: "1%" } }),
        },
        correlation: {
          indicators: ["a", "b"],
          matrix: [
            [1, 0.9],
            [0.9, 1],
          ],
        },
        targets: { t: { indicator: "b", by: 2022, atLeast: 106 } },
      }),
    );
    const { targets, warnings } = sensitivity(correlated, { seed: 1 });
    const inputs = targets[0]?.indices?.margin?.inputs ?? [];
    expect(inputs.reduce((sum, { first }) => sum + first.value, 0)).toBeGreaterThan(1.8);
    expect(inputs.reduce((sum, { total }) => sum + total.value, 0)).toBeLessThan(0.2);
    expect(warnings.map(({ code, indicator }) => [code, indicator])).toEqual([
      ["correlated-inputs", "a"],
      ["correlated-inputs", "b"],
    ]);
  });

  it("of a variance that is infinite: the share would be of whatever was drawn", () => {
    const wide = parsed(
      planWith({
        indicators: { gdp: amount({ growth: { constant: "6%", spread: "1%", shape: { studentT: 2 } } }) },
        targets: { t: { indicator: "gdp", by: 2022, atLeast: 107 } },
      }),
    );
    const { targets, warnings } = sensitivity(wide, { seed: 1 });
    expect(targets[0]?.indices?.margin).toBeNull();
    expect(targets[0]?.indices?.attained.inputs).toHaveLength(1);
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: "infinite-moment", indicator: "gdp", data: { moment: "mean" } }),
    );
  });
});

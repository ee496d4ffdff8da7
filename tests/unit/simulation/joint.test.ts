import { describe, expect, it } from "vitest";
import type { Ensemble } from "../../../src/simulation/ensemble.ts";
import type { GroupSelector } from "../../../src/simulation/groups.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { amount, parsed, planWith } from "../document/fixture.ts";

const DRAWS = 32_768;

type Growth = Readonly<Record<string, unknown>>;
const spread: Growth = { constant: 0, spread: "3%" };

/** Amounts that are asked to be at or above their medians: each is, with the probability 1/2. */
function planOf(growths: readonly Growth[], matrix?: readonly (readonly number[])[], more: object = {}) {
  const ids = growths.map((_, i) => `i${i}`);
  return parsed(
    planWith({
      indicators: Object.fromEntries(growths.map((growth, i) => [`i${i}`, amount({ growth })])),
      targets: Object.fromEntries(ids.map((id) => [id, { indicator: id, by: 2024, atLeast: 100 }])),
      ...(matrix !== undefined && { correlation: { indicators: ids, matrix } }),
      ...more,
    }),
  );
}

const pair = (rho: number) => [
  [1, rho],
  [rho, 1],
];

function allOf(plan: ReturnType<typeof planOf>) {
  const { joint } = simulate(plan, { seed: 5, draws: DRAWS, outputs: ["joint"] });
  return joint[0] ?? expect.fail();
}

function expectJoint(plan: ReturnType<typeof planOf>, expected: number): void {
  const { probability, attained } = allOf(plan);
  expect(Math.abs(probability.value - expected)).toBeLessThan(6 * probability.error + 1 / DRAWS);
  // At most that of plain draws, which it is where all replicates agree.
  expect(probability.error).toBeLessThan(1.01 * Math.sqrt((expected * (1 - expected)) / DRAWS));
  expect(probability.method).toBe("sampled");
  expect(attained.reduce((sum, share) => sum + share)).toBeCloseTo(1, 14);
  expect(attained.at(-1)).toBe(probability.value);
}

// W. F. Sheppard (1898): that two standard normals with the correlation r are both above 0.
const orthant = (r: number) => 1 / 4 + Math.asin(r) / (2 * Math.PI);

describe("the joint probability of two targets at their medians is 1/4 + asin(r)/2π", () => {
  const rhos = [-0.9, -0.5, 0, 0.3, 0.8, 0.99];

  it.each(rhos)("of spreads, r = %f", (rho) => {
    expectJoint(planOf([spread, { constant: 0, spread: "1%" }], pair(rho)), orthant(rho));
  });

  it.each(rhos)("of yearly shocks that persist alike, r = %f", (rho) => {
    const growth = { constant: 0, volatility: "2%", persistence: 0.4 };
    expectJoint(planOf([growth, growth], pair(rho)), orthant(rho));
  });

  // The median of every shape is that of its normal; so is its sign.
  it.each([
    [
      "Student's t and a uniform",
      { shape: { studentT: 2 }, spread: "1%" },
      { shape: "uniform", spread: "2%" },
    ],
    ["a PERT and a normal", { shape: { pert: ["-2%", 0, "2%"] } }, { spread: "1%" }],
    [
      "a triangle and an empirical",
      { shape: { triangular: ["-1%", 0, "1%"] } },
      { shape: { empirical: ["-2%", "1%"] } },
    ],
  ])("of the normals beneath %s", (_, one, other) => {
    expectJoint(
      planOf(
        [
          { constant: 0, ...one },
          { constant: 0, ...other },
        ],
        pair(0.6),
      ),
      orthant(0.6),
    );
  });

  it("by the share of what is correlated: spreads go with spreads and years with years", () => {
    // The variance after three years is 9 · 1 % of spread and 3 · 3 % of years each: half and half.
    const both = { constant: 0, spread: "1%", volatility: `${Math.sqrt(3)}%` };
    expectJoint(planOf([both, both], pair(0.7)), orthant(0.7));
    const years = { constant: 0, volatility: "2%" };
    expectJoint(planOf([spread, years], pair(0.9)), orthant(0));
    expectJoint(planOf([both, spread], pair(0.8)), orthant(0.8 * Math.SQRT1_2));
    expectJoint(planOf([both, years], pair(0.8)), orthant(0.8 * Math.SQRT1_2));
  });

  it("of a leader and its follower is that of one, or nothing, or as its own shocks dilute it", () => {
    const like = (elasticity: number, more: Growth = {}) => ({
      ...{ like: { indicator: "i0", elasticity, shocks: true } },
      ...more,
    });
    expectJoint(planOf([spread, like(2)]), 1 / 2);
    expect(allOf(planOf([spread, like(-1)])).probability.value).toBe(0);
    expectJoint(planOf([spread, like(1, { spread: "3%" })]), orthant(Math.SQRT1_2));
    expectJoint(planOf([spread, like(1, { spread: "4%" })]), orthant(3 / 5));
    // Correlated on top of that: (1 + r)/√(2 + 2r) where both spreads are alike.
    expectJoint(planOf([spread, like(1, { spread: "3%" })], pair(0.5)), orthant(1.5 / Math.sqrt(3)));
  });
});

describe("the joint probability of three is 1/8 + (asin r12 + asin r13 + asin r23)/4π", () => {
  it.each([
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [-0.4, 0.7, 0.1],
    [0.9, 0.6, 0.8],
  ])("of spreads with %f, %f and %f", (r12, r13, r23) => {
    const matrix = [
      [1, r12, r13],
      [r12, 1, r23],
      [r13, r23, 1],
    ];
    const expected = 1 / 8 + (Math.asin(r12) + Math.asin(r13) + Math.asin(r23)) / (4 * Math.PI);
    expectJoint(
      planOf(
        [spread, { constant: 0, volatility: "1%", spread: "2%" }, spread].map(() => spread),
        matrix,
      ),
      expected,
    );
  });

  it("and the number attained of three independent ones is binomial", () => {
    const { attained, targets, of } = allOf(planOf([spread, spread, spread]));
    expect([targets, of]).toEqual([["i0", "i1", "i2"], 3]);
    for (const [k, expected] of [1 / 8, 3 / 8, 3 / 8, 1 / 8].entries()) {
      expect(Math.abs((attained[k] ?? 0) - expected)).toBeLessThan(2e-3);
    }
  });
});

describe("groups of targets", () => {
  const more = {
    indicators: {
      gdp: amount({ theme: "economy", growth: "6% ± 2%" }),
      jobs: amount({ theme: "people", growth: "1% ± 1%" }),
      sure: amount({ theme: "people", growth: "2%" }),
      unknown: { kind: "flow" },
    },
    targets: {
      gdp: { indicator: "gdp", by: 2024, atLeast: 119 },
      jobs: { indicator: "jobs", by: 2024, atLeast: 103 },
      sure: { indicator: "sure", by: 2024, atLeast: 105 },
      never: { indicator: "sure", by: 2024, atLeast: 107 },
      unknown: { indicator: "unknown", by: 2024, atLeast: 1 },
    },
  };
  const plan = parsed(planWith(more));
  const nothing = { value: 0, method: "exact", error: 0, interval: [0, 0] };

  const named = ({ joint }: Ensemble) =>
    joint.map(({ group, targets, of }) => [group, targets.join(" "), of]);

  it("are all targets and those of each theme; they say k of n", () => {
    const ensemble = simulate(plan, { seed: 1, draws: 1024 });
    expect(named(ensemble)).toEqual([
      ["all", "gdp jobs sure never", 5],
      ["theme:economy", "gdp", 1],
      ["theme:people", "jobs sure never", 3],
    ]);
    const [all, economy, people] = ensemble.joint;
    // A target that is certainly missed misses for all; one that is certain adds nothing.
    expect([all?.probability, people?.probability]).toEqual([nothing, nothing]);
    expect([people?.attained[0], people?.attained[3]]).toEqual([0, 0]);
    expect(economy?.probability).toEqual(ensemble.attainments[0]?.probability);
    // That many of four, when one is missed and one attained for sure: what both uncertain ones do.
    const groups = { pair: ["gdp", "jobs"] };
    const [pair] = simulate(plan, { seed: 1, draws: 1024, groups }).joint;
    expect(all?.attained).toEqual([0, ...(pair?.attained ?? []), 0]);
  });

  it("are those asked for instead: all, a theme, or a list", () => {
    const groups: Readonly<Record<string, GroupSelector>> = {
      everything: "all",
      mine: "theme:people",
      pair: ["gdp", "jobs", "gdp"],
      one: ["unknown", "sure"],
      none: ["unknown"],
      empty: [],
    };
    const ensemble = simulate(plan, { seed: 1, draws: 1024, groups });
    expect(named(ensemble)).toEqual([
      ["everything", "gdp jobs sure never", 5],
      ["mine", "jobs sure never", 3],
      ["pair", "gdp jobs", 2],
      ["one", "sure", 2],
    ]);
    const { probability, attained } = ensemble.joint[3] ?? expect.fail();
    expect(probability).toEqual({ ...nothing, value: 1, interval: [1, 1] });
    expect(attained).toEqual([0, 1]);
    expect(simulate(plan, { seed: 1, draws: 1024, groups: {} }).joint).toEqual([]);
  });

  it.each([
    [["gdp", "job"], 'names "job", which is no target; did you mean "jobs"?'],
    [
      "theme:economic",
      'names "theme:economic", which is no theme with targets; did you mean "theme:economy"?',
    ],
    ["al", 'names "al", which is no theme with targets'],
  ])("of what there is not, %j, are an error that says which could be meant", (selector, message) => {
    const options = { seed: 1, groups: { mine: selector } };
    expect(() => Reflect.apply(simulate, undefined, [plan, options])).toThrow(
      new RangeError(`Cannot simulate: the group "mine" ${message}`),
    );
  });
});

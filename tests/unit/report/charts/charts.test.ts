import { describe, expect, test } from "vitest";
import { compare } from "../../../../src/analysis/compare.ts";
import { sensitivity } from "../../../../src/analysis/sensitivity/sensitivity.ts";
import { sweep } from "../../../../src/analysis/sweep/sweep.ts";
import { readPlan } from "../../../../src/node/readPlan.ts";
import { yuzhong } from "../../../../src/plans/yuzhong.ts";
import { project } from "../../../../src/project.ts";
import { attainmentChart } from "../../../../src/report/charts/attainment.ts";
import { fanChart } from "../../../../src/report/charts/fan.ts";
import { sweepHeatmap } from "../../../../src/report/charts/heatmap.ts";
import { pathsChart } from "../../../../src/report/charts/paths.ts";
import { scenarioChart } from "../../../../src/report/charts/scenario.ts";
import type { ChartSpec } from "../../../../src/report/charts/spec.ts";
import { tornadoChart } from "../../../../src/report/charts/tornado.ts";
import { trackChart } from "../../../../src/report/charts/track.ts";
import { simulate } from "../../../../src/simulation/simulate.ts";
import { track } from "../../../../src/tracking/track.ts";
import { drawn, textsOf } from "./validity.ts";

const budget = await readPlan("examples/company-budget.yaml");
const ensemble = simulate(yuzhong, { seed: 1, draws: 4096 });
const CULTURE = "cultureTourismRevenue-2026";
const GDP = { on: "gdp", set: { from: 0, to: 0.12, step: 0.02 } };
const ALL = { on: "*", of: "amounts", shift: { from: -0.02, to: 0.04, step: 0.02 } } as const;
const scenarios = (["momentum", "flat", "strong"] as const).map((scenario) => project(yuzhong, { scenario }));
const projections = { yuzhong: project(yuzhong), budget: project(budget) };

/** The size of the picture. */
function sizeOf({ width, height, padding }: ChartSpec): [width: number, height: number] {
  return [width + padding.left + padding.right, height + padding.top + padding.bottom];
}

const charts: readonly (readonly [string, (more: object) => ChartSpec])[] = [
  ["a fan of an ensemble", (more) => fanChart(ensemble, { indicator: "cultureTourismRevenue", ...more })],
  ["a fan of an index", (more) => fanChart(ensemble, { indicator: "gdp", ...more })],
  ["a fan of a projection", (more) => fanChart(projections.budget, { indicator: "cashFlow", ...more })],
  ["attainment with probabilities", (more) => attainmentChart(ensemble, more)],
  ["attainment of a projection", (more) => attainmentChart(projections.budget, more)],
  [
    "a fan of what is certain",
    (more) => fanChart(simulate(budget, { seed: 1 }), { indicator: "exports", ...more }),
  ],
  ["paths of scenarios", (more) => pathsChart(scenarios, { indicator: "cultureTourismRevenue", ...more })],
  ["scenarios side by side", (more) => scenarioChart(compare(yuzhong), more)],
  [
    "scenarios with probabilities",
    (more) => scenarioChart(compare(yuzhong, { probabilities: { seed: 1, draws: 1024 } }), more),
  ],
  ["pace", (more) => trackChart(track(budget), more)],
  ["pace of what cannot be told", (more) => trackChart(track(yuzhong), more)],
  [
    "a tornado",
    (more) => tornadoChart(sensitivity(yuzhong, { seed: 1, targets: [CULTURE], indices: false }), more),
  ],
  [
    "a tornado without a bar",
    (more) => tornadoChart(sensitivity(budget, { seed: 1, targets: ["staff"], indices: false }), more),
  ],
  ["a sweep over one assumption", (more) => sweepHeatmap(sweep(yuzhong, { over: [GDP] }), more)],
  [
    "a sweep over two",
    (more) => sweepHeatmap(sweep(yuzhong, { over: [GDP, ALL] }), { target: CULTURE, ...more }),
  ],
  ["attainment without a target", (more) => attainmentChart(ensemble, { targets: [], ...more })],
];

describe.each(charts)("%s", (_, chart) => {
  test.each([
    { lang: "en" },
    { lang: "zh" },
    { lang: "en", width: 280, scheme: "dark" },
    { lang: "zh", width: 1600 },
  ])("is a specification that Vega-Lite takes without a word, plain JSON: %o", async (more) => {
    expect(await drawn(chart(more))).toMatch(/^<svg [\s\S]*<\/svg>$/);
  });

  test("is as wide as asked", () => {
    expect(sizeOf(chart({ width: 500 }))[0]).toBe(500);
    expect(sizeOf(chart({}))[0]).toBe(720);
  });

  test("refuses a width that is none", () => {
    for (const width of [0, 279, 300.5, Number.NaN, 1e9]) {
      expect(() => chart({ width })).toThrow(
        `Cannot draw a chart: width must be an integer from 280 to 10000, current value is ${width}`,
      );
    }
  });

  test("has the title asked for, and says where its figures come from", async () => {
    expect(textsOf(await drawn(chart({ title: "A title" })))).toContain("A title");
    expect(textsOf(await drawn(chart({ width: 1600 }))).join(" ")).toMatch(/Source: .*targetcast/);
  });
});

describe("fanChart()", () => {
  test("is as high as asked", () => {
    const chart = fanChart(ensemble, { indicator: "cultureTourismRevenue", height: 333 });
    expect(sizeOf(chart)[1]).toBe(333);
    expect(() => fanChart(ensemble, { indicator: "cultureTourismRevenue", height: 10 })).toThrow(
      "height must be an integer from 200 to 10000, current value is 10",
    );
  });

  test("draws the quantiles of the ensemble, in the unit of its axis", () => {
    const { datasets } = fanChart(ensemble, { indicator: "cultureTourismRevenue" });
    const { quantiles } = ensemble.series.cultureTourismRevenue;
    const billions = (level: number, t: number) => (quantiles?.[level]?.[t] ?? Number.NaN) / 1e9;
    expect(datasets.wide?.at(-1)).toEqual({ year: 2026, low: billions(0, 5), high: billions(4, 5) });
    expect(datasets.narrow?.at(-1)).toEqual({ year: 2026, low: billions(1, 5), high: billions(3, 5) });
    expect(datasets.ahead?.at(-1)).toEqual({ year: 2026, level: billions(2, 5) });
    expect(datasets.wide?.[0]).toEqual({ year: 2022, low: 140, high: 140 });
  });

  test("marks what is only planned with a hollow dot, and says so", async () => {
    const chart = fanChart(ensemble, { indicator: "cultureTourismRevenue" });
    expect(chart.datasets.observed).toEqual([{ year: 2022, level: 140, fill: "#ffffff" }]);
    expect(textsOf(await drawn(chart)).join(" ")).toContain("Hollow dots");
  });

  test("puts targets where they stand, with their verdict in words", async () => {
    const chart = fanChart(projections.budget, { indicator: "emissions" });
    expect(chart.datasets.targets).toEqual([{ from: 2026, by: 2026, level: 4900 * 0.8, status: "missed" }]);
    const texts = textsOf(await drawn(chart)).join(" ");
    expect(texts).toContain("change on 2021 ≤ -20%");
    expect(texts).toContain("missed");
  });

  test("draws a total as its average a year, over its years", () => {
    const { datasets } = fanChart(ensemble, { indicator: "externalCapital" });
    expect(datasets.spans).toEqual([{ from: 2022, by: 2026, level: 12, status: "attained" }]);
  });

  test("names targets of growth, which have no place among levels, below", async () => {
    const chart = fanChart(projections.budget, { indicator: "revenue" });
    expect(chart.datasets.targets).toHaveLength(1);
    expect(textsOf(await drawn(chart)).join(" ")).toContain("Also asked: target: growth ≥ 7%: attained");
  });

  test("says which indicator there is not", () => {
    expect(() => fanChart(projections.budget, { indicator: "revenu" })).toThrow(
      'Cannot draw a chart: there is no indicator "revenu"; did you mean "revenue"?',
    );
    expect(() => fanChart(projections.budget, { indicator: "constructor" })).toThrow(RangeError);
  });
});

describe("attainmentChart()", () => {
  test("has a row for every target, the likeliest first, those without a verdict apart", async () => {
    const chart = attainmentChart(ensemble, { width: 1000 });
    const judged = ensemble.attainments.filter(({ status }) => status !== "undetermined");
    expect(chart.datasets.names).toHaveLength(judged.length);
    const ends = (chart.datasets.chances ?? []).map(({ right }) => right);
    expect(ends).toEqual([...ends].sort((a, b) => Number(b) - Number(a)));
    const texts = textsOf(await drawn(chart));
    expect(texts).toContain("No verdict on 41 targets: what is missing");
    expect(texts).toContain("International brands present");
  });

  test("puts a target that is reached to the right of its line, one that is missed to the left, whatever is wanted", () => {
    const { datasets } = attainmentChart(projections.budget);
    const sides = (datasets.plotEnds ?? []).map(({ end, status }) => [status, Number(end) >= 0]);
    expect(sides).toHaveLength(11);
    for (const [status, right] of sides) expect(right).toBe(status === "attained");
  });

  test("shows only the targets asked for", () => {
    const { datasets } = attainmentChart(projections.budget, { targets: ["staff", "emissions"] });
    expect(datasets.names?.map(({ text }) => text)).toEqual(["Staff", "Greenhouse gas emissions"]);
  });
});

describe("pathsChart()", () => {
  test("has a line for each scenario, named at its end, and no verdict on targets, which scenarios differ in", async () => {
    const chart = pathsChart(scenarios, { indicator: "cultureTourismRevenue", width: 900 });
    expect(chart.datasets.path1?.at(-1)).toEqual({ year: 2026, level: 140 });
    expect(new Set(chart.datasets.targets?.map(({ status }) => status))).toEqual(new Set(["undetermined"]));
    const texts = textsOf(await drawn(chart));
    expect(texts).toEqual(expect.arrayContaining(["Momentum 176.7", "Flat 140", "Strong 190.5"]));
  });

  test("takes at least one result", () => {
    expect(() => pathsChart([], { indicator: "gdp" })).toThrow(RangeError);
  });
});

describe("scenarioChart()", () => {
  test("counts what each scenario attains, of the targets it has a verdict on", async () => {
    const texts = textsOf(await drawn(scenarioChart(compare(yuzhong), { width: 1000 })));
    expect(texts).toEqual(
      expect.arrayContaining(["7 of 10 attained", "2 of 11 attained", "4 of 10 attained"]),
    );
    expect(texts).toContain("40 more targets have no verdict under any scenario.");
  });

  test("shows probabilities where the comparison has them", () => {
    const options = { targets: ["gdp-2022"] };
    const without = scenarioChart(compare(yuzhong, { scenarios: ["momentum"] }), options);
    expect(without.datasets.figures?.map(({ text }) => text)).toEqual(["6%"]);
    const comparison = compare(yuzhong, { scenarios: ["momentum"], probabilities: { seed: 1, draws: 1024 } });
    expect(scenarioChart(comparison, options).datasets.figures?.map(({ text }) => text)).toEqual(["72.2%"]);
  });
});

describe("trackChart()", () => {
  test("draws progress against the time that has passed, and what each method makes of it", () => {
    const { datasets } = trackChart(track(budget), { targets: ["sold"] });
    // (62,500 - 48,000) / (65,000 - 48,000) in four of five years.
    const [bar] = datasets.progress ?? [];
    const [tick] = datasets.elapsed ?? [];
    const done = (Number(bar?.right) - Number(bar?.left)) / 0.853;
    expect((Number(tick?.x) - Number(bar?.left)) / done).toBeCloseTo(0.8, 3);
    expect(datasets.paces?.map(({ pace }) => pace)).toEqual(Array(6).fill("on-pace"));
  });

  test("counts the targets of which no method can say anything", async () => {
    const texts = textsOf(await drawn(trackChart(track(yuzhong), { width: 1000 })));
    expect(texts.join(" ")).toContain("Of 51 more targets no method can say anything");
  });
});

describe("tornadoChart()", () => {
  const result = sensitivity(yuzhong, { seed: 1, targets: [CULTURE], indices: false });
  const [target] = result.targets;

  test("has a bar to each end of every assumption, the widest first, in the colour of the verdict there", () => {
    const { datasets } = tornadoChart(result);
    expect(datasets.bars).toHaveLength(2 * (target?.tornado.length ?? 0));
    const wide = (i: number) =>
      Math.abs(Number(datasets.bars?.[i]?.right) - Number(datasets.bars?.[i]?.left));
    expect(wide(0) + wide(1)).toBeGreaterThanOrEqual(wide(2) + wide(3));
    const statuses = target?.tornado.flatMap(({ low, high }) => [low.status, high.status]) ?? [];
    const colors = { attained: "#0b5a9d", missed: "#e07b10", undetermined: "#8a9199" };
    expect(datasets.bars?.map(({ color }) => color)).toEqual(statuses.map((status) => colors[status]));
  });

  test("shows as many as asked, and counts the rest", async () => {
    const chart = tornadoChart(result, { most: 1, width: 1000 });
    expect(chart.datasets.bars).toHaveLength(2);
    expect(textsOf(await drawn(chart)).join(" ")).toContain("1 more assumption matters less.");
    expect(() => tornadoChart(result, { most: 0 })).toThrow(
      "most must be an integer >= 1, current value is 0",
    );
  });

  test("says which target there is not", () => {
    expect(() => tornadoChart(result, { target: "culture" })).toThrow('there is no target "culture"');
  });
});

describe("sweepHeatmap()", () => {
  test("has a row for each target that is moved, and the frontier where the verdict turns", () => {
    const result = sweep(yuzhong, { over: [GDP] });
    const { datasets } = sweepHeatmap(result);
    const moved = result.targets.filter(({ moves, status }) => moves && status.some((code) => code !== 2));
    expect(datasets.cells).toHaveLength(moved.length * 7);
    const flips = moved.flatMap((target) => target.flips[0] ?? []).length;
    const upright = datasets.frontier?.filter(({ left, right }) => left === right);
    expect(upright).toHaveLength(flips);
  });

  test("has one assumption along each side, the largest value on top", () => {
    const result = sweep(yuzhong, { over: [GDP, ALL], targets: [CULTURE] });
    const { datasets } = sweepHeatmap(result);
    expect(datasets.cells).toHaveLength(7 * 4);
    expect(datasets.names?.map(({ text }) => text)).toEqual(["12%", "10%", "8%", "6%", "4%", "2%", "0%"]);
    // More growth is never worse: the first row and the last column reach what the others do.
    const blue = (i: number) =>
      ["#c3d9ec", "#8db8dc", "#4c8cc3", "#0b5a9d"].includes(String(datasets.cells?.[i]?.color));
    for (let i = 0; i < 28; i++) if (blue(i) && i % 4 < 3) expect(blue(i + 1)).toBe(true);
    expect(blue(3)).toBe(true);
    expect(blue(24)).toBe(false);
  });

  test("is coloured by probability where that was asked for", async () => {
    const result = sweep(yuzhong, {
      over: [GDP],
      targets: [CULTURE],
      probabilities: { seed: 1, draws: 512 },
    });
    const chart = sweepHeatmap(result, { width: 1000 });
    expect(textsOf(await drawn(chart)).join(" ")).toContain("the likelier");
  });
});

test("Charts of targets say which target there is not", () => {
  for (const chart of [
    () => attainmentChart(projections.budget, { targets: ["stafff"] }),
    () => trackChart(track(budget), { targets: ["stafff"] }),
    () => scenarioChart(compare(budget), { targets: ["stafff"] }),
  ]) {
    expect(chart).toThrow('Cannot draw a chart: there is no target "stafff"; did you mean "staff"?');
  }
});

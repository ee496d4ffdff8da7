import { describe, expect, it } from "vitest";
import { calibrate } from "../../../src/calibration/calibrate.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { hindcast } from "../../../src/hindcast/hindcast.ts";
import { coverage } from "../../../src/hindcast/score/coverage.ts";
import { mase } from "../../../src/hindcast/score/mase.ts";
import { project } from "../../../src/project.ts";

const LEVELS = [80, 84, 83, 90, 95, 101, 99, 108, 115, 117, 126, 131];

const HISTORY = Object.fromEntries(LEVELS.map((level, i) => [String(2010 + i), level]));

describe("hindcast() of a series", () => {
  it("forecasts from every year with enough before it, of which something came", () => {
    const { origins, points, byYear } = hindcast(HISTORY, { ahead: 3 });
    expect(origins).toEqual([2017, 2018, 2019, 2020]);
    expect(points.map(({ origin, year }) => `${origin}-${year}`)).toEqual(
      "2017-2018 2017-2019 2017-2020 2018-2019 2018-2020 2018-2021 2019-2020 2019-2021 2020-2021".split(" "),
    );
    expect(byYear.map(({ ahead, points }) => [ahead, points])).toEqual([
      [1, 4],
      [2, 3],
      [3, 2],
    ]);
  });

  it("knows nothing of what came after an origin", () => {
    const changed = { ...HISTORY, 2020: 500, 2021: 1 };
    const before = ({ origin }: { origin: number }) => origin < 2020;
    const said = (history: Record<string, number>) =>
      hindcast(history)
        .points.filter(before)
        .map(({ median, low, high }) => [median, low, high]);
    expect(said(changed)).toEqual(said(HISTORY));
  });

  it("says what calibrate() would have said", () => {
    const known = Object.fromEntries(Object.entries(HISTORY).filter(([year]) => Number(year) <= 2018));
    const { median, intervals } = calibrate(known, { method: "theta" });
    const [first] = hindcast(HISTORY, { method: "theta" }).points.filter(({ origin }) => origin === 2018);
    expect(first?.median).toBe(median[0]);
    expect([first?.low, first?.high]).toEqual([
      intervals.map(({ low }) => low[0]),
      intervals.map(({ high }) => high[0]),
    ]);
  });

  it("scores as the scores do, each origin by its own scale", () => {
    const { points, scores } = hindcast(HISTORY, { method: "drift", ahead: 2 });
    const scaled = points.map(({ origin, actual, median }) =>
      mase([actual], [median], LEVELS.slice(0, origin - 2009)),
    );
    expect(scores.mase).toBeCloseTo(scaled.reduce((sum, x) => sum + x, 0) / scaled.length, 12);
    const column = (of: "low" | "high") => points.map((point) => point[of][0] ?? Number.NaN);
    expect(scores.intervals[0]?.coverage).toBe(
      coverage(
        points.map(({ actual }) => actual),
        column("low"),
        column("high"),
      ),
    );
  });

  it("has no scaled score where the history never changed, and skill null where the naive forecast is perfect", () => {
    const { scores } = hindcast(Object.fromEntries(LEVELS.map((_, i) => [2010 + i, 7])));
    expect([scores.mase, scores.intervals[0]?.msis, scores.skill]).toEqual([null, null, null]);
    expect(scores.mae).toBe(0);
  });

  it("leaves out years that are missing", () => {
    const { 2018: _, ...gappy } = HISTORY;
    expect(hindcast(gappy, { ahead: 2 }).points.map(({ year }) => year)).not.toContain(2018);
  });

  it.each([
    [{ 2020: 1, 2021: 2 }, {}, /there must be a year after the first 8 values, there are 2 values/],
    [HISTORY, { ahead: 0 }, /ahead must be a whole number from 1 to 50/],
    [HISTORY, { least: 0 }, /least must be a whole number of at least 1/],
    [HISTORY, { levels: [1] }, /levels must be above 0 and below 1/],
  ])("refuses %j with %j", (history, options, message) => {
    expect(() => hindcast(history, options)).toThrow(message);
  });
});

describe("hindcast() of a plan", () => {
  const plan = parsePlan({
    name: "Town",
    baseYear: 2021,
    horizon: 2026,
    indicators: {
      sales: { kind: "flow", observations: HISTORY, growth: { constant: "4%", volatility: "3%" } },
    },
    targets: { sales: { indicator: "sales", by: 2026, atLeast: 150 } },
    scenarios: {
      plain: {},
      strong: { growth: { sales: "6%" } },
      history: { growth: { sales: { set: "8%" } } },
    },
  });

  it("projects from each origin with what was known then, and changes nothing of the plan", () => {
    const before = structuredClone(plan);
    const { points, origins } = hindcast(plan, { indicator: "sales", ahead: 2 });
    expect(plan).toEqual(before);
    expect(origins).toEqual([2017, 2018, 2019, 2020]);
    for (const { origin, ahead, median } of points) {
      expect(median).toBeCloseTo((HISTORY[origin] ?? 0) * 1.04 ** ahead, 9);
    }
  });

  it("has the intervals of its simulation, which for one year are those of its volatility", () => {
    const [point] = hindcast(plan, { indicator: "sales", levels: [0.95], draws: 65_536 }).points;
    const level = HISTORY[2017] ?? 0;
    expect((point?.low[0] ?? 0) / (level * 1.04 * Math.exp(-1.959964 * 0.03))).toBeCloseTo(1, 3);
    expect((point?.high[0] ?? 0) / (level * 1.04 * Math.exp(1.959964 * 0.03))).toBeCloseTo(1, 3);
  });

  it("takes a scenario, and a history as growth", () => {
    const strong = hindcast(plan, { indicator: "sales", scenario: "strong" });
    expect(strong.points[0]?.median).toBeCloseTo((HISTORY[2017] ?? 0) * 1.06, 9);
    expect(strong.scenario).toBe("strong");
    const own = parsePlan(
      {
        name: "A",
        baseYear: 2021,
        horizon: 2022,
        indicators: { a: { kind: "flow", observations: HISTORY, growth: "history" } },
      },
      { calibrate },
    );
    expect(project(own).series.a?.levels.at(-1)).toBeGreaterThan(131);
    expect(hindcast(own, { indicator: "a" }).scores.points).toBe(10);
  });

  it("refuses what is no plan, and an indicator that is not there", () => {
    expect(() => hindcast(HISTORY, { indicator: "sales" } as never)).toThrow(TypeError);
    expect(() => hindcast(plan, { indicator: "nope" })).toThrow('the plan has no indicator "nope"');
    expect(() => hindcast(plan, { indicator: "sales", scenario: "nope" as never })).toThrow(RangeError);
  });
});

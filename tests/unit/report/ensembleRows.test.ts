import { describe, expect, test } from "vitest";
import { toCsv } from "../../../src/report/csv.ts";
import { ensembleRows } from "../../../src/report/ensembleRows.ts";
import { seriesRows } from "../../../src/report/seriesRows.ts";
import { ensembleOf, sampled } from "./ensembleFixture.ts";
import { projection } from "./fixture.ts";

const ensemble = ensembleOf(projection);

describe("ensembleRows()", () => {
  test("gives one flat record for each target: what is asked, quantiles, probability and first year", () => {
    const attainments = ensemble.attainments.map((one) =>
      one.target !== "tourism-2026"
        ? one
        : {
            ...one,
            probability: sampled(0.25, 0.01),
            quantiles: [1, 2, 3, null, 5],
            expectedShortfall: 7e9,
            firstYears: { years: [2025, 2026], probabilities: [0.1, 0.15], later: 0.75 },
          },
    );
    const rows = ensembleRows({ ...ensemble, attainments });
    expect(rows).toHaveLength(6);
    expect(rows[1]).toMatchObject({
      plan: "harbour",
      scenario: "momentum",
      target: "tourism-2026",
      name: "Tourism income",
      theme: "economy",
      indicator: "tourism",
      measure: "level",
      comparator: "above",
      asked: 60e9,
      unit: "CNY",
      baselineYear: 2021,
      baseline: 35e9,
      projected: 46_837_895_219,
      status: "missed",
      q05: 1,
      q25: 2,
      q50: 3,
      q75: null,
      q95: 5,
      probability: 0.25,
      probabilityError: 0.01,
      probabilityMethod: "sampled",
      probabilityLow: 0.23,
      probabilityHigh: 0.27,
      expectedShortfall: 7e9,
      likelyFirstYear: 2026,
      likelyFirstYearProbability: 0.15,
      laterProbability: 0.75,
      missing: null,
    });
    expect(rows[3]).toMatchObject({
      q05: null,
      probability: null,
      likelyFirstYear: null,
      missing: "no-level:firms:2021",
    });
  });

  test("names quantiles for their levels, without mistaking one for another", () => {
    const [row] = ensembleRows({ ...ensemble, quantileLevels: [0.025, 0.1, 0.25, 0.5, 0.999] });
    expect(Object.keys(row ?? {}).filter((field) => /^q\d/.test(field))).toEqual([
      "q025",
      "q10",
      "q25",
      "q50",
      "q999",
    ]);
  });

  test("names in the language asked for", () => {
    expect(ensembleRows(ensemble, { lang: "zh" })[1]?.name).toBe("旅游收入");
  });
});

describe("seriesRows()", () => {
  test("gives one record for each indicator and year", () => {
    const { tourism } = ensemble.series;
    if (tourism === undefined) throw new Error("The fixture has no tourism");
    const series = {
      tourism: {
        ...tourism,
        projected: [35, null],
        mean: [36, null],
        standardDeviation: [4, null],
        quantiles: [
          [30, null],
          [40, null],
        ],
      },
      bare: {
        ...tourism,
        name: "Bare",
        projected: [1, 2],
        mean: null,
        standardDeviation: null,
        quantiles: null,
      },
    };
    const rows = seriesRows({ ...ensemble, years: [2021, 2022], quantileLevels: [0.05, 0.95], series });
    const common = { plan: "harbour", scenario: "momentum", theme: "economy", kind: "flow", unit: "CNY" };
    const tourist = { ...common, indicator: "tourism", name: "Tourism income" };
    const bare = { ...common, indicator: "bare", name: "Bare", mean: null, standardDeviation: null };
    expect(rows).toEqual([
      { ...tourist, year: 2021, projected: 35, mean: 36, standardDeviation: 4, q05: 30, q95: 40 },
      { ...tourist, year: 2022, projected: null, mean: null, standardDeviation: null, q05: null, q95: null },
      { ...bare, year: 2021, projected: 1, q05: null, q95: null },
      { ...bare, year: 2022, projected: 2, q05: null, q95: null },
    ]);
  });
});

test("records of an ensemble have the same fields, and nothing but plain values", () => {
  for (const rows of [ensembleRows(ensemble), seriesRows(ensemble)]) {
    const fields = Object.keys(rows[0] ?? {});
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(fields);
      for (const value of Object.values(row)) {
        expect(value === null || ["string", "number", "boolean"].includes(typeof value)).toBe(true);
      }
    }
    expect(toCsv(rows).split("\n")).toHaveLength(rows.length + 2);
  }
});

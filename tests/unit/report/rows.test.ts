import { describe, expect, test } from "vitest";
import { attainmentRows, requirementRows } from "../../../src/report/rows.ts";
import { projection } from "./fixture.ts";

describe("attainmentRows()", () => {
  test("gives one flat record for each target, numbers as they are", () => {
    const rows = attainmentRows(projection);
    expect(rows).toHaveLength(6);
    expect(rows[1]).toMatchObject({
      plan: "harbour",
      scenario: "momentum",
      target: "tourism-2026",
      name: "Tourism income",
      theme: "economy",
      unit: "CNY",
      asked: 60e9,
      baselineYear: 2021,
      baseline: 35e9,
      projected: 46_837_895_219,
      status: "missed",
      exclusive: true,
      missing: null,
    });
    expect(rows[3]).toMatchObject({
      missing: "no-level:firms:2021",
      needsAveragePerYear: 32,
      baseline: null,
    });
  });

  test("gives every record the same fields, and nothing but plain values", () => {
    for (const rows of [attainmentRows(projection), requirementRows(projection)]) {
      const fields = Object.keys(rows[0] ?? {});
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(fields);
        for (const value of Object.values(row)) {
          expect(value === null || ["string", "number", "boolean"].includes(typeof value)).toBe(true);
        }
      }
    }
  });

  test("names in the language asked for", () => {
    expect(attainmentRows(projection, { lang: "zh" })[1]?.name).toBe("旅游收入");
  });
});

import { describe, expect, test } from "vitest";
import { readHistoryTable } from "../../../src/document/historyTable.ts";
import { PlanError } from "../../../src/errors.ts";

function issuesOf(text: string) {
  try {
    readHistoryTable(text);
  } catch (error) {
    if (error instanceof PlanError) return error.issues;
    throw error;
  }
  return [];
}

describe("readHistoryTable()", () => {
  const one = { series: { 2019: { value: 98 }, 2020: { value: 101.5 } } };
  test.each([
    ["year,value\n2019,98\n2020,101.5\n", one],
    ["\uFEFF年份,数值\r\n2019,98\r\n2020,101.5\r\n", one],
    ["Year;Value\n2019;98\n2020;101.5\n", one],
    [
      "指标,年份,数值\ngdp,2019,1.2万\ngdp,2020,13000\n税收,2020,5\n",
      { gdp: { 2019: { value: 12000 }, 2020: { value: 13000 } }, 税收: { 2020: { value: 5 } } },
    ],
    ["indicator,year,growth\ngdp,2020,5.2%\n", { gdp: { 2020: { growth: 0.052 } } }],
  ])("reads %j", (text, histories) => {
    expect(readHistoryTable(text)).toEqual(histories);
  });
  test("reads shares of ratios, and amounts with their unit", () => {
    expect(readHistoryTable("year,value\n2019,86%\n2020,0.9\n", { ratio: true, name: "share" })).toEqual({
      share: { 2019: { value: 0.86 }, 2020: { value: 0.9 } },
    });
    const money = readHistoryTable("year,value\n2020,163 billion CNY\n", { unit: "CNY" });
    expect(money).toEqual({ series: { 2020: { value: 163e9 } } });
  });
  test.each([
    ["year,valu\n2019,3\n", "unknown-key", 1],
    ["value\n3\n", "missing", 1],
    ["year,value\n2019,3\n2019,4\n", "duplicate", 3],
    ["year,value\n2019,many\n", "quantity", 2],
    ["year,value\nlast,3\n", "year", 2],
  ])("says what is wrong with %j, and where", (text, code, line) => {
    expect(issuesOf(text)).toMatchObject([{ code, line }]);
  });
});

import { describe, expect, test } from "vitest";
import { formatDimension, formulaUnit, sameDimension } from "../../../src/formula/dimension.ts";
import { parseFormula } from "../../../src/formula/parse.ts";

const UNITS: Readonly<Record<string, string>> = {
  gdp: "CNY",
  finance: "CNY",
  imports: "USD",
  people: "person",
  firms: "enterprise",
  income: "CNY/person",
  land: "m^2",
  share: "1",
};
const unitOf = (id: string) => UNITS[id] ?? "1";

describe("formulaUnit()", () => {
  test.each([
    ["gdp", "CNY"],
    ["gdp + finance", "CNY"],
    ["gdp + 100", "CNY"],
    ["100 - gdp", "CNY"],
    ["max(0, gdp, 2 * finance)", "CNY"],
    ["gdp / people", "CNY/person"],
    ["gdp / people - income", "CNY/person"],
    ["income * people", "CNY"],
    ["people * income / gdp", "1"],
    ["finance / gdp", "1"],
    ["gdp * share", "CNY"],
    ["gdp * 1.06", "CNY"],
    ["1 / people", "1/person"],
    ["gdp / people / firms", "CNY/person/enterprise"],
    ["gdp / (people * firms)", "CNY/person/enterprise"],
    ["gdp^2", "CNY^2"],
    ["gdp^-1", "1/CNY"],
    ["gdp^0", "1"],
    ["sqrt(land)", "m"],
    ["sqrt(gdp * finance)", "CNY"],
    ["sqrt(people)^2", "person"],
    ["sqrt(people)", "person^0.5"],
    ["-abs(gdp)", "CNY"],
    ["sqrt(4) + gdp", "CNY"],
    ["2^3 * 5 + gdp", "CNY"],
  ])("of %s is %s", (formula, unit) => {
    const result = formulaUnit(parseFormula(formula), unitOf);
    if (!result.ok) throw new Error(result.message);
    expect(formatDimension(result.unit)).toBe(unit);
    expect(sameDimension(unit, result.unit)).toBe(true);
    expect(sameDimension("kWh", result.unit)).toBe(false);
  });

  test.each([
    ["gdp + people", "gdp + people brings together unlike units: CNY and person"],
    ["gdp - imports", "gdp - imports brings together unlike units: CNY and USD"],
    ["2 * (people + firms)", "people + firms brings together unlike units: person and enterprise"],
    ["max(gdp / people, gdp)", "max(gdp / people, gdp) brings together unlike units: CNY/person and CNY"],
    ["gdp + share", "gdp + share brings together unlike units: CNY and 1"],
    ["1 + gdp + people", "1 + gdp + people brings together unlike units: CNY and person"],
  ])("of %s does not exist", (formula, message) => {
    expect(formulaUnit(parseFormula(formula), unitOf)).toEqual({ ok: false, message });
  });

  test("of bare numbers is any unit", () => {
    const result = formulaUnit(parseFormula("2 * 3 + 1"), unitOf);
    expect(result).toEqual({ ok: true, unit: "any" });
    expect(sameDimension("CNY", "any")).toBe(true);
    expect(formatDimension("any")).toBe("1");
  });

  test("shows a long formula in part", () => {
    const sum = Array.from({ length: 90 }, () => "gdp").join(" + ");
    const result = formulaUnit(parseFormula(`${sum} + people`), unitOf);
    expect(result.ok || result.message.length).toBeLessThan(150);
  });
});

describe("sameDimension()", () => {
  test.each([
    ["CNY / person", "CNY/person", true],
    ["CNY·person", "person*CNY", true],
    ["1/person", "person", false],
    ["CNY/person*year", "CNY*year/person", true],
    ["m*m", "m^2", true],
    ["m2", "m^2", false],
    ["__proto__", "__proto__", true],
    ["constructor", "1", false],
  ])("%s and %s: %s", (unit, other, same) => {
    const result = formulaUnit({ ref: "x" }, () => other);
    expect(result.ok && sameDimension(unit, result.unit)).toBe(same);
  });
});

import { describe, expect, it, test } from "vitest";
import { parseFormula } from "../../../src/formula/parse.ts";
import { formulaReferences } from "../../../src/formula/references.ts";
import { emitter } from "../../../src/simulation/code/emitter.ts";
import { emitFormula } from "../../../src/simulation/code/formulaCode.ts";
import { certainPath, type PathColumns } from "../../../src/simulation/code/paths.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { parsed, planWith } from "../document/fixture.ts";
import { FORMULA_CASES } from "../formula/table.ts";
import { bitsOf, runOn } from "../kernel/run.ts";

const DRAWS = 64;
/** Standard normal quantiles of 0.75 and 0.95. */
const Z75 = 0.6744897501960817;
const Z95 = 1.6448536269514722;

/** A path of one year that is drawn. */
function drawn(column: number): PathColumns {
  return {
    first: 0,
    years: 1,
    levels: () => column,
    shocks: null,
    medians: Float64Array.of(0),
    additive: false,
  };
}

describe("emitFormula()", () => {
  const cases = FORMULA_CASES.filter(({ columns }) => Object.keys(columns).length > 0);

  test.each(cases)("$formula of $columns is $values in the kernel", ({ formula, columns, values }) => {
    const to = emitter();
    const entries = Object.entries(columns);
    const inputs = new Map(entries.map(([id]) => [id, drawn(to.columns(1))]));
    const given = entries.map(([, numbers]) =>
      Float64Array.from({ length: DRAWS }, (_, i) => numbers[i % values.length] ?? Number.NaN),
    );
    const path = emitFormula(parseFormula(formula), inputs, Float64Array.of(0), false, to);
    const program = to.program();
    const { columns: left } = runOn(given, program.code, { pool: program.pool, columns: program.columns });
    const found = left[path?.levels(0) ?? -1] ?? new Float64Array();
    expect(bitsOf(found.subarray(0, values.length))).toEqual(bitsOf(Float64Array.from(values)));
    expect(bitsOf(found)).toEqual(bitsOf(found.map((_, i) => found[i % values.length] ?? 0)));
  });

  // Each input certain in turn, the others drawn.
  const several = cases.flatMap((one) => {
    const ids = formulaReferences(parseFormula(one.formula));
    return ids.length < 2 ? [] : ids.map((certain) => ({ ...one, certain }));
  });

  test.each(several)("$formula of $columns with $certain certain is $values", (kase) => {
    const { formula, columns, values, certain } = kase;
    for (const [i, value] of values.entries()) {
      const to = emitter();
      const numberOf = (id: string) => columns[id]?.[i] ?? Number.NaN;
      const others = Object.keys(columns).filter((id) => id !== certain);
      const inputs = new Map(others.map((id) => [id, drawn(to.columns(1))]));
      inputs.set(certain, certainPath(Float64Array.of(numberOf(certain)), false));
      const path = emitFormula(parseFormula(formula), inputs, Float64Array.of(0), false, to);
      const given = others.map((id) => new Float64Array(DRAWS).fill(numberOf(id)));
      const { code, pool, columns: count } = to.program();
      const left = runOn(given, code, { pool, columns: count });
      expect(left.columns[path?.levels(0) ?? -1]?.[0]).toBe(value);
    }
  });

  it("is nothing where no input is uncertain", () => {
    const inputs = new Map([["a", certainPath(Float64Array.of(3), false)]]);
    expect(emitFormula(parseFormula("a + 1"), inputs, Float64Array.of(4), false, emitter())).toBeNull();
    expect(emitFormula(parseFormula("2"), inputs, Float64Array.of(2), false, emitter())).toBeNull();
  });
});

describe("simulate() of a formula", () => {
  const growing = (rate: string, of: number) => ({ kind: "flow", observations: { 2021: of }, growth: rate });
  const formulaOf = (formula: string) =>
    parsed(
      planWith({
        horizon: 2023,
        indicators: {
          people: growing("1%", 10),
          gdp: growing("6% ± 3%", 100),
          debt: growing("2% ± 4%", 50),
          result: { kind: "flow", formula },
        },
      }),
      { formulas: parseFormula },
    );
  const { sqrt } = Math;

  it.each([
    ["gdp / people", 0.03],
    ["debt / gdp", 0.05],
    ["gdp * gdp / people", 0.06],
    ["sqrt(debt)", 0.02],
  ])("%s is log-normal about its projection: s = %f a year", (formula, spread) => {
    const { series } = simulate(formulaOf(formula), { seed: 3 });
    const { projected, quantiles, mean, standardDeviation } = series.result ?? expect.fail();
    for (const t of [1, 2]) {
      const median = projected[t] ?? 0;
      const s = spread * t;
      for (const [i, z] of [-Z95, -Z75, 0, Z75, Z95].entries()) {
        expect(Math.abs((quantiles?.[i]?.[t] ?? 0) / median - Math.exp(s * z))).toBeLessThan(2e-3 * s);
      }
      const expected = median * Math.exp((s * s) / 2);
      expect((mean?.[t] ?? 0) / expected).toBeCloseTo(1, 4);
      expect((standardDeviation?.[t] ?? 0) / (expected * sqrt(Math.exp(s * s) - 1))).toBeCloseTo(1, 2);
    }
    expect(quantiles?.map((row) => row[0])).toEqual(new Array(5).fill(projected[0]));
  });

  it("has the moments that it has beside quantiles, alone", () => {
    const plan = formulaOf("gdp / people");
    const all = simulate(plan, { seed: 3, draws: 1000 }).series.result;
    const alone = simulate(plan, { seed: 3, draws: 1000, outputs: ["moments"] }).series.result;
    expect(alone?.mean?.map((x) => x?.toPrecision(12))).toEqual(all?.mean?.map((x) => x?.toPrecision(12)));
    expect(alone?.quantiles).toBeNull();
  });
});

import { evaluateFormula } from "../formula/evaluate.ts";
import { formulaReferences } from "../formula/references.ts";
import type { FormulaNode } from "../formula/tree.ts";
import type { Indicator, Plan } from "../plan/plan.ts";
import type { TrackedPoint } from "./case.ts";

/** Level of an index in the base year of its plan. */
const INDEX_BASE = 100;

type Series = readonly TrackedPoint[];

/**
 * The levels that are observed of each indicator, years ascending: actual figures and estimates, no plans. Growth alone is a level for
 * an index only, which is 100 in the base year; a formula has one where all that it is made of has one.
 */
export function observedLevels(plan: Plan): (id: string) => Series {
  const known = new Map<string, Series>();
  return (id) => {
    // An explicit stack: a chain of ten thousand formulas is a legitimate plan, and no plan has a circle.
    const open = [id];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const indicator = plan.indicators[top];
      const { formula } = indicator ?? {};
      const missing =
        formula === undefined || known.has(top)
          ? []
          : formulaReferences(formula).filter((input) => !known.has(input));
      if (missing.length > 0) {
        open.push(...missing);
        continue;
      }
      open.pop();
      if (known.has(top)) continue;
      if (indicator === undefined) known.set(top, []);
      else if (formula !== undefined) known.set(top, derived(formula, known));
      else known.set(top, indicator.kind === "index" ? chained(indicator, plan.baseYear) : plain(indicator));
    }
    return known.get(id) ?? [];
  };
}

function plain({ observations }: Indicator): Series {
  return Object.entries(observations).flatMap(([year, { value, status }]) =>
    value === undefined || status === "plan" ? [] : [{ year: Number(year), value }],
  );
}

/** The levels of an index as far as its growth is observed without a gap, before the base year and after it. */
function chained({ observations }: Indicator, baseYear: number): Series {
  const growthIn = (year: number) => {
    const { growth, status } = observations[year] ?? {};
    return status === "plan" ? undefined : growth;
  };
  const points: TrackedPoint[] = [{ year: baseYear, value: INDEX_BASE }];
  let value = INDEX_BASE;
  for (let year = baseYear; ; year--) {
    const growth = growthIn(year);
    if (growth === undefined || growth <= -1) break;
    value /= 1 + growth;
    points.unshift({ year: year - 1, value });
  }
  value = INDEX_BASE;
  for (let year = baseYear + 1; ; year++) {
    const growth = growthIn(year);
    if (growth === undefined) break;
    value *= 1 + growth;
    points.push({ year, value });
  }
  return points;
}

/** A formula in every year in which all its inputs are observed and it has a value. */
function derived(formula: FormulaNode, known: ReadonlyMap<string, Series>): Series {
  const inputs = formulaReferences(formula).map((id) => [id, levelsByYear(known.get(id) ?? [])] as const);
  const [first, ...others] = inputs;
  if (first === undefined) return [];
  const years = [...first[1].keys()].filter((year) => others.every(([, levels]) => levels.has(year)));
  const columns = new Map(
    inputs.map(([id, levels]) => [id, Float64Array.from(years, (year) => levels.get(year) ?? Number.NaN)]),
  );
  const out = new Float64Array(years.length);
  const none = new Float64Array(years.length).fill(Number.NaN);
  evaluateFormula(formula, (id) => columns.get(id) ?? none, years.length, out);
  return years.flatMap((year, i) => (Number.isNaN(out[i]!) ? [] : [{ year, value: out[i]! }]));
}

function levelsByYear(series: Series): ReadonlyMap<number, number> {
  return new Map(series.map(({ year, value }) => [year, value]));
}

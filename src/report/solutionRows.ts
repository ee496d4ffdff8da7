import type { Solution } from "../analysis/solve/solution.ts";
import { askedFields, type DataRow, type RowOptions } from "./fields.ts";

/**
 * What it would take as flat records: one for each target asked about, and of growth one for each year of the path. Growth, shifts
 * and probabilities are fractions, levels in the indicator's unit.
 *
 * @param solution - from `solve`
 * @param options - the language of the names
 * @example
 * ```ts
 * import { solve } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { solutionRows, toCsv } from "targetcast/report";
 *
 * console.log(toCsv(solutionRows(solve(yuzhong, { find: "shift", share: 0.8 }))));
 * ```
 */
export function solutionRows(solution: Solution, { lang = "en" }: RowOptions = {}): DataRow[] {
  const { plan, scenario, find, indicator, probability, count, value, exclusive, assumed } = solution;
  const { method, iterations, residual, bracket, reason, path } = solution;
  const years = path?.years.map((year, i) => ({
    year,
    growth: path.rates[i] ?? null,
    level: path.levels[i] ?? null,
  })) ?? [{ year: null, growth: null, level: null }];
  return solution.targets.flatMap((target) =>
    years.map((year) => ({
      plan: plan.id,
      scenario,
      find,
      of: indicator ?? solution.selection?.on ?? null,
      probability,
      count,
      value,
      exclusive,
      assumed,
      method,
      iterations,
      residual,
      low: bracket?.[0] ?? null,
      high: bracket?.[1] ?? null,
      reason,
      ...askedFields(target, lang),
      takes: target.takes,
      takesReason: target.reason,
      projectedBefore: target.before.projected,
      statusBefore: target.before.status,
      probabilityBefore: target.before.probability?.value ?? null,
      projectedAfter: target.after?.projected ?? null,
      statusAfter: target.after?.status ?? null,
      probabilityAfter: target.after?.probability?.value ?? null,
      ...year,
    })),
  );
}

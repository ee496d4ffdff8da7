import { text } from "../language/language.ts";
import type { Ensemble } from "../simulation/ensemble.ts";
import type { DataRow, RowOptions } from "./fields.ts";
import { quantileFields } from "./quantileFields.ts";

/**
 * The levels of an ensemble as tidy records, one for each indicator and year: what is projected, the mean, the standard
 * deviation and the quantiles (`q05` and so on, as the ensemble has them), in the indicator's unit.
 *
 * @param ensemble - from `simulate`
 * @param options - the language of the names
 * @example
 * ```ts
 * import { simulate } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { seriesRows, toCsv } from "targetcast/report";
 *
 * console.log(toCsv(seriesRows(simulate(yuzhong, { seed: 1, draws: 10_000 }))));
 * ```
 */
export function seriesRows(ensemble: Ensemble, { lang = "en" }: RowOptions = {}): DataRow[] {
  const { plan, scenario, years, quantileLevels } = ensemble;
  return Object.entries(ensemble.series).flatMap(([indicator, series]) =>
    years.map((year, t) => ({
      plan: plan.id,
      scenario,
      indicator,
      name: text(series.name, lang),
      theme: series.theme,
      kind: series.kind,
      unit: series.unit,
      year,
      projected: series.projected[t] ?? null,
      mean: series.mean?.[t] ?? null,
      standardDeviation: series.standardDeviation?.[t] ?? null,
      ...quantileFields(quantileLevels, (i) => series.quantiles?.[i]?.[t]),
    })),
  );
}

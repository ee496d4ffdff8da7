import type { Ensemble } from "../simulation/ensemble.ts";
import { likelyFirstYear } from "./ensembleNotes.ts";
import {
  askedFields,
  baselineFields,
  type DataRow,
  missingField,
  probabilityFields,
  type RowOptions,
} from "./fields.ts";
import { quantileFields } from "./quantileFields.ts";

/**
 * The attainments of an ensemble as flat records, one for each target: what is asked, what is projected, the quantiles of
 * it (`q05` and so on, as the ensemble has them), the probability with its error, and when it is first reached. Numbers are in
 * the indicator's unit, shares and growth as fractions.
 *
 * @param ensemble - from `simulate`
 * @param options - the language of the names
 * @example
 * ```ts
 * import { simulate } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { ensembleRows } from "targetcast/report";
 *
 * console.table(ensembleRows(simulate(yuzhong, { seed: 1, draws: 10_000 })));
 * ```
 */
export function ensembleRows(ensemble: Ensemble, { lang = "en" }: RowOptions = {}): DataRow[] {
  return ensemble.attainments.map((attainment) => {
    const { probability, quantiles, firstYears } = attainment;
    const likely = likelyFirstYear(firstYears);
    return {
      plan: ensemble.plan.id,
      scenario: ensemble.scenario,
      ...askedFields(attainment, lang),
      unit: ensemble.series[attainment.indicator]?.unit ?? null,
      tolerance: attainment.tolerance,
      binding: attainment.binding,
      ...baselineFields(attainment),
      projected: attainment.projected,
      status: attainment.status,
      ...quantileFields(ensemble.quantileLevels, (i) => quantiles?.[i]),
      ...probabilityFields(probability),
      expectedShortfall: attainment.expectedShortfall,
      likelyFirstYear: likely?.year ?? null,
      likelyFirstYearProbability: likely?.probability ?? null,
      laterProbability: firstYears?.later ?? null,
      missing: missingField(attainment),
    };
  });
}

import type { Tracking } from "../tracking/tracking.ts";
import { askedFields, type DataRow, type RowOptions } from "./fields.ts";
import { mannerOf } from "./manner.ts";
import { subjectOf } from "./subject.ts";
import { figuresText } from "./trackingFigures.ts";
import { formulaText } from "./trackingFormulas.ts";

/**
 * What every method says of every target as flat records, one for each target and method: levels in the indicator's unit,
 * the number that a class goes by as a fraction, all its numbers and its formula in words.
 *
 * @param tracking - from `track`
 * @param options - the language of the names and words
 * @example
 * ```ts
 * import { track } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { toCsv, trackingRows } from "targetcast/report";
 *
 * console.log(toCsv(trackingRows(track(yuzhong)).filter(({ chosen }) => chosen)));
 * ```
 */
export function trackingRows(tracking: Tracking, { lang = "en" }: RowOptions = {}): DataRow[] {
  const manner = mannerOf(lang, tracking.plan.units);
  return tracking.targets.flatMap((target) => {
    const { baseline, latest, sum } = target;
    const subject = subjectOf(target, target, latest?.value ?? null, manner);
    return target.methods.map((said) => ({
      plan: tracking.plan.id,
      ...askedFields(target, lang),
      unit: target.unit,
      targetLevel: target.targetLevel,
      baselineYear: baseline?.year ?? null,
      baseline: baseline?.value ?? null,
      latestYear: latest?.year ?? null,
      latest: latest?.value ?? null,
      soFar: sum?.value ?? null,
      method: said.method,
      chosen: said.method === tracking.method,
      class: said.class,
      pace: said.pace,
      value: said.value,
      reason: said.reason,
      figures: figuresText(subject, target, said) || null,
      formula: formulaText(said.method, tracking, manner),
    }));
  });
}

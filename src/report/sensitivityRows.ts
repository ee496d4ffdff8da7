import type { Sensitivity, SobolIndices } from "../analysis/sensitivity/result.ts";
import { text } from "../language/language.ts";
import type { TornadoBar } from "../simulation/tornado/tornado.ts";
import { askedFields, type DataRow, type RowOptions } from "./fields.ts";

/**
 * What matters most as flat records, all with the same fields: `of` says whether one is a bar of the tornado, or an index of the
 * `margin`, of being `attained`, or of the `count` of targets attained. Numbers are in the indicator's unit, shares and growth as
 * fractions.
 *
 * @param result - from `sensitivity`
 * @param options - the language of the names
 * @example
 * ```ts
 * import { sensitivity } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { sensitivityRows } from "targetcast/report";
 *
 * console.table(sensitivityRows(sensitivity(yuzhong, { seed: 1, draws: 1024 })));
 * ```
 */
export function sensitivityRows(result: Sensitivity, { lang = "en" }: RowOptions = {}): DataRow[] {
  const { plan, scenario, series, targets, attained } = result;
  const nobody = {
    ...{
      target: null,
      name: null,
      theme: null,
      indicator: null,
      measure: null,
      comparator: null,
      asked: null,
    },
    ...{ from: null, by: null, unit: null, projected: null, margin: null, status: null },
  };
  const head = { plan: plan.id, scenario };
  const named = (id: string) => ({ input: id, inputName: text(series[id]?.name ?? id, lang) });
  const ofIndices = (of: string, target: typeof nobody | DataRow, indices: SobolIndices | null): DataRow[] =>
    (indices?.inputs ?? []).map(({ indicator, first, total }) => ({
      ...head,
      ...target,
      of,
      ...named(indicator),
      ...barFields(null),
      first: first.value,
      firstError: first.error,
      total: total.value,
      totalError: total.error,
    }));
  return [
    ...targets.flatMap((one): DataRow[] => {
      const { projected, margin, status } = one;
      const unit = series[one.indicator]?.unit ?? null;
      const target = { ...askedFields(one, lang), unit, projected, margin, status };
      return [
        ...one.tornado.map((bar) => ({
          ...head,
          ...target,
          of: "bar",
          ...named(bar.indicator),
          ...barFields(bar),
          ...{ first: null, firstError: null, total: null, totalError: null },
        })),
        ...ofIndices("margin", target, one.indices?.margin ?? null),
        ...ofIndices("attained", target, one.indices?.attained ?? null),
      ];
    }),
    ...ofIndices("count", nobody, attained?.indices ?? null),
  ];
}

function barFields(bar: TornadoBar | null) {
  return {
    assumption: bar?.assumption ?? null,
    year: bar?.year ?? null,
    ends: bar?.ends ?? null,
    lowValue: bar?.low.value ?? null,
    low: bar?.low.projected ?? null,
    lowMargin: bar?.low.margin ?? null,
    lowStatus: bar?.low.status ?? null,
    highValue: bar?.high.value ?? null,
    high: bar?.high.projected ?? null,
    highMargin: bar?.high.margin ?? null,
    highStatus: bar?.high.status ?? null,
    swing: bar?.swing ?? null,
  };
}

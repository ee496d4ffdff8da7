import type { IndicatorKind } from "../../plan/plan.ts";
import { figure, type Scale, scaleOf } from "../figure.ts";
import type { Manner } from "../manner.ts";
import type { Subject } from "../subject.ts";

/** What the levels of a chart are drawn in: `billion CNY`, or percent. */
export interface DrawnUnit {
  readonly words: string;
  /** A level in the unit of the drawing. */
  readonly drawn: (level: number) => number;
  /** That in figures, without the unit. */
  readonly written: (level: number) => string;
}

/** The unit that suits the largest of levels. */
export function drawnUnit(
  { kind, unit }: { readonly kind: IndicatorKind; readonly unit: string },
  levels: readonly number[],
  baseYear: number,
  manner: Manner,
): DrawnUnit {
  if (kind === "ratio") {
    const percent: Scale = { power: -2, words: "%" };
    return { words: "%", drawn: (level) => 100 * level, written: (level) => figure(level, percent, manner) };
  }
  const scale = scaleOf(Math.max(0, ...levels.map(Math.abs)), unit, manner);
  const factor = 10 ** scale.power;
  return {
    words: kind === "index" ? manner.words.chart.index(baseYear) : scale.words,
    drawn: (level) => level / factor,
    written: (level) => figure(level, scale, manner),
  };
}

/** A value of a target's measure in the unit that its figures share. */
export function drawnMeasure({ numbers, scale }: Subject, value: number): number {
  return numbers === "amount" ? value / 10 ** scale.power : 100 * value;
}

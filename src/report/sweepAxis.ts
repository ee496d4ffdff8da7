import type { SweepAxis } from "../analysis/sweep/axis.ts";
import { formatRate, formatShare } from "../quantity/formatQuantity.ts";
import { figure, scaleOf } from "./figure.ts";
import { type Manner, nameOf } from "./manner.ts";

/** Significant digits of a value of an axis. */
const DIGITS = 4;

/** A value of an axis, as people write it: `6%`, `+1pp`, `x0.8`, `500`. */
export function axisValueText(
  { per, change, unit, values }: SweepAxis,
  value: number,
  manner: Manner,
): string {
  if (per === "factor") return `x${Number(value.toPrecision(DIGITS))}`;
  if (per === "share") return formatShare(value, { digits: DIGITS });
  if (per === "amount") return figure(value, amountScale({ unit, values }, manner), manner, DIGITS);
  return formatRate(value, { per, signed: change === "shift", digits: DIGITS });
}

/** The words of the scale and unit that all amounts of an axis share; empty for what is no amount. */
export function axisUnit(axis: SweepAxis, manner: Manner): string {
  return axis.per === "amount" ? amountScale(axis, manner).words : "";
}

function amountScale({ unit, values }: Pick<SweepAxis, "unit" | "values">, manner: Manner) {
  return scaleOf(Math.max(...values.map(Math.abs)), unit ?? "1", manner);
}

/** What goes through values, in words. */
export function axisName({ change, name, on, from }: SweepAxis, manner: Manner): string {
  return manner.words.sweep.axis(change, name === null ? null : nameOf(name, manner.lang, on), from);
}

/** An axis with its ends, in words. */
export function axisText(axis: SweepAxis, manner: Manner): string {
  const { values } = axis;
  const words = axisUnit(axis, manner);
  const gap = words === "" || manner.lang === "zh" ? "" : " ";
  const end = (at: number) => axisValueText(axis, values.at(at) ?? 0, manner) + gap + words;
  return manner.words.sweep.through(axisName(axis, manner), end(0), end(-1), values.length);
}

/** Positions of at most so many values of an axis: both ends, and those between at even distances. */
export function shownOf({ values }: SweepAxis, most: number): number[] {
  const last = values.length - 1;
  if (last < most) return values.map((_, i) => i);
  return Array.from({ length: most }, (_, i) => Math.round((i * last) / (most - 1)));
}

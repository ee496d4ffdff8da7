import { takeFactor } from "./factor.ts";
import { attempt, type Reading } from "./reading.ts";
import { type Rate, takeRate } from "./readRate.ts";

/** What a scenario does to growth: sets it, multiplies it by a factor of at least 0, or adds points (a fraction a year). */
export type AdjustmentText = { readonly set: Rate } | { readonly scale: number } | { readonly shift: number };

/**
 * Reads an adjustment of growth: `6%`, `-2%`, `1pp` and `5% to 8%` set it, `x0.8` scales it, `+1pp` and `-0.5pp` shift it.
 *
 * `+6%` is refused, for it may set 6 % or add 6 points.
 *
 * @param text - the adjustment; at most 200 characters
 * @returns the adjustment, or the reason why there is none
 * @example
 * ```ts
 * import { readAdjustment } from "targetcast";
 * readAdjustment("6%"); // { ok: true, value: { set: { per: "percent", value: 0.06 } } }
 * readAdjustment("x0.8"); // { ok: true, value: { scale: 0.8 } }
 * readAdjustment("+1pp"); // { ok: true, value: { shift: 0.01 } }
 * ```
 */
export function readAdjustment(text: string): Reading<AdjustmentText> {
  const accepted = 'write "6%" to set, "+6pp" to shift or "x0.8" to scale';
  return attempt(text, "an adjustment of growth", accepted, takeAdjustment);
}

function takeAdjustment(text: string): AdjustmentText | string {
  const scale = takeFactor(text, 0n);
  if (scale !== undefined) return typeof scale === "number" ? { scale } : scale;
  const rate = takeRate(text);
  if (typeof rate === "string") return rate;
  if (rate.per === "points" && /^[-+]/.test(text)) {
    return rate.spread === undefined && rate.interval === undefined
      ? { shift: rate.value }
      : "a shift is certain: it has neither a spread nor an interval";
  }
  return text.startsWith("+") ? "a percentage with a plus may set or shift" : { set: rate };
}

import { parseAdjustment } from "../../document/parseAdjustment.ts";
import { quoted } from "../../errors.ts";
import type { Plan } from "../../plan/plan.ts";
import { type Reading, tidy, valueOrThrow } from "../../quantity/reading.ts";
import { readQuantity, readShare } from "../../quantity/readQuantity.ts";
import { readRate } from "../../quantity/readRate.ts";
import type { SweptAssumption, SweptChange } from "./axis.ts";
import type { SweepValues } from "./values.ts";

/** What the name of an indicator begins with whose baseline is meant, not its growth. */
const BASELINE = "baseline:";

/** Equal steps from one end to the other, where the text gives no size of them. */
const STEPS = 10;

/**
 * Reads an assumption to sweep, in the words of an adjustment: `"0%:10%:0.5pp"` sets growth to 0 %, 0.5 % and so on up to 10 %,
 * `"+0pp:+2pp:0.5pp"` shifts it, `"x0.5:x1.5:0.1"` scales it, `"4%, 6%, 8%"` lists values. Without a step there are ten. `..` may
 * stand for the colon.
 *
 * @param plan - a parsed plan
 * @param on - an indicator, `theme:` and a theme, or `*`; `baseline:` and an indicator for its level in the base year
 * @param text - two ends and perhaps a step, or a list
 * @throws PlanError when there is nothing of that name, or a value cannot be read
 * @throws RangeError when the text has another form
 *
 * @example
 * ```ts
 * import { parseSwept, sweep } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const { axes } = sweep(yuzhong, { over: [parseSwept(yuzhong, "gdp", "4%:6%:1pp")] });
 * console.log(axes[0]?.values); // [ 0.04, 0.05, 0.06 ]
 * ```
 */
export function parseSwept(plan: Plan, on: string, text: string): SweptAssumption {
  const tidied = tidy(text);
  const ends = tidied.split(/:|\.\./).map((part) => part.trim());
  // A comma stands between values; before three digits it may belong to a number.
  const listed = tidied.split(/;|(?<!\d),|,(?!\d{3}(?!\d))/).map((part) => part.trim());
  const parts = ends.length > 1 ? ends.slice(0, 2) : listed;
  const { where, change, values, stepOf } = partsOf(plan, on, parts);
  if (ends.length === 1) return { ...where, [change]: values };
  const [from = Number.NaN, to = Number.NaN] = values;
  const [, , step] = ends;
  if (ends.length > 3 || step === "")
    throw wrong(on, `write two ends and a step, such as "0%:10%:0.5pp", current value is ${quoted(text)}`);
  const range: SweepValues =
    step === undefined ? { from, to, steps: STEPS } : { from, to, step: valueOrThrow(stepOf(step)) };
  return { ...where, [change]: range };
}

interface Parts {
  readonly where: Pick<SweptAssumption, "on" | "of">;
  readonly change: SweptChange;
  readonly values: readonly number[];
  readonly stepOf: (text: string) => Reading<number>;
}

function partsOf(plan: Plan, on: string, parts: readonly string[]): Parts {
  const named = on.startsWith(BASELINE) ? plan.indicators[on.slice(BASELINE.length)] : undefined;
  if (named !== undefined && !Object.hasOwn(plan.indicators, on)) {
    const { unit } = named;
    const isRatio = named.kind === "ratio";
    const read = (text: string) =>
      isRatio ? readShare(text) : readQuantity(text, { unit, units: plan.units });
    return {
      where: { on: on.slice(BASELINE.length) },
      change: "baseline",
      values: parts.map((part) => valueOrThrow(read(part))),
      stepOf: isRatio ? rateOf : read,
    };
  }
  const read = parts.map((part) => {
    const { set, scale, shift, of } = parseAdjustment(plan, on, part);
    if (scale !== undefined) return { change: "scale" as const, value: scale, of };
    if (shift !== undefined) return { change: "shift" as const, value: shift, of };
    if (set?.model !== "constant" || set.spread !== undefined)
      throw wrong(on, `values must be certain, current value is ${quoted(part)}`);
    return { change: "set" as const, value: set.rate, of };
  });
  const [first] = read;
  if (first === undefined || read.some(({ change, of }) => change !== first.change || of !== first.of)) {
    throw wrong(
      on,
      `all values must set ("6%"), all shift ("+1pp") or all scale ("x0.8"), current value is ${quoted(parts.join(", "))}`,
    );
  }
  const { change, of } = first;
  return {
    where: { on, ...(of !== undefined && { of }) },
    change,
    values: read.map(({ value }) => value),
    stepOf: change === "scale" ? factorOf : rateOf,
  };
}

/** The size of steps between rates or shares: in percent or points, which are the same between two of them. */
function rateOf(text: string): Reading<number> {
  const reading = readRate(text);
  if (!reading.ok) return reading;
  const { value, spread, interval } = reading.value;
  return spread === undefined && interval === undefined
    ? { ok: true, value }
    : { ok: false, message: `cannot read ${quoted(text)} as a step: write one such as "0.5pp"` };
}

function factorOf(text: string): Reading<number> {
  const value = Number(text.replace(/^[x×] ?/i, ""));
  return text !== "" && Number.isFinite(value)
    ? { ok: true, value }
    : { ok: false, message: `cannot read ${quoted(text)} as a step of factors: write one such as "0.1"` };
}

function wrong(on: string, what: string): RangeError {
  return new RangeError(`Cannot sweep ${quoted(on)}: ${what}`);
}

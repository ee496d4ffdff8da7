import type { TrackingCase } from "./case.ts";
import type {
  Pace,
  TrackingClass,
  TrackingMethodName,
  TrackingReason,
  TrackingRemark,
} from "./vocabulary.ts";

/** What a method finds. There may be numbers without a class: `reason` then says why there is none. */
export interface Finding {
  readonly class: TrackingClass | null;
  /** The number that the class goes by. */
  readonly value: number | null;
  /** That number and those it is made of, by name: levels in the indicator's unit, the rest as fractions. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly remark: TrackingRemark | null;
  /** Why there is no class; null where there is one. */
  readonly reason: TrackingReason | null;
}

/** A way to tell whether a target is on pace. */
export interface TrackingMethod {
  readonly name: TrackingMethodName;
  /** Who uses it, and where it is written down. */
  readonly source: string;
  /** The classes it has, and what each comes to. */
  readonly paces: Readonly<Partial<Record<TrackingClass, Pace>>>;
  judge(kase: TrackingCase): Finding;
}

/** An answer. */
export function found(
  named: TrackingClass,
  value: number | null,
  numbers: Readonly<Record<string, number>>,
  remark: TrackingRemark | null = null,
): Finding {
  return finite(numbers) && (value === null || Number.isFinite(value))
    ? { class: named, value, numbers, remark, reason: null }
    : cannot("out-of-range");
}

/** No answer, and why; with the numbers that are known all the same. */
export function cannot(
  reason: TrackingReason,
  value: number | null = null,
  numbers: Readonly<Record<string, number>> = {},
  remark: TrackingRemark | null = null,
): Finding {
  const whole = finite(numbers) && (value === null || Number.isFinite(value));
  return { class: null, value: whole ? value : null, numbers: whole ? numbers : {}, remark, reason };
}

function finite(numbers: Readonly<Record<string, number>>): boolean {
  return Object.values(numbers).every((number) => Number.isFinite(number));
}

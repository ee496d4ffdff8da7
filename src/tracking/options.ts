import { describe, quoted } from "../errors.ts";
import { nearest } from "../plan/nearest.ts";
import type { Plan } from "../plan/plan.ts";
import type { TrackingBounds } from "./case.ts";
import type { Tracking } from "./tracking.ts";
import { TRACKING_METHODS, type TrackingMethodName } from "./vocabulary.ts";

export interface TrackOptions {
  /** The method whose answer is taken as the verdict. Default `timeProportional`. */
  readonly method?: TrackingMethodName;
  /** The last year whose observations count: looks back as if later ones were not known. Default: all count. */
  readonly asOf?: number;
  /** What is on pace halfway, to `timeProportional`: half the distance (`linear`, the default) or even growth (`geometric`). */
  readonly path?: Tracking["path"];
  /** Whose rule `cagrRatio` follows where only a growth rate is asked: `openSdg` (default) or `eurostat`, the older one. */
  readonly withoutTarget?: Tracking["withoutTarget"];
  /** By target, in its indicator's unit: the ends of the scale that `sdsnArrows` takes. */
  readonly bounds?: Readonly<Record<string, TrackingBounds>>;
}

/** Options checked, with every default filled in. */
export type TrackSettings = Pick<Tracking, "method" | "asOf" | "path" | "withoutTarget"> & {
  readonly bounds: ReadonlyMap<string, TrackingBounds>;
};

/**
 * The answer by time elapsed is the default: it is how Chinese five-year plans are looked at half-way, it judges sums as well as
 * levels, and it does not depend on where zero lies, so it takes figures of any sign.
 *
 * @throws RangeError naming the first option that is wrong, what it may be and what it is
 */
export function trackSettings(plan: Plan, options: TrackOptions): TrackSettings {
  const { method = "timeProportional", asOf = null, path = "linear", withoutTarget = "openSdg" } = options;
  const bounds = new Map(Object.entries(options.bounds ?? {}));
  checkOneOf("method", method, TRACKING_METHODS);
  checkOneOf("path", path, ["linear", "geometric"]);
  checkOneOf("withoutTarget", withoutTarget, ["openSdg", "eurostat"]);
  check(asOf === null || Number.isInteger(asOf), "asOf", "a whole year", asOf);
  for (const [id, { lower, optimum }] of bounds) {
    const targets = Object.keys(plan.targets);
    if (!targets.includes(id)) {
      throw new RangeError(`Cannot track: bounds name no target, ${quoted(id)}${nearest(id, targets)}`);
    }
    const different = Number.isFinite(lower) && Number.isFinite(optimum) && lower !== optimum;
    check(different, `bounds of ${quoted(id)}`, "two different numbers", `${lower} and ${optimum}`);
  }
  return { method, asOf, path, withoutTarget, bounds };
}

function checkOneOf(name: string, value: string, known: readonly string[]): void {
  check(known.includes(value), name, `one of ${known.join(", ")}`, value);
}

function check(holds: boolean, name: string, accepted: string, value: unknown): void {
  if (holds) return;
  const shown = typeof value === "string" ? value : describe(value);
  throw new RangeError(`Cannot track: ${name} must be ${accepted}, current value is ${shown}`);
}

import { type Asked, judge } from "../measure/comparator.ts";
import type { TrackingReason } from "./vocabulary.ts";

/** An observed level. */
export interface TrackedPoint {
  readonly year: number;
  /** In the indicator's unit; fraction for a ratio. */
  readonly value: number;
}

/** The ends of a scale that indicators are normalised to: 0 at `lower`, 100 at `optimum`, which may be the smaller. */
export interface TrackingBounds {
  /** The worst level, in the indicator's unit. */
  readonly lower: number;
  /** The best level, in the indicator's unit. */
  readonly optimum: number;
}

/** What of a sum is in. */
export interface SumSoFar {
  readonly value: number;
  /** Years observed of the years asked for. */
  readonly years: number;
  readonly of: number;
}

/** What a method judges: an observed series and what is asked of it, free of any plan. */
export interface TrackingCase {
  /** A level in a year, a sum over years, a level that has to hold every year, or nothing but a growth rate. */
  readonly asks: "level" | "total" | "every-year" | "growth-rate";
  /** Observed levels, years ascending. */
  readonly observed: readonly TrackedPoint[];
  /** The year that progress counts from. */
  readonly baseYear: number;
  /** The level (or for `total` the sum) asked for, with its comparator; null where there is none. */
  readonly asked: Asked | null;
  /** Why there is none. */
  readonly noTarget: TrackingReason | null;
  readonly targetYear: number;
  /** Which way is better; null where nothing tells. */
  readonly direction: 1 | -1 | null;
  readonly sum: SumSoFar | TrackingReason | null;
  readonly bounds: TrackingBounds | null;
  /** What is on pace halfway: half the distance, or the same rate of growth in both halves. */
  readonly path: "linear" | "geometric";
  /** Whose rule holds where no level is asked for. */
  readonly withoutTarget: "openSdg" | "eurostat";
}

/** A case whose base and latest level are known. */
export interface Movement {
  readonly base: TrackedPoint;
  readonly latest: TrackedPoint;
  /** Years between the two, above 0. */
  readonly elapsed: number;
}

/** A case whose target level is known, too. */
export interface Approach extends Movement {
  readonly asked: Asked;
  readonly target: number;
  /** Years from the base to the target, at least `elapsed`. */
  readonly span: number;
  /** Whether the latest level satisfies what is asked. */
  readonly met: boolean;
  readonly metAtBase: boolean;
}

/** The base and the latest level, or why they are not known. */
export function movementOf({ observed, baseYear }: TrackingCase): Movement | TrackingReason {
  const latest = observed.at(-1);
  if (latest === undefined) return "no-observation";
  const base = observed.find(({ year }) => year === baseYear);
  if (latest.year <= baseYear) return "nothing-later";
  if (base === undefined) return "no-base";
  return { base, latest, elapsed: latest.year - baseYear };
}

/** The way from the base to the target and how far it is done, or why a method of levels cannot tell. */
export function approachOf(kase: TrackingCase): Approach | TrackingReason {
  if (kase.asks !== "level") return kase.asks;
  const movement = movementOf(kase);
  if (typeof movement === "string") return movement;
  const { asked, targetYear, baseYear } = kase;
  if (asked === null) return kase.noTarget ?? "no-target-level";
  if (targetYear <= baseYear) return "no-time";
  return {
    ...movement,
    asked,
    target: asked.value,
    span: targetYear - baseYear,
    met: satisfies(movement.latest.value, asked),
    metAtBase: satisfies(movement.base.value, asked),
  };
}

/** Whether a level satisfies what is asked; ties are ties. */
export function satisfies(value: number, asked: Asked): boolean {
  return judge(value, asked, Math.abs(value)).attained;
}

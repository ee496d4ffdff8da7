import type { Attainment, TargetTerms } from "../attainment/attainment.ts";
import type { IndicatorKind, Label, SCHEMA_VERSION } from "../plan/plan.ts";
import type { NamedSeries } from "../projection/named.ts";
import type { PlanReference } from "../projection/reference.ts";
import type { Warning } from "../warnings.ts";
import type { SumSoFar, TrackedPoint, TrackingBounds } from "./case.ts";
import type { Finding } from "./method.ts";
import type { Pace, TrackingMethodName } from "./vocabulary.ts";

/** What `track` returns: every target as every method sees it, by what has been observed. Plain JSON. */
export interface Tracking {
  readonly kind: "tracking";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  /** Version of the library that made it. */
  readonly version: string;
  readonly plan: PlanReference;
  /** The method whose answer is taken as the verdict. */
  readonly method: TrackingMethodName;
  /** Observations after this year do not count; null where all count. */
  readonly asOf: number | null;
  /** What is on pace halfway, to `timeProportional`. */
  readonly path: "linear" | "geometric";
  /** Whose rule `cagrRatio` follows where only growth is asked. */
  readonly withoutTarget: "openSdg" | "eurostat";
  readonly targets: readonly TrackedTarget[];
  /** What the indicators are that targets ask of and warnings name. */
  readonly series: Readonly<Record<string, NamedSeries>>;
  readonly warnings: readonly Warning[];
}

/** A target, what has been observed of it, and what each method says. */
export interface TrackedTarget extends TargetTerms, Pick<Attainment, "binding"> {
  readonly indicatorName: Label;
  readonly kind: IndicatorKind;
  readonly unit: string;
  /** The observed level of the year that it counts from. */
  readonly baseline: TrackedPoint | null;
  /** The latest observed level, not after `by`. */
  readonly latest: TrackedPoint | null;
  /** What is asked as a level of the year `by`, or as a sum; null where it comes to neither. */
  readonly targetLevel: number | null;
  /** Of a total or an average: what is in. */
  readonly sum: SumSoFar | null;
  readonly bounds: TrackingBounds | null;
  /** One for each method. */
  readonly methods: readonly TrackedMethod[];
  /** That of the method whose answer is taken as the verdict. */
  readonly chosen: TrackedMethod;
}

/** What a method says of a target: a class with its numbers, or the reason why it cannot say. */
export interface TrackedMethod extends Finding {
  readonly method: TrackingMethodName;
  /** What the class comes to, the same for every method; null without a class. */
  readonly pace: Pace | null;
}

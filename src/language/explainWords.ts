import type { Comparator } from "../measure/comparator.ts";
import type { MeasureName } from "../measure/measure.ts";
import type { ObservationStatus, Qualifier } from "../plan/plan.ts";
import type { MeasuredYears } from "./years.ts";

/**
 * The sentences of an account of one target, in one language. Each is whole but for its stop; numbers and names come in as
 * text, ready to print.
 */
export interface ExplainWords {
  readonly asked: (name: string, measure: MeasureName, asked: AskedText, years: MeasuredYears) => string;
  readonly start: (figure: string, isGrowth: boolean, year: number, doubt: Doubt) => string;
  readonly noStart: string;
  readonly assumed: (assumed: AssumedText) => string;
  /** What comes on top of growth that is real: an index, and its growth a year, empty where it is not known. */
  readonly prices: (index: string, rate: string) => string;
  readonly nothingAssumed: (scenario: string) => string;
  /** What it comes to, and the verdict with its distance; `final` where it is no projection any more. */
  readonly end: (figure: string, verdict: string, distance: string, final: boolean) => string;
  readonly undetermined: (reasons: string) => string;
  readonly toSpare: (distance: string) => string;
  readonly exactly: string;
  /** Said of a strict target that is missed by nothing. */
  readonly onBoundary: string;
  /** The growth that it would take to reach a target. Of another indicator where `of` is not empty. */
  readonly takes: (growth: AskedText, since: number | null, of: string, points: string) => string;
  /** The growth that would still do. */
  readonly holds: (growth: string, of: string) => string;
  readonly reachedIn: (year: number) => string;
  readonly needs: (needs: string) => string;
  readonly noGrowth: (reason: string) => string;
  readonly sure: (probability: string, range: string) => string;
  readonly certain: (attained: boolean) => string;
  readonly range: (share: string, low: string, high: string) => string;
  readonly warning: (sentences: readonly string[]) => string;
  /** Puts a stop after each sentence and joins them. */
  readonly paragraph: (sentences: readonly string[]) => string;
}

/** A number in words and how it is to be compared; null where it stands for itself. */
export interface AskedText {
  readonly comparator: Comparator | null;
  readonly text: string;
}

export interface Doubt {
  readonly status: ObservationStatus | "scenario" | "derived";
  readonly qualifier: Qualifier | null;
}

export interface AssumedText {
  readonly scenario: string;
  /** Empty where it is not the target's own. */
  readonly of: string;
  /** Empty where it is not known. */
  readonly rate: string;
  readonly isZero: boolean;
  readonly observed: boolean;
  /** Whom it follows; empty where it is its own growth. */
  readonly leader: string;
  readonly elasticity: number;
  readonly adjusted: boolean;
  /** What comes on top; empty where nothing does. */
  readonly prices: string;
}

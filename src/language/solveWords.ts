import type { NoSolutionReason, PathShape, SolveFor } from "../analysis/solve/solution.ts";

/** Words of what it would take, in one language. Numbers and names come in as text, ready to print. */
export interface SolveWords {
  readonly heads: Readonly<Record<SolveHead, string>>;
  /** How likely a target has to be, after what is asked of it. */
  readonly likely: (probability: string) => string;
  readonly growth: (answer: GrowthText) => string;
  readonly shift: (answer: ShiftText) => string;
  readonly baseline: (answer: BaselineText) => string;
  /** That nothing can, and why. */
  readonly nothing: (find: SolveFor, reason: string) => string;
  readonly reasons: Readonly<Record<NoSolutionReason, (find: SolveFor) => string>>;
  /** Under the table: how it was found. */
  readonly closed: string;
  readonly searched: (steps: number, low: string, high: string) => string;
  readonly left: (residual: string, ofProbability: boolean) => string;
  readonly drawn: string;
  readonly given: string;
  /** Before the command that lays it over the plan. */
  readonly laidBy: string;
}

export type SolveHead =
  | "path"
  | "growth"
  | "level"
  | "before"
  | "after"
  | "verdictBefore"
  | "verdictAfter"
  | "likelyBefore"
  | "likelyAfter"
  | "takes"
  | "targets";

/** A number, and whether it does itself: 1 where only more does, -1 where only less. */
export interface BoundText {
  readonly text: string;
  readonly beyond: 1 | 0 | -1;
}

export interface GrowthText extends BoundText {
  /** Whose, where it is not the target's own indicator; else empty. */
  readonly of: string;
  readonly from: number;
  readonly to: number;
  readonly shape: PathShape;
  /** Of a path that is not constant: the rates of its first and last year. */
  readonly first: string;
  readonly last: string;
  /** Points more (or, with a minus, less) than is assumed; empty where that is not known. */
  readonly points: string;
  readonly isMore: boolean;
  /** Years whose growth was given, such as `-5% in 2022`. */
  readonly given: readonly { readonly year: number; readonly rate: string }[];
}

export interface ShiftText extends BoundText {
  readonly isMore: boolean;
  /** Whose growth; empty of all. */
  readonly of: string;
  readonly from: number | null;
  readonly count: number;
  readonly targets: number;
}

export interface BaselineText extends BoundText {
  readonly of: string;
  readonly year: number;
  /** The level that is known; empty where none is. */
  readonly known: string;
}

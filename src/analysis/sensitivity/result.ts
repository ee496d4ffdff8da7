import type { Attainment } from "../../attainment/attainment.ts";
import type { Adjustment, Label, SCHEMA_VERSION } from "../../plan/plan.ts";
import type { NamedSeries } from "../../projection/named.ts";
import type { PlanReference } from "../../projection/reference.ts";
import type { IndexEstimate } from "../../simulation/indices/sums.ts";
import type { TornadoBar } from "../../simulation/tornado/tornado.ts";
import type { Warning } from "../../warnings.ts";

/** What `sensitivity` returns: which assumptions the targets depend on most. Plain JSON. */
export interface Sensitivity {
  readonly kind: "sensitivity";
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly version: string;
  readonly plan: PlanReference;
  readonly scenario: string;
  readonly scenarioName: Label;
  /** What was laid over the scenario for this question alone. */
  readonly adjust: readonly Adjustment[];
  readonly seed: number;
  /** Draws of each of the two samples that the indices come from; 0 where they were left out. */
  readonly draws: number;
  /** Independent randomisations that the errors of the indices come from. */
  readonly replicates: number;
  /** Quantile levels of the low and the high end of the bars. */
  readonly quantileLevels: readonly [low: number, high: number];
  /** Points a year, as a fraction, that growth without uncertainty swings by to each side; null where it does not. */
  readonly swing: number | null;
  readonly targets: readonly TargetSensitivity[];
  /** Of how many of `targets` are attained; null where fewer than two have a verdict, or indices were left out. */
  readonly attained: CountSensitivity | null;
  /** The indicators that all this names, by id. */
  readonly series: Readonly<Record<string, NamedSeries>>;
  /** Those that bear on the targets, and what only the indices give cause to. */
  readonly warnings: readonly Warning[];
}

/** A verdict as `project` has it, which is the middle of the tornado, and what it depends on. */
export interface TargetSensitivity extends Attainment {
  /** The widest bar first; empty where the target is undetermined. */
  readonly tornado: readonly TornadoBar[];
  /** Indicators whose growth is assumed without any uncertainty: they have a bar only where `swing` gives it one. */
  readonly certain: readonly string[];
  /** Null where the target is undetermined, or indices were left out. */
  readonly indices: TargetIndices | null;
}

export interface TargetIndices {
  /** Null where the margin has no variance that is finite and known in every draw. */
  readonly margin: SobolIndices | null;
  /** Of a number that is 1 where the target is attained, else 0. */
  readonly attained: SobolIndices;
}

/** How much of the variance of a number comes from the assumptions of each indicator. */
export interface SobolIndices {
  readonly mean: number;
  readonly standardDeviation: number;
  /** The largest total index first; empty where the number is the same in every draw. */
  readonly inputs: readonly SobolIndex[];
}

export interface SobolIndex {
  readonly indicator: string;
  /** Share of the variance that would be gone, on average, were this one known. */
  readonly first: IndexEstimate;
  /** Share of the variance that would be left, on average, were all others known. */
  readonly total: IndexEstimate;
}

export interface CountSensitivity {
  /** Those with a verdict. */
  readonly targets: readonly string[];
  /** How many of them the projection attains. */
  readonly projected: number;
  readonly indices: SobolIndices;
}

import type { Attainment, Baseline } from "../../attainment/attainment.ts";
import type { EnsembleAttainment } from "../../simulation/ensemble.ts";
import { endsOf } from "../interval.ts";
import type { NumberKind } from "../numberKind.ts";

/**
 * How far from the target something is, as a share of what is asked: 0 at the target, 0.2 where it is 20 % beyond, -0.2 where it
 * is 20 % short, whether more or less is wanted. Null where that cannot be told.
 */
export interface Distances {
  /** Where the indicator stood. */
  readonly start: number | null;
  readonly projected: number | null;
  /** The outermost quantiles. */
  readonly interval: readonly [worst: number, best: number] | null;
}

export function distancesOf(
  attainment: Attainment | EnsembleAttainment,
  numbers: NumberKind,
  quantileLevels: readonly number[],
): Distances {
  const { projected, margin, asked, baseline } = attainment;
  if (projected === null || margin === null) return { start: null, projected: null, interval: null };
  const start = startOf(attainment, baseline);
  const unit = unitOf(asked, numbers, start ?? projected);
  const sense = senseSeen(attainment, projected, margin);
  const at = projected - sense * margin;
  const distance = (value: number) => (sense * (value - at)) / unit;
  const quantiles = "quantiles" in attainment ? attainment.quantiles : null;
  const ends = endsOf(quantileLevels);
  const low = (ends && quantiles?.[quantileLevels.indexOf(ends.low)]) ?? null;
  const high = (ends && quantiles?.[quantileLevels.indexOf(ends.high)]) ?? null;
  const interval = low === null || high === null || low === high ? null : [distance(low), distance(high)];
  return {
    start: start === null ? null : distance(start),
    projected: margin / unit,
    interval: interval && [Math.min(...interval), Math.max(...interval)],
  };
}

/** What distances are measured in: what is asked, or where that is nothing, a whole of it or the way from the start. */
export function unitOf(asked: number, numbers: NumberKind, start: number): number {
  if (asked !== 0) return Math.abs(asked);
  return numbers === "amount" && start !== 0 ? Math.abs(start) : 1;
}

/** Which way attains, as the margin tells: a band has a boundary on either side. */
function senseSeen({ comparator, asked, tolerance }: Attainment, projected: number, margin: number): 1 | -1 {
  if (comparator === "above" || comparator === "atLeast") return 1;
  if (comparator !== "about") return -1;
  const off = (sense: 1 | -1) => Math.abs(sense * (projected - asked) + tolerance - margin);
  return off(1) <= off(-1) ? 1 : -1;
}

/** What the measure was before anything changes; null where it means nothing then, such as a sum. */
function startOf({ measure }: Attainment, baseline: Baseline | null): number | null {
  switch (measure) {
    case "level":
    case "always":
      return baseline?.value ?? null;
    case "increase":
    case "change":
      return 0;
    case "growth":
      return baseline?.growth ?? null;
    default:
      return null;
  }
}

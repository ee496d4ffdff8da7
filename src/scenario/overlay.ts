import { inLane, type PerLane, plusLanes, timesLanes } from "../math/lanes.ts";
import { deflatorsOf } from "../plan/deflators.ts";
import type { Adjustment, Plan } from "../plan/plan.ts";
import type { GrowthStep } from "./step.ts";

/** An adjustment that may differ between lanes. */
export interface Overlay extends Adjustment {
  /** What it sets (a constant rate), scales or shifts by in each lane, in the place of its one number. */
  readonly lanes?: Float64Array;
}

/** The adjustments of one scenario by what they are on, so that each indicator looks only at its own. */
export type Layer = ReadonlyMap<string, readonly Overlay[]>;

export function layerOf(adjustments: readonly Overlay[]): Layer {
  const layer = new Map<string, Overlay[]>();
  for (const adjustment of adjustments) {
    layer.set(adjustment.on, [...(layer.get(adjustment.on) ?? []), adjustment]);
  }
  return layer;
}

/** Lays one scenario's adjustments over an indicator's steps. */
export function adjust(
  steps: readonly GrowthStep[],
  layer: Layer,
  id: string,
  plan: Plan,
): readonly GrowthStep[] {
  // Strongest last: an indicator's own over its theme's over all; of equals the one that begins later, then that listed later.
  const reaching = ["*", `theme:${plan.indicators[id]?.theme}`, id].flatMap((on) =>
    (layer.get(on) ?? []).filter((one) => reaches(one, id, plan)).sort((a, b) => startOf(a) - startOf(b)),
  );
  if (reaching.length === 0) return steps;
  const starts = new Set([...steps.map(({ from }) => from), ...reaching.map(startOf)]);
  return [...starts]
    .sort((a, b) => a - b)
    .flatMap((from) => {
      const step = steps.findLast((candidate) => candidate.from <= from);
      const active = reaching.filter((one) => startOf(one) <= from);
      return step === undefined ? [] : apply({ ...step, from }, active, id, plan);
    });
}

function apply(step: GrowthStep, active: readonly Overlay[], id: string, plan: Plan): GrowthStep {
  const strongest = (what: "set" | "scale" | "shift") => active.findLast((one) => one[what] !== undefined);
  const { set, lanes: rates = null } = strongest("set") ?? {};
  const start =
    set === undefined ? step : { growth: set, observed: false, rates, scale: 1, shift: 0, shrunk: null };
  const { growth, observed } = start;
  const leader = growth?.model === "like" ? growth.indicator : null;
  // What is on a theme or on all reaches a follower only through the one it follows, where that one is reached too: a
  // shift of two points must not count twice.
  const own = (what: "scale" | "shift", none: number): PerLane => {
    const one = strongest(what);
    if (one === undefined || (leader !== null && one.on !== id && reaches(one, leader, plan))) return none;
    return one.lanes ?? one[what] ?? none;
  };
  const factor = own("scale", 1);
  return {
    from: step.from,
    growth,
    observed,
    rates: start.rates,
    scale: timesLanes(start.scale, factor),
    shift: plusLanes(timesLanes(start.shift, factor), own("shift", 0)),
    shrunk: inLane(factor, 0) < 1 ? { scale: start.scale, shift: start.shift } : start.shrunk,
  };
}

function startOf(adjustment: Adjustment): number {
  return adjustment.from ?? Number.NEGATIVE_INFINITY;
}

/** Whether an adjustment reaches an indicator, be it by its id, its theme or all. */
function reaches({ on, of }: Adjustment, id: string, plan: Plan): boolean {
  const indicator = plan.indicators[id];
  if (indicator === undefined || indicator.formula !== undefined) return false;
  if (on === id) return of === undefined || (of === "ratios") === (indicator.kind === "ratio");
  if (of !== undefined && (of === "ratios") !== (indicator.kind === "ratio")) return false;
  // The prices that come on top of others' growth are changed by name alone: a shift of two points must not count twice.
  return (on === "*" || on === `theme:${indicator.theme}`) && !deflatorsOf(plan).has(id);
}

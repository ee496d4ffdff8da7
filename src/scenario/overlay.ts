import type { Adjustment, Indicator, Plan } from "../plan/plan.ts";
import type { GrowthStep } from "./step.ts";

/** The adjustments of one scenario by what they are on, so that each indicator looks only at its own. */
export type Layer = ReadonlyMap<string, readonly Adjustment[]>;

export function layerOf(adjustments: readonly Adjustment[]): Layer {
  const layer = new Map<string, Adjustment[]>();
  for (const adjustment of adjustments) {
    const list = layer.get(adjustment.on);
    if (list === undefined) layer.set(adjustment.on, [adjustment]);
    else list.push(adjustment);
  }
  return layer;
}

/**
 * Lays one scenario's adjustments over an indicator's steps.
 *
 * An adjustment of a theme or of all reaches an indicator that grows `like` another only through the one it follows,
 * where that one is reached too: a shift of two points must not count twice.
 */
export function adjust(
  steps: readonly GrowthStep[],
  layer: Layer,
  id: string,
  plan: Plan,
): readonly GrowthStep[] {
  const theme = plan.indicators[id]?.theme;
  const candidates = [
    ...(layer.get("*") ?? []),
    ...(theme === undefined ? [] : (layer.get(`theme:${theme}`) ?? [])),
    ...(layer.get(id) ?? []),
  ];
  const reaching = candidates.filter((adjustment) => reaches(adjustment, id, plan));
  if (reaching.length === 0) return steps;
  const starts = new Set([...steps.map((step) => step.from), ...reaching.map(startOf)]);
  return [...starts]
    .sort((a, b) => a - b)
    .map((from) => {
      const step = steps.findLast((candidate) => candidate.from <= from);
      if (step === undefined) throw new Error("The first step holds from the beginning");
      const active = reaching.filter((adjustment) => startOf(adjustment) <= from);
      return apply({ ...step, from }, active, id, plan);
    });
}

function apply(step: GrowthStep, active: readonly Adjustment[], id: string, plan: Plan): GrowthStep {
  let { growth, scale, shift, shrunk } = step;
  const set = strongest(active, "set", id);
  if (set?.set !== undefined) {
    growth = set.set;
    scale = 1;
    shift = 0;
    shrunk = null;
  }
  const leader = growth?.model === "like" ? growth.indicator : null;
  const counts = (winner: Adjustment | undefined): boolean =>
    winner !== undefined && (winner.on === id || leader === null || !reaches(winner, leader, plan));
  const scaling = strongest(active, "scale", id);
  if (scaling?.scale !== undefined && counts(scaling)) {
    if (scaling.scale < 1) shrunk = { scale, shift };
    scale *= scaling.scale;
    shift *= scaling.scale;
  }
  const shifting = strongest(active, "shift", id);
  if (shifting?.shift !== undefined && counts(shifting)) shift += shifting.shift;
  return { from: step.from, growth, scale, shift, shrunk };
}

/** The adjustment that counts: an indicator's own over its theme's over all; of equals the later in force, then listed. */
function strongest(
  active: readonly Adjustment[],
  what: "set" | "scale" | "shift",
  id: string,
): Adjustment | undefined {
  let best: Adjustment | undefined;
  for (const candidate of active) {
    if (candidate[what] === undefined) continue;
    const order = best === undefined ? 1 : rank(candidate, id) - rank(best, id);
    if (order > 0 || (order === 0 && best !== undefined && startOf(candidate) >= startOf(best)))
      best = candidate;
  }
  return best;
}

function rank(adjustment: Adjustment, id: string): number {
  if (adjustment.on === id) return 2;
  return adjustment.on === "*" ? 0 : 1;
}

function startOf(adjustment: Adjustment): number {
  return adjustment.from ?? Number.NEGATIVE_INFINITY;
}

function reaches(adjustment: Adjustment, id: string, plan: Plan): boolean {
  const indicator: Indicator | undefined = plan.indicators[id];
  if (indicator === undefined || indicator.formula !== undefined) return false;
  if (adjustment.of !== undefined && (adjustment.of === "ratios") !== (indicator.kind === "ratio"))
    return false;
  if (adjustment.on === "*" || adjustment.on === id) return true;
  return indicator.theme !== undefined && adjustment.on === `theme:${indicator.theme}`;
}

import { prepare } from "../../attainment/prepare.ts";
import { quoted } from "../../errors.ts";
import type { Adjustment, Plan } from "../../plan/plan.ts";
import type { Program } from "../../projection/compile.ts";
import type { Variation } from "../../projection/fill.ts";
import type { BoundStep } from "../../projection/track.ts";
import type { Overlay } from "../../scenario/overlay.ts";
import { adjustmentAt, type SweepAxis } from "./axis.ts";

/** What is asked at every point of a grid. */
export interface Grid {
  readonly plan: Plan;
  readonly scenario: string;
  /** Laid over the scenario at every point. */
  readonly adjust: readonly Adjustment[];
  readonly axes: readonly SweepAxis[];
  readonly points: number;
}

/** Points of a grid laid over a scenario, one lane each. */
export interface GridOverlay {
  readonly adjust: readonly Overlay[];
  /** The baselines that differ between lanes, by indicator. */
  readonly variations: ReadonlyMap<string, Variation>;
}

/** How many points a grid has. */
export function pointsOf(axes: readonly SweepAxis[]): number {
  return axes.reduce((product, { values }) => product * values.length, 1);
}

/** The value of each axis at a point: the last axis goes fastest. */
export function valuesAt(axes: readonly SweepAxis[], point: number): number[] {
  let rest = point;
  return axes
    .toReversed()
    .map(({ values }) => {
      const place = rest % values.length;
      rest = (rest - place) / values.length;
      return values[place] ?? Number.NaN;
    })
    .toReversed();
}

/**
 * Some points of a grid as what is laid over a scenario.
 *
 * @param first - number of the first point
 * @param lanes - how many points
 */
export function overlayOf(axes: readonly SweepAxis[], first: number, lanes: number): GridOverlay {
  const variations = new Map<string, Variation>();
  const adjust: Overlay[] = [];
  let inner = 1;
  for (const axis of axes.toReversed()) {
    const { values, change, on } = axis;
    const column = new Float64Array(lanes);
    for (let lane = 0; lane < lanes; lane++) {
      column[lane] = values[Math.floor((first + lane) / inner) % values.length]!;
    }
    inner *= values.length;
    const one = adjustmentAt(axis, column[0]!);
    if (change === "baseline") variations.set(on, { baseline: column });
    adjust.unshift(change === "baseline" ? one : { ...one, lanes: column });
  }
  return { adjust, variations };
}

/** Whether what is assumed differs between lanes. */
export function isSwept({ rates, scale, shift }: BoundStep): boolean {
  return rates !== null || typeof scale !== "number" || typeof shift !== "number";
}

/**
 * The indicators that what is swept can move.
 *
 * @throws RangeError where an axis moves none
 */
export function reachOf({ plan, scenario, adjust, axes }: Grid): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const axis of axes) {
    const alone = overlayOf([axis], 0, 1);
    const laid = axes.flatMap((one) => (one === axis ? alone.adjust : adjustmentAt(one, one.values[0] ?? 0)));
    const { program } = prepare(plan, scenario, [...adjust, ...laid]);
    const reached = movedBy(program, alone.variations);
    if (reached.size === 0) {
      const where = axis.from === null ? "" : ` from ${axis.from} on`;
      throw new RangeError(
        `Cannot sweep ${quoted(axis.on)}: ${axis.change} must reach an assumption, current value reaches none${where}`,
      );
    }
    for (const id of reached) moved.add(id);
  }
  return moved;
}

/** The tracks whose paths differ between lanes: by their own assumptions, or by those of what they rest on. */
function movedBy({ tracks, years }: Program, variations: GridOverlay["variations"]): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const [id, { inputs, steps, assumedFrom, observedGrowth, formula }] of tracks) {
    const isOpen = (t: number) => t >= assumedFrom && t < years && Number.isNaN(observedGrowth[t]!);
    const isOwn =
      formula === null && (variations.has(id) || steps.some((step, t) => isOpen(t) && isSwept(step)));
    if (isOwn || inputs.some((input) => moved.has(input))) moved.add(id);
  }
  return moved;
}

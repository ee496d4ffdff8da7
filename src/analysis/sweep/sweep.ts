import type { Attainment } from "../../attainment/attainment.ts";
import { describe } from "../../errors.ts";
import { nearest } from "../../plan/nearest.ts";
import { type Adjustment, type Plan, SCHEMA_VERSION } from "../../plan/plan.ts";
import { project } from "../../project.ts";
import { namedSeries } from "../../projection/named.ts";
import { VERSION } from "../../version.ts";
import type { Warning } from "../../warnings.ts";
import { axesOf } from "./axes.ts";
import { adjustmentsAt, type SweepAxis, type SweptAssumption } from "./axis.ts";
import { type Grid, pointsOf, reachOf } from "./grid.ts";
import { type Drawing, probabilitiesOver } from "./probabilities.ts";
import { SWEPT_STATUSES, type Sweep } from "./result.ts";
import { subplanOf } from "./subplan.ts";
import { type VerdictColumns, verdictsOver } from "./verdicts.ts";

export interface SweepOptions<S extends string = string> {
  /** One or two assumptions to go through, with their values; `parseSwept` reads one from text. */
  readonly over: readonly SweptAssumption[];
  /** A scenario of the plan; default its first. */
  readonly scenario?: S;
  /** Laid over the scenario at every point, together with what is swept. */
  readonly adjust?: readonly Adjustment[];
  /** Ids of the targets wanted; default all. */
  readonly targets?: readonly string[];
  /** Asks for the probability of targets at every point. */
  readonly probabilities?: SweptProbabilities;
}

/** Which probabilities are asked for, and how those are drawn that have no exact answer. */
export interface SweptProbabilities {
  /** Ids; default all that are wanted. */
  readonly targets?: readonly string[];
  /** Where the draws come from, the same at every point: an integer from 0 to 2^53 - 1. */
  readonly seed: number;
  /** How many draws each point has: an integer from 1 to 2^40. Default 4,096. */
  readonly draws?: number;
}

const DEFAULT_DRAWS = 4096;

/**
 * Holds every target against the plan at every point of a grid of one or two assumptions.
 *
 * Each point is what `project(plan, { adjust })` says with the adjustments of that point, to the last bit. Probabilities are
 * exact where there is a closed form or a recursion; the others are drawn, with the same random numbers at every point.
 *
 * @param plan - as `parsePlan`, `definePlan` or a bundled plan gives it
 * @param options - what to sweep, at most 1,000,000 points; the scenario; which targets, and which of their probabilities
 * @returns status and margin of every target by point, as columns
 * @throws TypeError when the plan has not been parsed
 * @throws RangeError when an option is wrong, what is swept reaches no assumption, or the plan has no such scenario or target
 *
 * @example
 * ```ts
 * import { sweep } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const over = [{ on: "gdp", set: { from: 0.02, to: 0.1, step: 0.005 } }];
 * const { axes, targets } = sweep(yuzhong, { over, targets: ["cultureTourismRevenue-2026"] });
 * const [flip = 0] = targets[0]?.flips[0] ?? [];
 * // The first growth that reaches it:
 * console.log(axes[0]?.values[flip]); // 0.095
 * ```
 */
export function sweep<S extends string>(plan: Plan<string, S>, options: SweepOptions<S>): Sweep {
  if (plan?.kind !== "plan" || plan.schemaVersion !== SCHEMA_VERSION) {
    throw new TypeError("Cannot sweep: the plan must come from parsePlan, definePlan or targetcast/plans");
  }
  const { over, adjust = [], probabilities } = options;
  const axes = axesOf(plan, over);
  const wanted = checkTargets(plan, "targets", options.targets ?? Object.keys(plan.targets));
  const likely =
    probabilities && checkTargets(plan, "probabilities.targets", probabilities.targets ?? [...wanted]);
  const drawing = drawingOf(probabilities);
  const corners = cornersOf(axes).map((values) =>
    project(plan, {
      ...(options.scenario !== undefined && { scenario: options.scenario }),
      adjust: [...adjust, ...adjustmentsAt(axes, values)],
    }),
  );
  const [first] = corners;
  if (first === undefined) throw new RangeError("A grid has a point at least");
  const grid: Grid = { plan, scenario: first.scenario, adjust, axes, points: pointsOf(axes) };
  const moved = reachOf(grid);
  const shown = first.attainments.filter(({ target }) => wanted.has(target) || likely?.has(target));
  const ids = new Set(shown.map(({ target }) => target));
  const under = subplanOf(grid, ids);
  const verdicts = verdictsOver(grid, moving(shown, moved));
  const warnings = distinct(corners.flatMap((corner) => corner.warnings)).filter(
    ({ indicator, target }) =>
      Object.hasOwn(under.indicators, indicator) && (target === null || ids.has(target)),
  );
  const { columns, isDrawn } = probabilitiesOver(grid, likely ?? new Set(), moved, drawing);
  return {
    kind: "sweep",
    schemaVersion: SCHEMA_VERSION,
    version: VERSION,
    plan: first.plan,
    scenario: first.scenario,
    scenarioName: first.scenarioName,
    adjust,
    axes,
    points: grid.points,
    statuses: SWEPT_STATUSES,
    seed: isDrawn ? drawing.seed : null,
    draws: isDrawn ? drawing.draws : null,
    targets: shown.map((attainment) => {
      const { target, name, theme, indicator, measure, comparator, asked, tolerance, from, by, base } =
        attainment;
      const { kind = "flow", unit = "1", name: indicatorName = indicator } = first.series[indicator] ?? {};
      const { status, margin } = verdicts.get(target) ?? sameEverywhere(attainment, grid.points);
      return {
        ...{ target, name, theme, indicator, measure, comparator, asked, tolerance, from, by, base },
        ...{ indicatorName, kind, unit },
        moves: moved.has(indicator),
        status,
        margin,
        ...(columns.get(target) ?? { probability: null, probabilityError: null, probabilityMethod: null }),
        flips: flipsOf(status, axes),
      };
    }),
    series: namedSeries(
      first.series,
      [...shown, ...warnings].map(({ indicator }) => indicator),
    ),
    warnings,
  };
}

function checkTargets(
  { targets }: Plan,
  option: "targets" | "probabilities.targets",
  ids: readonly string[],
): ReadonlySet<string> {
  if (!Array.isArray(ids))
    throw new RangeError(
      `Cannot sweep: ${option} must be a list of targets, current value is ${describe(ids)}`,
    );
  for (const id of ids) {
    if (Object.hasOwn(targets, id)) continue;
    const hint = nearest(String(id), Object.keys(targets));
    throw new RangeError(
      `Cannot sweep: ${option} names ${describe(id)}, which is no target of the plan${hint}`,
    );
  }
  return new Set(ids);
}

function drawingOf(asked: SweptProbabilities | undefined): Drawing {
  const { seed, draws = DEFAULT_DRAWS } = asked ?? { seed: 0 };
  const check = (isRight: boolean, option: string, wanted: string, value: unknown) => {
    if (isRight) return;
    throw new RangeError(
      `Cannot sweep: probabilities.${option} must be an integer from ${wanted}, current value is ${describe(value)}`,
    );
  };
  check(Number.isSafeInteger(seed) && seed >= 0, "seed", "0 to 2^53 - 1", seed);
  check(Number.isInteger(draws) && draws >= 1 && draws <= 2 ** 40, "draws", "1 to 2^40", draws);
  return { seed, draws };
}

/** The values at the corners of a grid, the first of all of them first. */
function cornersOf(axes: readonly SweepAxis[]): number[][] {
  return axes.reduce<number[][]>(
    (corners, { values }) => {
      const ends = [...new Set([values.at(0) ?? Number.NaN, values.at(-1) ?? Number.NaN])];
      return corners.flatMap((corner) => ends.map((end) => [...corner, end]));
    },
    [[]],
  );
}

/** The targets whose indicators move. */
function moving(attainments: readonly Attainment[], moved: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(attainments.flatMap(({ target, indicator }) => (moved.has(indicator) ? [target] : [])));
}

function sameEverywhere({ status, margin }: Attainment, points: number): VerdictColumns {
  return {
    status: new Array<number>(points).fill(SWEPT_STATUSES.indexOf(status)),
    margin: new Array<number | null>(points).fill(margin),
  };
}

/** By row of the grid the positions at which the status is not that of the position before. */
function flipsOf(status: readonly number[], axes: readonly SweepAxis[]): number[][] {
  const width = axes.at(-1)?.values.length ?? 1;
  return Array.from({ length: status.length / width }, (_, row) => {
    const flips: number[] = [];
    for (let i = 1; i < width; i++) {
      if (status[row * width + i] !== status[row * width + i - 1]) flips.push(i);
    }
    return flips;
  });
}

/** Warnings that differ only in their numbers are one. */
function distinct(warnings: readonly Warning[]): Warning[] {
  const seen = new Map<string, Warning>();
  for (const warning of warnings) {
    const { code, indicator, target, year } = warning;
    const key = JSON.stringify([code, indicator, target, year]);
    if (!seen.has(key)) seen.set(key, warning);
  }
  return [...seen.values()];
}

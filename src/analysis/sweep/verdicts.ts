import { prepare } from "../../attainment/prepare.ts";
import { type Case, pathIn } from "../../attainment/situation.ts";
import { statusOf, verdictOf } from "../../attainment/verdict.ts";
import type { Path } from "../../measure/measure.ts";
import type { Program } from "../../projection/compile.ts";
import { blankColumns, type Filled, fill } from "../../projection/fill.ts";
import { type Grid, isSwept, overlayOf } from "./grid.ts";
import { SWEPT_STATUSES, type SweptTarget } from "./result.ts";
import { subplanOf } from "./subplan.ts";

/** The columns of one target. */
export type VerdictColumns = {
  readonly [K in "status" | "margin"]: SweptTarget[K][number][];
};

/** Points that are filled at once: their columns stay in the cache, and compiling for them costs little beside. */
const BLOCK = 512;

/** Status and margin of some targets at every point of a grid, a lane each. */
export function verdictsOver(grid: Grid, targets: ReadonlySet<string>): ReadonlyMap<string, VerdictColumns> {
  const { scenario, adjust, axes, points } = grid;
  const columns = new Map([...targets].map((id) => [id, blankVerdicts(points)]));
  if (targets.size === 0) return columns;
  const plan = subplanOf(grid, targets);
  let size = BLOCK;
  let width = 0;
  let blank = blankColumns(0);
  for (let first = 0; first < points; ) {
    const lanes = Math.min(size, points - first);
    const overlay = overlayOf(axes, first, lanes);
    const { program, cases } = prepare(plan, scenario, [...adjust, ...overlay.adjust]);
    if (lanes > 1 && !isSolvedAlike(program, overlay.variations)) {
      // What just reaches a target is another growth at every point: one by one.
      size = 1;
      continue;
    }
    if (lanes !== width) blank = blankColumns(program.years * lanes, program.tracks.size);
    width = lanes;
    const filled = fill(program, { lanes, variations: overlay.variations, blank });
    for (const kase of cases) {
      const column = columns.get(kase.id);
      if (column !== undefined) judgeLanes(kase, program, filled, lanes, first, column);
    }
    first += lanes;
  }
  return columns;
}

function blankVerdicts(points: number): VerdictColumns {
  return { status: new Array<number>(points), margin: new Array<number | null>(points) };
}

function judgeLanes(
  kase: Case,
  program: Program,
  filled: Filled,
  lanes: number,
  first: number,
  { status, margin }: VerdictColumns,
): void {
  const { measure, span, track } = kase;
  const path: { -readonly [K in keyof Path]: Path[K] } = { ...pathIn(program, filled, track), lanes };
  for (let lane = 0; lane < lanes; lane++) {
    path.lane = lane;
    const { judgement } = verdictOf(kase, path, measure.value(path, span));
    status[first + lane] = SWEPT_STATUSES.indexOf(statusOf(judgement));
    margin[first + lane] = judgement === null ? null : judgement.margin;
  }
}

/** Whether every growth `toTarget` is the same in all lanes: nothing else about its track differs between them. */
function isSolvedAlike({ tracks }: Program, variations: ReadonlyMap<string, unknown>): boolean {
  for (const [id, { steps }] of tracks) {
    const solved = steps.some(({ assumption }) => assumption?.model === "toTarget");
    if (!solved) continue;
    const [first] = steps;
    const isWhole = steps.every(({ assumption }) => assumption === first?.assumption);
    if (
      variations.has(id) ||
      (!isWhole && steps.some((step) => isSwept(step) || step.growth?.by === "leader"))
    )
      return false;
  }
  return true;
}

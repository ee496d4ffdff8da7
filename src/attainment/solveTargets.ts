import { boundaryOf } from "../measure/comparator.ts";
import type { Path } from "../measure/measure.ts";
import type { Plan } from "../plan/plan.ts";
import type { Program } from "../projection/compile.ts";
import { blankColumns, type Columns, fillTrack } from "../projection/fill.ts";
import type { Track } from "../projection/track.ts";
import { byRootFinder } from "./required.ts";
import { caseOf, pathOf } from "./situation.ts";

/** How far past a strict boundary `toTarget` aims, relative: more than a tie, less than anyone reads. */
const PAST_STRICT = 1e-8;

/**
 * Solves growth `toTarget`: for each track that grows so in some year, the constant rate in those years that just
 * reaches the target. Adjustments come after: "x0.8" is 0.8 of what it takes. No rate is kept where none reaches it.
 */
export function solveTargets(plan: Plan, program: Program): void {
  const { rates, tracks } = program;
  const solving = [...tracks.values()].some(({ steps }) =>
    steps.some(({ assumption }) => assumption?.model === "toTarget"),
  );
  if (!solving) return;
  const filled = new Map<string, Columns>();
  const blank = blankColumns(program.years, tracks.size);
  // Leaders come before their followers, so that what a track rests on is solved and filled by now.
  for (const track of tracks.values()) {
    const columns = blank(filled.size);
    for (const { assumption } of track.steps) {
      if (assumption?.model !== "toTarget" || rates.has(assumption.target)) continue;
      const { target } = assumption;
      const { measure, span, asked, track: wanted } = caseOf({ plan, program }, target);
      const bare: Track = {
        ...track,
        steps: track.steps.map((step) =>
          step.assumption === assumption ? { ...step, scale: 1, shift: 0 } : step,
        ),
      };
      const pathAt = (rate: number) => {
        rates.set(target, rate);
        fillTrack(program, bare, filled, columns);
        return wanted === track
          ? pathOf(program, bare, columns)
          : realPath(program, wanted, track, filled, columns);
      };
      const edge = boundaryOf(asked, Number.NaN);
      const size = Math.max(1, Math.abs(edge.at), measure.magnitude(pathAt(0), span) || 0);
      const at = edge.at + (edge.exclusive ? edge.sense * PAST_STRICT * size : 0);
      const { rate } = byRootFinder(
        (trial) => measure.value(pathAt(trial), span) - at,
        { sense: edge.sense, exclusive: false },
        bare.additive,
      );
      rates.set(target, rate ?? Number.NaN);
    }
    filled.set(track.id, fillTrack(program, track, filled, columns));
  }
}

/** The path of a track in the prices of the base year, before that track itself is filled. */
function realPath(
  program: Program,
  wanted: Track,
  { id }: Track,
  filled: ReadonlyMap<string, Columns>,
  columns: Columns,
): Path {
  const inputs = { get: (input: string) => (input === id ? columns : filled.get(input)) };
  return pathOf(program, wanted, fillTrack(program, wanted, inputs, blankColumns(program.years)(0)));
}

import type { Plan } from "../plan/plan.ts";
import { type Warning, type WarningCode, warning } from "../warnings.ts";
import type { Program } from "./compile.ts";
import { type Columns, type Filled, growthBetween } from "./fill.ts";
import type { BoundStep, Track } from "./track.ts";

/** What the assumptions and the paths that follow from them give cause to warn of, whatever the targets are. */
export function projectionWarnings(plan: Plan, program: Program, filled: Filled): readonly Warning[] {
  const warnings: Warning[] = [];
  for (const track of program.tracks.values()) {
    const columns = filled.get(track.id);
    if (columns !== undefined && track.formula === null)
      warnOf(track, columns, plan, program, filled, warnings);
  }
  return warnings;
}

/** Looks at every year of a path; each warning is given once, for the first year that it is true of. */
function warnOf(
  track: Track,
  columns: Columns,
  plan: Plan,
  program: Program,
  filled: Filled,
  warnings: Warning[],
): void {
  const { levels } = columns;
  const { id, low, high } = track;
  const nominal = plan.indicators[id]?.prices === "nominal";
  const told = warnings.length;
  const once = (code: WarningCode, t: number, message: string, data: Warning["data"] = {}): void => {
    if (warnings.some((one, i) => i >= told && one.code === code)) return;
    warnings.push(warning(code, id, message, { year: program.firstYear + t, data }));
  };
  for (let t = 1; t < program.years; t++) {
    const before = levels[t - 1]!;
    const level = levels[t]!;
    const known = !Number.isNaN(level);
    const step = t >= track.assumedFrom ? track.steps[t] : undefined;
    if (before * level < 0 || (before < 0 && !known && step !== undefined)) {
      once("growth-across-sign-change", t, "growth means nothing at or across a level of zero");
    }
    if (step === undefined) continue;
    if (nominal && known && isReal(plan, program, step)) {
      const data = step.growth?.by === "leader" ? { leader: step.growth.leader } : {};
      once("real-growth-on-nominal-level", t, "real growth moves a level in current prices", data);
    }
    if (step.shrunk !== null) {
      const { scale, shift } = step.shrunk;
      const growth = modelRate(program, step, t, columns, filled) * scale + shift;
      if (growth < 0)
        once("scaled-negative-growth", t, "scaled by less than 1, a fall becomes smaller", { growth });
    }
    if (track.additive && level !== before && (level === low || level === high)) {
      once("ratio-at-limit", t, "the share runs into its limit and stays there", { limit: level });
    }
    const unobserved = Number.isNaN(track.observedLevels[t]!) && Number.isNaN(track.observedGrowth[t]!);
    if (unobserved && known && t < track.lastObserved) {
      once("observation-gap", t, "a year is assumed that lies before an observed one");
    }
  }
}

/** Whether the rate of a step is stated in real prices; a follower's is what its leader's is. */
function isReal(plan: Plan, program: Program, step: BoundStep): boolean {
  for (let now: BoundStep | undefined = step; now !== undefined; ) {
    const { assumption, growth }: BoundStep = now;
    if (assumption?.prices !== undefined || growth?.by !== "leader") return assumption?.prices === "real";
    const prices = plan.indicators[growth.leader]?.prices;
    if (prices !== undefined) return prices === "real";
    now = program.tracks.get(growth.leader)?.steps.at(-1);
  }
  return false;
}

/** The rate of a year before it is scaled and shifted. */
function modelRate(
  program: Program,
  { growth }: BoundStep,
  t: number,
  columns: Columns,
  filled: Filled,
): number {
  if (growth?.by === "year") return growth.rate(program.firstYear + t);
  if (growth?.by === "leader") return growth.elasticity * (filled.get(growth.leader)?.growth[t] ?? 0);
  const previous = columns.levels[t - 1]!;
  return growth?.by === "level" ? growthBetween(previous, growth.next(previous), false) : 0;
}

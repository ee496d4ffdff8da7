import type { Plan } from "../plan/plan.ts";
import { type Warning, warning } from "../warnings.ts";
import type { Program } from "./compile.ts";
import { type Columns, type Filled, growthBetween } from "./fill.ts";
import type { BoundStep, Track } from "./track.ts";

/** What the assumptions and the paths that follow from them give cause to warn of, whatever the targets are. */
export function projectionWarnings(plan: Plan, program: Program, filled: Filled): readonly Warning[] {
  const warnings: Warning[] = [];
  for (const track of program.tracks.values()) {
    const columns = filled.get(track.id);
    if (columns === undefined || track.formula !== null) continue;
    for (const found of [
      realOnNominal(plan, program, track, columns),
      acrossSignChange(program, track, columns),
      scaledNegative(program, track, columns, filled),
      atLimit(program, track, columns),
      gap(plan, program, track, columns),
    ]) {
      if (found !== null) warnings.push(found);
    }
  }
  return warnings;
}

type Prices = "real" | "nominal" | undefined;

function realOnNominal(plan: Plan, program: Program, track: Track, { levels }: Columns): Warning | null {
  if (plan.indicators[track.id]?.prices !== "nominal") return null;
  for (let t = track.assumedFrom; t < program.years; t++) {
    const step = track.steps[t];
    if (step === undefined || Number.isNaN(levels[t]!)) continue;
    if (ratePrices(plan, program, step) !== "real") continue;
    const leader = step.growth?.by === "leader" ? step.growth.leader : null;
    return warning(
      "real-growth-on-nominal-level",
      track.id,
      `real growth${leader === null ? "" : ` (of "${leader}")`} is applied to a level in current prices: without price changes it understates the level`,
      { year: program.firstYear + t, ...(leader !== null && { data: { leader } }) },
    );
  }
  return null;
}

/** The prices a step's rate is stated in; a follower's are its leader's. */
function ratePrices(plan: Plan, program: Program, step: BoundStep): Prices {
  const seen = new Set<string>();
  for (let now: BoundStep | undefined = step; now !== undefined; ) {
    if (now.assumption?.prices !== undefined) return now.assumption.prices;
    if (now.growth?.by !== "leader" || seen.has(now.growth.leader)) return undefined;
    const leader: string = now.growth.leader;
    seen.add(leader);
    const own = plan.indicators[leader]?.prices;
    if (own !== undefined) return own;
    now = program.tracks.get(leader)?.steps.at(-1);
  }
  return undefined;
}

function acrossSignChange(program: Program, track: Track, { levels }: Columns): Warning | null {
  for (let t = 1; t < program.years; t++) {
    const before = levels[t - 1]!;
    const after = levels[t]!;
    const lost = before < 0 && Number.isNaN(after) && t >= track.assumedFrom;
    if (before * after < 0 || lost) {
      return warning(
        "growth-across-sign-change",
        track.id,
        "the level crosses zero or starts below it: growth rates mean nothing there",
        { year: program.firstYear + t },
      );
    }
  }
  return null;
}

function scaledNegative(program: Program, track: Track, columns: Columns, filled: Filled): Warning | null {
  for (let t = track.assumedFrom; t < program.years; t++) {
    const step = track.steps[t];
    if (step?.shrunk == null) continue;
    const unscaled = modelRate(program, step, t, columns, filled) * step.shrunk.scale + step.shrunk.shift;
    if (unscaled < 0) {
      return warning(
        "scaled-negative-growth",
        track.id,
        "scaling a fall by less than 1 makes it smaller: the scenario is better here, not worse",
        { year: program.firstYear + t, data: { growth: unscaled } },
      );
    }
  }
  return null;
}

function modelRate(
  program: Program,
  { growth }: BoundStep,
  t: number,
  columns: Columns,
  filled: Filled,
): number {
  if (growth?.by === "year") return growth.rate(program.firstYear + t);
  if (growth?.by === "leader")
    return growth.elasticity * (filled.get(growth.leader)?.growth[t] ?? Number.NaN);
  const previous = columns.levels[t - 1] ?? Number.NaN;
  return growth?.by === "level" ? growthBetween(previous, growth.next(previous), false) : Number.NaN;
}

function atLimit(program: Program, track: Track, { levels }: Columns): Warning | null {
  if (!track.additive) return null;
  for (let t = Math.max(1, track.assumedFrom); t < program.years; t++) {
    const level = levels[t]!;
    const limit = level === track.low ? track.low : track.high;
    if (level === limit && levels[t - 1] !== limit) {
      return warning("ratio-at-limit", track.id, `the share runs into ${limit * 100} % and stays there`, {
        year: program.firstYear + t,
        data: { limit },
      });
    }
  }
  return null;
}

/** A year after the base year that is assumed although a later one is observed. */
function gap(plan: Plan, program: Program, track: Track, { levels }: Columns): Warning | null {
  const last = Math.min(track.lastObserved, program.years - 1);
  for (let t = Math.max(track.assumedFrom, plan.baseYear - program.firstYear + 1); t < last; t++) {
    if (
      Number.isNaN(track.observedLevels[t]!) &&
      !Number.isNaN(levels[t]!) &&
      Number.isNaN(track.observedGrowth[t]!)
    ) {
      return warning(
        "observation-gap",
        track.id,
        "a year without an observation lies before one with: it is assumed",
        {
          year: program.firstYear + t,
        },
      );
    }
  }
  return null;
}

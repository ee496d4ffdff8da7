import { inLane } from "../math/lanes.ts";
import type { Indicator, Plan } from "../plan/plan.ts";
import { type Warning, type WarningCode, warning } from "../warnings.ts";
import type { Program } from "./compile.ts";
import { type Columns, type Filled, growthBetween } from "./fill.ts";
import { breakAfterGap } from "./gap.ts";
import { isDeflated, nominalGrowth } from "./prices.ts";
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
  const indicator = plan.indicators[id];
  const prices = track.deflator === null ? undefined : filled.get(track.deflator.index)?.growth;
  // With the index of its prices on top, real growth is right.
  const nominal = indicator?.prices === "nominal" && track.deflator === null;
  const told = warnings.length;
  let years: number | undefined;
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
    const unlevelled = Number.isNaN(track.observedLevels[t]!);
    const published = track.observedGrowth[t]!;
    const unobserved = unlevelled && Number.isNaN(published);
    if (nominal && known && unlevelled && !Number.isNaN(published)) {
      const { growthPrices } = indicator?.observations[program.firstYear + t] ?? {};
      if (growthPrices === "real")
        once("real-growth-on-nominal-level", t, "real growth moves a level in current prices");
    }
    if (step === undefined) continue;
    if (!unlevelled) {
      const assumed =
        modelRate(program, step, t, columns, filled) * inLane(step.scale, 0) + inLane(step.shift, 0);
      const own = Number.isNaN(published) ? assumed : published;
      const rate = prices !== undefined && isDeflated(track, t) ? nominalGrowth(own, prices[t]!) : own;
      const gap = breakAfterGap(track, columns, t, rate);
      if (gap !== null && !isBroken(plan, id, program.firstYear + t))
        once("series-break", t, "after years without a level it is far from what was assumed", { ...gap });
    }
    if (nominal && known && unobserved && isReal(plan, program, step)) {
      const data = step.growth?.by === "leader" ? { leader: step.growth.leader } : {};
      once("real-growth-on-nominal-level", t, "real growth moves a level in current prices", data);
    }
    if (step.shrunk !== null) {
      const { scale, shift } = step.shrunk;
      const growth = modelRate(program, step, t, columns, filled) * inLane(scale, 0) + inLane(shift, 0);
      if (growth < 0)
        once("scaled-negative-growth", t, "scaled by less than 1, a fall becomes smaller", { growth });
    }
    if (track.additive && level !== before && (level === low || level === high)) {
      once("ratio-at-limit", t, "the share runs into its limit and stays there", { limit: level });
    }
    if (unobserved && step.observed && step.growth !== null && !Number.isNaN(columns.growth[t]!)) {
      years ??= observedGrowths(indicator);
      if (years < LONG_HISTORY)
        once("short-history", t, "observed growth goes on that is known of few years only", { years });
    }
    if (unobserved && known && t < track.lastObserved) {
      once("observation-gap", t, "a year is assumed that lies before an observed one");
    }
  }
}

/** Years of growth that say something of the years to come. */
const LONG_HISTORY = 3;

/** In how many years growth was observed: published, or between the levels of two years. */
function observedGrowths(indicator: Indicator | undefined): number {
  const observations = indicator?.observations ?? {};
  let years = 0;
  for (const year in observations) {
    const { value, growth } = observations[year] ?? {};
    if (growth !== undefined || (value !== undefined && observations[Number(year) - 1]?.value !== undefined))
      years += 1;
  }
  return years;
}

/** Whether the observations alone have given cause to warn of a break in a year. */
function isBroken({ warnings }: Plan, id: string, wanted: number): boolean {
  return warnings.some(
    ({ code, indicator, year }) => code === "series-break" && indicator === id && year === wanted,
  );
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
  return growth?.by === "level"
    ? growthBetween(previous, growth.next(previous, program.firstYear + t), false)
    : 0;
}

import { judge, tied } from "../measure/comparator.ts";
import type { Track } from "../projection/track.ts";
import { averageAssumed } from "./assumed.ts";
import type { Attainment, RequiredGrowth } from "./attainment.ts";
import { baselineOf } from "./baseline.ts";
import { firstYearAttained } from "./firstYear.ts";
import { missingFor } from "./missing.ts";
import { requireGrowth } from "./required.ts";
import { assumedPath, type Case, caseOf, latestObserved, pathOf, type Situation } from "./situation.ts";
import { wouldNeed } from "./wouldNeed.ts";

/** Holds one target against the projection of its indicator. */
export function attain(situation: Situation, id: string): Attainment {
  const kase = caseOf(situation, id);
  const { target, indicator, measure, asked, span } = kase;
  const path = assumedPath(situation, kase);
  const value = measure.value(path, span);
  const magnitude = measure.magnitude(path, span);
  const selfReferential = isOwnBase(kase, value, magnitude);
  const determined = !Number.isNaN(value) && !selfReferential;
  const judgement = determined ? judge(value, asked, magnitude) : null;
  const missing = determined
    ? null
    : selfReferential
      ? [{ code: "self-referential" as const, indicator: target.indicator, year: target.by }]
      : missingFor(situation, kase);
  const { assumed, requiredGrowth, required } = growthOf(situation, kase, selfReferential);
  return {
    target: id,
    name: target.name ?? indicator.name,
    theme: target.theme ?? indicator.theme ?? null,
    indicator: target.indicator,
    measure: target.measure,
    comparator: target.comparator,
    asked: target.value,
    tolerance: target.tolerance,
    by: target.by,
    from: target.from,
    base: target.base,
    binding: target.binding,
    baseline: baselineOf(situation, kase),
    projected: determined ? value : null,
    margin: judgement === null ? null : judgement.margin,
    status: judgement === null ? "undetermined" : judgement.attained ? "attained" : "missed",
    exceeds: judgement?.exceeds ?? false,
    firstYear: judgement === null ? null : firstYearAttained(situation, kase, judgement.attained),
    assumedGrowth: assumed,
    requiredGrowth,
    required,
    missing,
    wouldNeed: missing === null ? null : wouldNeed(situation, kase, missing),
  };
}

/** Whether the only thing known of the year asked for is the aim itself. */
function isOwnBase({ indicator, target }: Case, value: number, magnitude: number): boolean {
  return indicator.observations[target.by]?.status === "plan" && tied(value, target.value, magnitude);
}

function growthOf(
  situation: Situation,
  kase: Case,
  selfReferential: boolean,
): { assumed: number | null; requiredGrowth: number | null; required: RequiredGrowth } {
  const { program, plan, filled } = situation;
  const { track, span } = kase;
  const driver = driverOf(situation, track.id) ?? track;
  const columns = filled.get(driver.id);
  if (columns === undefined) throw new Error(`"${driver.id}" has not been projected`);
  const since = latestObserved(program, driver, span.by) ?? plan.baseYear;
  const assumed = averageAssumed(pathOf(program, driver, columns), Math.min(since, span.by), span.by);
  const found = selfReferential ? null : requireGrowth(situation, kase, driver);
  const rate = found?.rate ?? null;
  return {
    assumed,
    requiredGrowth: rate,
    required: {
      indicator: driver.id,
      exclusive: kase.asked.comparator === "above" || kase.asked.comparator === "below",
      pointsAboveAssumed: rate === null || assumed === null ? null : rate - assumed,
      method: found?.method ?? null,
      iterations: found?.iterations ?? 0,
      residual: found?.residual ?? null,
      reason: found === null ? "self-referential" : found.reason,
    },
  };
}

/** The indicator whose growth is asked about: its own, or of a formula the first that it is made of. */
function driverOf({ program }: Situation, id: string): Track | undefined {
  let track = program.tracks.get(id);
  while (track?.formula != null) {
    const [first] = track.inputs;
    track = first === undefined ? undefined : program.tracks.get(first);
  }
  return track;
}

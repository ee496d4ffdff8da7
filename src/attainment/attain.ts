import { averageAssumed } from "./assumed.ts";
import type { Attainment } from "./attainment.ts";
import { baselineOf } from "./baseline.ts";
import { driverOf } from "./driver.ts";
import { firstYearAttained } from "./firstYear.ts";
import { missingFor } from "./missing.ts";
import { inOwnTerms } from "./ownTerms.ts";
import { none, requireGrowth } from "./required.ts";
import { type Case, latestObserved, type Measured, measured, pathOf, type Situation } from "./situation.ts";
import { statusOf, verdictOf } from "./verdict.ts";
import { wouldNeed } from "./wouldNeed.ts";

/** Holds one target against the projection of its indicator. */
export function attain(situation: Situation, kase: Case): Attainment {
  const { target, indicator } = kase;
  const found = measured(situation, kase);
  const { path, value } = found;
  const { judgement, selfReferential } = verdictOf(kase, path, value);
  const missing =
    judgement !== null
      ? null
      : selfReferential
        ? [{ code: "self-referential" as const, indicator: target.indicator, year: target.by }]
        : missingFor(situation, kase);
  const { assumedGrowth, requiredGrowth, required } = growthOf(situation, kase, found, selfReferential);
  return {
    target: kase.id,
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
    pricesOf: kase.track.id === target.indicator ? null : situation.plan.baseYear,
    baseline: baselineOf(situation, kase),
    projected: judgement === null ? null : value,
    margin: judgement === null ? null : judgement.margin,
    status: statusOf(judgement),
    final: judgement !== null && isFinal(situation, kase),
    exceeds: judgement?.exceeds ?? false,
    firstYear: judgement === null ? null : firstYearAttained(situation, kase, judgement.attained),
    assumedGrowth,
    requiredGrowth,
    required,
    missing,
    wouldNeed: missing === null ? null : wouldNeed(situation, kase, found, missing),
  };
}

/** Whether the measure can be told from actual figures alone. */
function isFinal({ program, actual }: Situation, { measure, span, track }: Case): boolean {
  const columns = actual.get(track.id);
  return columns !== undefined && !Number.isNaN(measure.value(pathOf(program, track, columns), span));
}

/** The growth assumed of what drives the indicator, and the growth that it would take. */
function growthOf(
  situation: Situation,
  kase: Case,
  measure: Measured,
  selfReferential: boolean,
): Pick<Attainment, "assumedGrowth" | "requiredGrowth" | "required"> {
  const { program, plan } = situation;
  const { by } = kase.span;
  const driver = driverOf(program, kase.track);
  const since = latestObserved(program, driver, by) ?? plan.baseYear;
  const assumedGrowth = averageAssumed(inOwnTerms(situation, driver, since, by), since, by);
  const { rate, method, iterations, residual, reason } = selfReferential
    ? none("self-referential")
    : requireGrowth(situation, kase, measure, driver);
  return {
    assumedGrowth,
    requiredGrowth: rate,
    required: {
      indicator: driver.id,
      exclusive: measure.edge.exclusive,
      pointsAboveAssumed: rate === null || assumedGrowth === null ? null : rate - assumedGrowth,
      method,
      iterations,
      residual,
      reason,
    },
  };
}

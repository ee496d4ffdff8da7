import type { Plan } from "../../plan/plan.ts";
import { SCHEMA_VERSION } from "../../plan/plan.ts";
import { VERSION } from "../../version.ts";
import type { Ensemble } from "../ensemble.ts";
import type { TargetGroup } from "../groups.ts";
import type { Settings } from "../options.ts";
import type { Part } from "../part.ts";
import { REPLICATES } from "../schedule.ts";
import { attainmentsOf } from "./attainments.ts";
import { jointOf } from "./joint.ts";
import { ensembleSeries } from "./series.ts";
import { ensembleWarnings } from "./warn.ts";

/** Puts what was drawn and what is known exactly together as plain JSON. */
export function assemble<I extends string>(
  plan: Plan<I>,
  parts: readonly Part[],
  groups: readonly TargetGroup[],
  settings: Settings,
): Ensemble<I> {
  const [first] = parts;
  if (first === undefined) throw new RangeError("An ensemble has at least one scenario");
  const { projection } = first.model;
  const { isMixture, adjust, seed, points, quantiles } = settings;
  const draws = parts.reduce((sum, { tally }) => sum + tally.draws, 0);
  const series = ensembleSeries(plan, parts, settings);
  return {
    kind: "ensemble",
    schemaVersion: SCHEMA_VERSION,
    version: VERSION,
    plan: projection.plan,
    scenario: isMixture ? "mixture" : projection.scenario,
    scenarioName: isMixture ? { en: "Mixture of scenarios", zh: "情景组合" } : projection.scenarioName,
    mixture: isMixture
      ? parts.map(({ model: { projection }, weight }) => ({
          scenario: projection.scenario,
          name: projection.scenarioName,
          weight,
        }))
      : null,
    adjust,
    seed,
    draws,
    points,
    replicates: Math.min(REPLICATES, draws),
    years: projection.years,
    quantileLevels: quantiles,
    series,
    attainments: attainmentsOf(parts, settings),
    joint: settings.outputs.has("joint") ? jointOf(parts, groups, settings) : [],
    warnings: ensembleWarnings(plan, parts, settings),
  };
}

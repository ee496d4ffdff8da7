import { type Plan, SCHEMA_VERSION } from "../../plan/plan.ts";
import { namedSeries } from "../../projection/named.ts";
import { indicesOf } from "../../simulation/indices/indices.ts";
import type { Input } from "../../simulation/indices/inputs.ts";
import { planFunction } from "../../simulation/indices/planFunction.ts";
import type { OutputIndices } from "../../simulation/indices/sums.ts";
import { type DeterminedCase, type Model, modelOf } from "../../simulation/model.ts";
import { REPLICATES } from "../../simulation/schedule.ts";
import { finiteMomentsOf } from "../../simulation/shocks/finite.ts";
import { tornadoOf } from "../../simulation/tornado/tornado.ts";
import { VERSION } from "../../version.ts";
import { type Warning, warning } from "../../warnings.ts";
import { type SensitivityOptions, type SensitivitySettings, sensitivitySettings } from "./options.ts";
import type {
  CountSensitivity,
  Sensitivity,
  SobolIndices,
  TargetIndices,
  TargetSensitivity,
} from "./result.ts";

/**
 * Tells which assumptions targets depend on most: a tornado for each target, with every assumption at the low and the high end of
 * its own uncertainty and all others on their median path, and Sobol indices of its margin, of its being attained, and of how
 * many targets are attained.
 *
 * The ends of growth are quantiles of its average over the years up to the target (of a target on the growth of some years: over
 * these), which spread, volatility and persistence make together: for normal shocks z_p √(Var(s(by) - s(start))) on the
 * indicator's scale. Indices are by indicator: what is uncertain of its growth, its observed levels and its events is one input,
 * and shocks that a follower takes over are its leader's. Where indicators are correlated, the first-order index counts what one
 * shares with others, the total only what it adds to them (Kucherenko, Tarantola and Annoni 2012): they no longer add up, and a
 * warning says so.
 *
 * @param plan - as `parsePlan`, `definePlan` or a bundled plan gives it
 * @param options - the seed, which has no default; which targets; the scenario; quantile levels of the bars; what else to swing
 * @returns for each target its bars, the widest first, and its indices with their errors
 * @throws TypeError when the plan has not been parsed
 * @throws RangeError when an option is wrong, or the plan has no such scenario or target
 * @throws PlanError when adjustments make indicators depend on each other in a circle
 *
 * Sources: A. Saltelli et al., Computer Physics Communications 181 (2010) 259-270; M. J. W. Jansen, Computer Physics Communications
 * 117 (1999) 35-43; S. Kucherenko et al., Computer Physics Communications 183 (2012) 937-946. Golden: sobolIndices.json.
 *
 * @example
 * ```ts
 * import { sensitivity } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const { targets } = sensitivity(yuzhong, { seed: 1, targets: ["cultureTourismRevenue-2026"] });
 * for (const { indicator, low, high } of targets[0]?.tornado ?? []) {
 *   console.log(indicator, ((low.projected ?? 0) / 1e9).toFixed(1), ((high.projected ?? 0) / 1e9).toFixed(1));
 * }
 * // gdp 164.5 189.9
 * // cultureTourismRevenue 167.1 187.0
 * ```
 */
export function sensitivity<S extends string>(
  plan: Plan<string, S>,
  options: SensitivityOptions<S>,
): Sensitivity {
  if (plan?.kind !== "plan" || plan.schemaVersion !== SCHEMA_VERSION) {
    throw new TypeError(
      "Cannot tell what matters: the plan must come from parsePlan, definePlan or targetcast/plans",
    );
  }
  const settings = sensitivitySettings(plan, options);
  const model = modelOf(plan, options.scenario, settings.adjust);
  const { projection } = model;
  const determined = new Map(model.determined.map((one) => [one.kase.id, one]));
  const warnings: Warning[] = [];
  const wanted = projection.attainments.filter(
    ({ target }) => settings.targets?.has(target) ?? determined.has(target),
  );
  const targets = wanted.map((attainment): TargetSensitivity => {
    const one = determined.get(attainment.target);
    if (one === undefined) return { tornado: [], certain: [], indices: null, ...attainment };
    const { bars, certain } = tornadoOf(model, one.kase, settings);
    const indices = settings.indices ? indicesOfTarget(model, one, settings, warnings) : null;
    return { tornado: bars, certain, indices, ...attainment };
  });
  const counted = wanted.flatMap(({ target }) => determined.get(target) ?? []);
  const attained = settings.indices && counted.length > 1 ? countOf(model, counted, settings) : null;
  const named = namedIn(targets, attained);
  const asked = new Set(wanted.map(({ target }) => target));
  return {
    kind: "sensitivity",
    schemaVersion: SCHEMA_VERSION,
    version: VERSION,
    plan: projection.plan,
    scenario: projection.scenario,
    scenarioName: projection.scenarioName,
    adjust: settings.adjust,
    seed: settings.seed,
    draws: settings.indices ? settings.draws : 0,
    replicates: REPLICATES,
    quantileLevels: settings.levels,
    swing: settings.swing,
    targets,
    attained,
    series: namedSeries(projection.series, named),
    warnings: [
      ...projection.warnings.filter(({ target, indicator }) =>
        target === null ? named.has(indicator) : asked.has(target),
      ),
      ...distinct(warnings),
    ],
  };
}

function indicesOfTarget(
  model: Model,
  target: DeterminedCase,
  settings: SensitivitySettings,
  warnings: Warning[],
): TargetIndices {
  const { f, inputs } = planFunction(model, [target], "each");
  const [margin, attained] = indicesOf(f, inputs, settings).map((output) => plain(output, inputs));
  const { id } = target.kase.track;
  const finite = finiteMomentsOf(model).get(id) ?? 2;
  if (finite < 2) {
    const moment = finite === 0 ? "mean" : "variance";
    const message = `has no finite ${moment} under the shape of its shocks: its margin has no indices`;
    warnings.push(warning("infinite-moment", id, message, { data: { moment } }));
  }
  for (const { id, first, total } of inputs) {
    if (first === total) continue;
    const message =
      "is correlated with others: its first-order index counts what it shares with them, its total only what it adds";
    warnings.push(warning("correlated-inputs", id, message));
  }
  if (attained == null) throw new RangeError("Whether a target is attained is known in every draw");
  return { margin: finite < 2 ? null : (margin ?? null), attained };
}

function countOf(
  model: Model,
  targets: readonly DeterminedCase[],
  settings: SensitivitySettings,
): CountSensitivity {
  const { f, inputs } = planFunction(model, targets, "count");
  const [indices] = indicesOf(f, inputs, settings).map((output) => plain(output, inputs));
  if (indices == null) throw new RangeError("How many targets are attained is known in every draw");
  return {
    targets: targets.map(({ kase }) => kase.id),
    projected: targets.filter(({ attainment }) => attainment.status === "attained").length,
    indices,
  };
}

/** Null where the output is not known in every draw, or too large for a number. */
function plain(
  { mean, variance, inputs: found }: OutputIndices,
  inputs: readonly Input[],
): SobolIndices | null {
  if (!Number.isFinite(mean) || !Number.isFinite(variance)) return null;
  return {
    mean,
    standardDeviation: Math.sqrt(Math.max(0, variance)),
    inputs: (found ?? [])
      .flatMap(({ first, total }, i) => {
        const indicator = inputs[i]?.id;
        return indicator === undefined ? [] : [{ indicator, first, total }];
      })
      .sort((a, b) => b.total.value - a.total.value),
  };
}

function namedIn(
  targets: readonly TargetSensitivity[],
  attained: CountSensitivity | null,
): ReadonlySet<string> {
  return new Set([
    ...targets.flatMap(({ indicator, tornado, certain, indices }) => [
      indicator,
      ...tornado.map((bar) => bar.indicator),
      ...certain,
      ...(indices?.attained.inputs ?? []).map((one) => one.indicator),
      ...(indices?.margin?.inputs ?? []).map((one) => one.indicator),
    ]),
    ...(attained?.indices.inputs ?? []).map((one) => one.indicator),
  ]);
}

function distinct(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((one) => [JSON.stringify(one), one])).values()];
}

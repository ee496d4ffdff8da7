import type { Attainment } from "../../../src/attainment/attainment.ts";
import type { Projection } from "../../../src/project.ts";
import type {
  Ensemble,
  EnsembleAttainment,
  EnsembleSeries,
  JointAttainment,
  Probability,
} from "../../../src/simulation/ensemble.ts";

/** The levels of `quantileLevels`, and standard normal quantiles to go with them. */
const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
const NORMAL = [-1.645, -0.674, 0, 0.674, 1.645];
/** Standard deviation of everything, relative to what is projected. */
const SPREAD = 0.15;

export const exact = (value: number, error = 1e-9): Probability => ({
  value,
  method: "exact",
  error,
  interval: [Math.max(0, value - error), Math.min(1, value + error)],
});

export const sampled = (value: number, error: number): Probability => ({
  value,
  method: "sampled",
  error,
  interval: [Math.max(0, value - 2 * error), Math.min(1, value + 2 * error)],
});

/** Made by hand of a projection: everything spreads by 15 %, every other probability is exact, and targets do not depend on each other. */
export function ensembleOf(projection: Projection, more: Partial<Ensemble> = {}): Ensemble {
  const attainments = projection.attainments.map(likely);
  const { schemaVersion, version, plan, scenario, scenarioName, adjust, years, warnings } = projection;
  return {
    kind: "ensemble",
    schemaVersion,
    version,
    plan,
    scenario,
    scenarioName,
    mixture: null,
    adjust,
    seed: 1,
    draws: 65_536,
    points: "sobol",
    replicates: 16,
    years,
    quantileLevels: LEVELS,
    series: Object.fromEntries(
      Object.entries(projection.series).map(([id, { name, kind, unit, theme, levels, basis }]) => [
        id,
        { name, kind, unit, theme, basis, method: "sampled" as const, ...spread(levels) },
      ]),
    ),
    attainments,
    joint: jointOf(attainments),
    warnings,
    ...more,
  };
}

function likely(attainment: Attainment, i: number): EnsembleAttainment {
  const { projected, margin, status, by } = attainment;
  if (status === "undetermined" || projected === null || margin === null) {
    return { ...attainment, probability: null, quantiles: null, firstYears: null, expectedShortfall: null };
  }
  const deviation = SPREAD * Math.abs(projected);
  // The logistic curve that comes closest to the normal one.
  const chance = 1 / (1 + Math.exp((-1.7 * margin) / deviation));
  return {
    ...attainment,
    probability: i % 2 === 0 ? sampled(chance, 0.003) : exact(chance),
    quantiles: NORMAL.map((z) => projected + z * deviation),
    firstYears: {
      years: [by - 1, by],
      probabilities: [0.4 * chance, 0.6 * chance],
      later: 1 - chance,
    },
    expectedShortfall: 0.4 * deviation + Math.max(0, -margin),
  };
}

function spread(
  levels: readonly (number | null)[],
): Pick<EnsembleSeries, "projected" | "mean" | "standardDeviation" | "quantiles"> {
  const each = (of: (level: number) => number) => levels.map((level) => (level === null ? null : of(level)));
  return {
    projected: levels,
    mean: each((level) => level * (1 + SPREAD ** 2 / 2)),
    standardDeviation: each((level) => Math.abs(level) * SPREAD),
    quantiles: NORMAL.map((z) => each((level) => level + z * SPREAD * Math.abs(level))),
  };
}

/** All targets and those of each theme. */
export function jointOf(attainments: readonly EnsembleAttainment[]): JointAttainment[] {
  const themes = [...new Set(attainments.flatMap(({ theme }) => theme ?? []))];
  return [
    group("all", attainments),
    ...themes.map((id) =>
      group(
        `theme:${id}`,
        attainments.filter(({ theme }) => theme === id),
      ),
    ),
  ].filter(({ targets }) => targets.length > 0);
}

export function group(name: string, members: readonly EnsembleAttainment[]): JointAttainment {
  const determined = members.filter(({ probability }) => probability !== null);
  let attained = [1];
  for (const { probability } of determined) {
    const p = probability?.value ?? 0;
    attained = [...attained, 0].map((share, k) => share * (1 - p) + (attained[k - 1] ?? 0) * p);
  }
  return {
    group: name,
    targets: determined.map(({ target }) => target),
    of: members.length,
    probability: sampled(attained.at(-1) ?? 0, 0.001),
    attained,
  };
}

import { mean, sampleSd } from "../math/moments.ts";
import { changesOf } from "./changes.ts";
import { fitPoints } from "./fitPoints.ts";
import { type HistoryObservations, pointsOf } from "./points.ts";
import { toScale } from "./scale.ts";

/** A history to correlate with others: such as an indicator of a plan. */
export interface CorrelatedHistory {
  readonly observations: HistoryObservations;
  readonly kind?: "stock" | "flow" | "ratio" | "index";
  readonly scale?: "log" | "logit" | "identity";
}

/** How the shocks of indicators go together: `indicators` and `matrix` are as a plan takes them under `correlation`. */
export interface EstimatedCorrelation {
  readonly indicators: readonly string[];
  /** Symmetric, with a diagonal of 1, and positive definite. */
  readonly matrix: readonly (readonly number[])[];
  /** How far it was drawn to no correlation: 0 to 1. */
  readonly shrinkage: number;
  /** The years whose growth all indicators have: from their number the shrinkage follows. */
  readonly years: readonly number[];
}

/** However many years there are, it is drawn to no correlation by so much: then no eigenvalue is as near to 0 as to fail. */
const LEAST_SHRINKAGE = 0.01;
/** Growth of fewer years tells nothing of how it goes together. */
const LEAST_YEARS = 3;

/**
 * Estimates how the shocks of several indicators go together, from their histories.
 *
 * Of the years that all have growth for, each indicator's step on its scale less its mean, over its standard deviation, is
 * taken for its shock x. Their correlations r are drawn to 0: r* = (1 - λ) r, λ = Σ Var(r) / Σ r² over all pairs, at least 0.01
 * and at most 1, with Var(r) = n/(n - 1)³ Σ (w(k) - w̄)², w(k) = x(k) x'(k). A mixture of a correlation matrix with the
 * identity, it is always positive definite. Growth of fewer than three common years says nothing: then λ is 1.
 *
 * @param histories - by indicator; `plan.indicators` is such a record. Of one with a formula, or without two levels, nothing is
 *   said
 * @returns indicators and matrix as `correlation` in a plan takes them, the shrinkage, and the years it rests on
 * @throws RangeError when fewer than two indicators have a history
 *
 * Source: J. Schäfer and K. Strimmer, A shrinkage approach to large-scale covariance matrix estimation, Statistical Applications in
 * Genetics and Molecular Biology 4 (2005) 32, after O. Ledoit and M. Wolf (2003); golden: correlate.json.
 *
 * @example
 * ```ts
 * import { correlate } from "targetcast/history";
 *
 * const { matrix, shrinkage } = correlate({
 *   gdp: { observations: { 2015: 100, 2016: 107, 2017: 115, 2018: 120, 2019: 127, 2020: 129, 2021: 139 } },
 *   tax: { observations: { 2015: 20, 2016: 21.6, 2017: 23.5, 2018: 24.4, 2019: 25.9, 2020: 26.1, 2021: 28.4 } },
 * });
 * console.log(matrix[0]?.[1]?.toFixed(2), shrinkage.toFixed(2)); // 0.74 0.26
 * ```
 */
export function correlate(histories: Readonly<Record<string, CorrelatedHistory>>): EstimatedCorrelation {
  const steps = new Map<string, ReadonlyMap<number, number>>();
  for (const [id, history] of Object.entries(histories)) {
    const own = stepsOf(id, history);
    if (own.size > 0) steps.set(id, own);
  }
  const indicators = [...steps.keys()];
  if (indicators.length < 2) {
    throw new RangeError(
      `Cannot correlate: at least 2 indicators must have growth, there are ${indicators.length}`,
    );
  }
  const columns = [...steps.values()];
  const years = [...(columns[0]?.keys() ?? [])].filter((year) => columns.every((column) => column.has(year)));
  const shocks = columns.map((column) => standardised(years.map((year) => column.get(year) ?? 0)));
  const n = years.length;
  const pairs = indicators.map((_, i) =>
    indicators.map((__, j) => together(shocks[i] ?? [], shocks[j] ?? [])),
  );
  let [variance, square] = [0, 0];
  for (const [i, row] of pairs.entries()) {
    for (const [j, pair] of row.entries()) {
      if (i === j) continue;
      variance += pair.variance;
      square += pair.correlation ** 2;
    }
  }
  const isTold = n >= LEAST_YEARS && square > 0;
  const shrinkage = isTold ? Math.min(1, Math.max(LEAST_SHRINKAGE, variance / square)) : 1;
  return {
    indicators,
    matrix: pairs.map((row, i) =>
      row.map(({ correlation }, j) => (i === j ? 1 : (1 - shrinkage) * correlation)),
    ),
    shrinkage,
    years,
  };
}

/** Steps on the scale by the year they lead to; of years that are missing none. */
function stepsOf(
  id: string,
  { observations, kind = "flow", scale: asked }: CorrelatedHistory,
): ReadonlyMap<number, number> {
  const points = pointsOf(observations, kind === "ratio", id);
  if (points.length < 2) return new Map();
  const { clean, scale } = fitPoints(points, { method: "combination", kind, scale: asked, name: id });
  const known = new Set(points.map(({ year }) => year));
  const changes = changesOf(clean.series.steady.map((level) => toScale(scale, level)));
  return new Map(
    changes.flatMap((change, i) => {
      const year = clean.firstYear + i + 1;
      return known.has(year) && known.has(year - 1) ? [[year, change] as const] : [];
    }),
  );
}

/** Less the mean, over the standard deviation; zeros where nothing varies. */
function standardised(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const [centre, deviation] = [mean(values), sampleSd(values)];
  return values.map((value) => (deviation > 0 ? (value - centre) / deviation : 0));
}

/** The correlation of two standardised columns, and the variance of that estimate. */
function together(a: readonly number[], b: readonly number[]): { correlation: number; variance: number } {
  const n = a.length;
  if (n < 2) return { correlation: 0, variance: 0 };
  const products = a.map((value, k) => value * (b[k] ?? 0));
  const centre = mean(products);
  const scatter = products.reduce((sum, w) => sum + (w - centre) ** 2, 0);
  return { correlation: (n / (n - 1)) * centre, variance: (n / (n - 1) ** 3) * scatter };
}

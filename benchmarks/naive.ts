import type { Indicator, Plan } from "../src/index.ts";

/** What the naive projection makes of one year. */
export interface NaivePoint {
  readonly year: number;
  readonly level: number;
}

/**
 * The contender: a projection as one would write it at first, an object for each year. It knows only constant growth
 * and growth like another indicator's, only default scenarios, and no verdict but that of a level or a total.
 */
export function naiveProjection(plan: Plan): {
  readonly series: Readonly<Record<string, readonly NaivePoint[]>>;
  readonly verdicts: readonly { readonly target: string; readonly attained: boolean | null }[];
} {
  const series: Record<string, NaivePoint[]> = {};
  for (const [id, indicator] of Object.entries(plan.indicators)) {
    const [year, level] = latest(indicator);
    if (year === undefined || level === undefined) continue;
    const rate = rateOf(plan, id);
    const points = [{ year, level }];
    for (let next = year + 1; next <= plan.horizon; next++) {
      const last = points[points.length - 1]!;
      points.push({
        year: next,
        level: indicator.kind === "ratio" ? last.level + rate : last.level * (1 + rate),
      });
    }
    series[id] = points;
  }
  const verdicts = Object.entries(plan.targets).map(([target, { indicator, measure, from, by, value }]) => {
    const points = (series[indicator] ?? []).filter(({ year }) => year >= from && year <= by);
    if (points.length === 0) return { target, attained: null };
    const levels = points.map(({ level }) => level);
    if (measure === "level") return { target, attained: levels[levels.length - 1]! >= value };
    if (measure === "total")
      return { target, attained: levels.reduce((sum, level) => sum + level, 0) >= value };
    return { target, attained: null };
  });
  return { series, verdicts };
}

function latest(indicator: Indicator): [year?: number, level?: number] {
  const known = Object.entries(indicator.observations).filter(([, { value }]) => value !== undefined);
  const last = known[known.length - 1];
  return last?.[1].value === undefined ? [] : [Number(last[0]), last[1].value];
}

function rateOf(plan: Plan, id: string): number {
  const indicator = plan.indicators[id];
  const growth = indicator?.growth;
  if (growth?.model === "constant") return growth.rate;
  if (growth?.model === "like") return rateOf(plan, growth.indicator);
  const observed = Object.values(indicator?.observations ?? {}).flatMap(({ growth }) => growth ?? []);
  return observed[observed.length - 1] ?? 0;
}

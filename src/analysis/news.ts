import { mapRecord } from "../plan/mapRecord.ts";
import type { Adjustment, Plan } from "../plan/plan.ts";
import { type Projection, project } from "../project.ts";
import { namedSeries } from "../projection/named.ts";
import type {
  Change,
  Contribution,
  IndicatorNews,
  News,
  NewsFigure,
  NewsItem,
  TargetNews,
} from "./newsResult.ts";
import { newsBetween, type Observed, planUpTo } from "./newsSteps.ts";

export interface NewsOptions<S extends string = string> {
  /** A scenario of both plans; default their first. */
  readonly scenario?: S;
  /** Laid over the scenario. */
  readonly adjust?: readonly Adjustment[];
  /** The year whose levels are split. Default: the horizon. */
  readonly year?: number;
}

/**
 * Splits what a projection has changed by into news: so much for each observation that came in.
 *
 * The rule: whatever else differs between the plans is laid in first, and then one observation after the other, by year and
 * within a year in the order of the plan. The contribution of an observation is what the projection changes by at its turn, given
 * all before it: it is the surprise of its year, since by then the plan has taken in the years before. Contributions add up to
 * the whole change, for they are the steps of one walk; in another order they would be other steps.
 *
 * @param before - the plan that was
 * @param after - the same with observations laid in, such as `observe` gives it
 * @param options - the scenario, and the year of the levels
 * @returns every observation with what was expected, and what it did to every target and level
 * @throws TypeError when a plan has not been parsed
 * @throws RangeError when a plan has no such scenario, or `year` is not a year of the projection
 *
 * @example
 * ```ts
 * import { news, observe } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * const after = observe(yuzhong, { gdp: { 2022: "+1.9%", 2023: "+5.2%" } });
 * const { targets } = news(yuzhong, after);
 * const culture = targets.find(({ target }) => target === "cultureTourismRevenue-2026");
 * for (const { indicator, year, change } of culture?.contributions ?? []) {
 *   console.log(indicator, year, ((change ?? 0) / 1e9).toFixed(1));
 * }
 * // gdp 2022 -25.8
 * // gdp 2023 20.5
 * ```
 */
export function news<I extends string, S extends string>(
  before: Plan<I, S>,
  after: Plan<I, S>,
  options: NewsOptions<S> = {},
): News {
  const { scenario, adjust = [], year = after.horizon } = options;
  const run = (plan: Plan<string, S>) =>
    project(plan, { ...(scenario !== undefined && { scenario }), adjust });
  const first = run(before);
  const last = run(after);
  if (!last.years.includes(year)) {
    const range = `from ${last.years[0]} to ${last.years.at(-1)}`;
    throw new RangeError(`Cannot split: year must be a year ${range}, current value is ${year}`);
  }
  const observed = newsBetween(before, after);
  const walk: Step[] = [];
  let now = run(planUpTo(before, after, observed, 0));
  walk.push({ observed: null, projection: now });
  const items = observed.map((one, i): NewsItem => {
    const expected = figureIn(now, one);
    now = i + 1 === observed.length ? last : run(planUpTo(before, after, observed, i + 1));
    walk.push({ observed: one, projection: now });
    const { name, kind, unit } = one.indicator;
    const { id: indicator, year, status } = one;
    return { indicator, name, kind, unit, year, expected, observed: observedIn(now, one), status };
  });
  const { schemaVersion, version, plan, scenarioName } = last;
  const known = new Set(first.warnings.map((one) => JSON.stringify(one)));
  const warnings = last.warnings.filter((one) => !known.has(JSON.stringify(one)));
  return {
    kind: "news",
    schemaVersion,
    version,
    plan,
    before: before.hash,
    scenario: last.scenario,
    scenarioName,
    adjust,
    items,
    year,
    series: namedSeries(
      last.series,
      [...last.attainments, ...warnings].map(({ indicator }) => indicator),
    ),
    warnings,
    indicators: Object.values(
      mapRecord<string, Projection["series"][string], IndicatorNews>(
        last.series,
        ({ name, kind, unit, theme }, indicator) => ({
          indicator,
          name,
          kind,
          unit,
          theme,
          ...changeOf(first, walk, (projection) => levelIn(projection, indicator, year)),
        }),
      ),
    ),
    targets: last.attainments.map((attainment): TargetNews => {
      const { target, name, theme, indicator, measure, comparator, asked, from, by, base } = attainment;
      const { kind = "flow", unit = "1", name: indicatorName = indicator } = last.series[indicator] ?? {};
      const { status, final } = attainment;
      const of = ({ attainments }: Projection) => attainments.find((one) => one.target === target);
      return {
        ...{ target, name, theme, indicator, measure, comparator, asked, from, by, base },
        indicatorName,
        kind,
        unit,
        statusBefore: of(first)?.status ?? null,
        status,
        final,
        ...changeOf(first, walk, (projection) => of(projection)?.projected ?? null),
      };
    }),
  };
}

/** A projection on the way from the plan before to the plan after, and what was laid in last. */
interface Step {
  readonly observed: Observed | null;
  readonly projection: Projection;
}

function changeOf(
  first: Projection,
  walk: readonly Step[],
  read: (projection: Projection) => number | null,
): Change {
  const before = read(first);
  const contributions: Contribution[] = [];
  // Where a step leaves nothing known, the next that does counts from the last that did.
  let known = before;
  let previous = before;
  for (const { observed, projection } of walk) {
    const projected = read(projection);
    const change = projected === null || known === null ? null : projected - known;
    if (projected !== previous) {
      const { id: indicator = null, year = null } = observed ?? {};
      contributions.push({ indicator, name: observed?.indicator.name ?? null, year, change, projected });
    }
    previous = projected;
    known = projected ?? known;
  }
  const after = previous;
  return { before, after, change: before === null || after === null ? null : after - before, contributions };
}

function levelIn({ series, years }: Projection, indicator: string, year: number): number | null {
  return series[indicator]?.levels[years.indexOf(year)] ?? null;
}

function figureIn(projection: Projection, { id, year }: Observed): NewsFigure {
  const growth = projection.series[id]?.growth[projection.years.indexOf(year)] ?? null;
  return { level: levelIn(projection, id, year), growth };
}

/** What was observed: of growth only what was published, or what a level says of it beside the one before. */
function observedIn(projection: Projection, one: Observed): NewsFigure {
  const { level, growth } = figureIn(projection, one);
  const isPublished = one.indicator.observations[one.year]?.growth !== undefined;
  const isKnown = isPublished || levelIn(projection, one.id, one.year - 1) !== null;
  return { level, growth: isKnown ? growth : null };
}

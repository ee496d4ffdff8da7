import { logarithm } from "../math/logarithm.ts";
import { nthRoot } from "../math/power.ts";
import { quantile } from "../math/quantile.ts";
import type { Indicator } from "../plan/plan.ts";
import { SMALLEST_JUMP } from "../projection/gap.ts";
import { realGrowth } from "../projection/prices.ts";
import { type Warning, warning } from "../warnings.ts";

/** A published growth further from that of the levels than this is about something else: other prices, another scope. */
const DISAGREEMENT = 0.005;
/** A year that more than doubles or halves a series is taken for a break. */
const JUMP = Math.LN2;
/** With so many changes, one that lies far from the others is taken for a break too. */
const ENOUGH_CHANGES = 5;
const FAR = 6;
/** Of a normal distribution, standard deviations in one median absolute deviation. */
const MAD_SCALE = 1.4826;

/** What the observations alone give cause to warn of. */
export function observationWarnings(indicators: Readonly<Record<string, Indicator>>): readonly Warning[] {
  return Object.entries(indicators).flatMap(([id, indicator]) => [
    ...disagreements(id, indicator, indicators[indicator.deflator ?? ""]?.observations),
    ...seriesBreaks(id, indicator),
  ]);
}

/** A published growth that its own levels contradict: mostly real growth beside levels in current prices. */
function disagreements(
  id: string,
  { observations, kind, deflator }: Indicator,
  prices: Indicator["observations"] = {},
): Warning[] {
  return Object.entries(observations).flatMap(([key, { value, growth, growthPrices = "real" }]) => {
    const year = Number(key);
    const before = observations[year - 1]?.value;
    if (value === undefined || growth === undefined || before === undefined) return [];
    const grown = kind === "ratio" ? value - before : value / before - 1;
    // Beside a deflator published growth is real: levels say nothing of it in years of which prices are not known.
    const isReal = deflator !== undefined && growthPrices === "real";
    const implied = isReal ? realGrowth(grown, prices[year]?.growth ?? Number.NaN) : grown;
    if (!Number.isFinite(implied) || Math.abs(implied - growth) <= DISAGREEMENT) return [];
    const message = `the growth published for ${year} (${percent(growth)}) is not that of the levels (${percent(implied)}): they may be in different prices`;
    return [
      warning("growth-disagrees-with-levels", id, message, { year, data: { published: growth, implied } }),
    ];
  });
}

/**
 * A jump between neighbouring levels that growth does not explain: perhaps a new definition, or a slip of a digit.
 *
 * A change over n years counts as its growth a year (in logarithms), and is held against the median of the series' own
 * changes where there are at least five of them, else against none. In one year it may be off by a doubling or a halving; of
 * many changes by six times their usual deviation, but never less than 10 points. The average of n years varies less than one
 * year does: all of these are divided by √n. What the plan assumes for the years of a gap is asked by `projection/gap.ts`.
 */
function seriesBreaks(id: string, { observations, kind }: Indicator): Warning[] {
  if (kind === "ratio" || kind === "index") return [];
  const levels = Object.entries(observations).flatMap(([year, { value }]) =>
    value === undefined || value <= 0 ? [] : [{ year: Number(year), value }],
  );
  const changes = levels.flatMap(({ year, value }, i) => {
    const before = levels[i - 1];
    if (before === undefined) return [];
    const years = year - before.year;
    const growth = nthRoot(value / before.value, years) - 1;
    return [{ year, years, growth, change: (logarithm(value) - logarithm(before.value)) / years }];
  });
  const sizes = changes.map(({ change }) => change);
  const enough = sizes.length >= ENOUGH_CHANGES;
  const centre = enough ? median(sizes) : 0;
  const deviation = enough ? median(sizes.map((size) => Math.abs(size - centre))) : Infinity;
  const reach = Math.min(JUMP, Math.max(SMALLEST_JUMP, FAR * MAD_SCALE * deviation));
  return changes.flatMap(({ year, years, growth, change }) => {
    if (Math.abs(change - centre) <= reach / Math.sqrt(years) || !Number.isFinite(growth)) return [];
    const message = `the level jumps in ${year} (${percent(growth)} a year): the series may have a break there`;
    return [warning("series-break", id, message, { year, data: { growth, years } })];
  });
}

function median(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

function percent(fraction: number): string {
  return `${Math.round(fraction * 1000) / 10} %`;
}

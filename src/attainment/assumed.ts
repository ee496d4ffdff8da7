import { nthRoot } from "../math/power.ts";
import { growthIn, levelIn, type Path } from "../measure/measure.ts";

/**
 * The average growth of a path over the years after `since` up to `by`: fraction a year (ratios: points). Where every
 * year has the same rate it is that rate to the last bit. Null where a year's growth is not known, or no year is left.
 */
export function averageAssumed(path: Path, since: number, by: number): number | null {
  const first = growthIn(path, since + 1);
  let same = true;
  let product = 1;
  let points = 0;
  for (let year = since + 1; year <= by; year++) {
    const growth = growthIn(path, year);
    same = same && growth === first;
    product *= 1 + growth;
    points += growth;
  }
  if (by <= since || Number.isNaN(points)) return null;
  if (same) return Number.isFinite(first) ? first : null;
  if (path.additive) return points / (by - since);
  const start = levelIn(path, since);
  const ratio = start > 0 ? levelIn(path, by) / start : product;
  const rate = nthRoot(ratio, by - since) - 1;
  return Number.isFinite(rate) ? rate : null;
}

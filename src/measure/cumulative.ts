import { growthIn, levelIn, type Path, type Span } from "./measure.ts";

/**
 * What one unit of the base year has become in `by` (ratios: the points gained): from the levels, or where the base level
 * (ratios: either) is not known, from the growth of the years alone. NaN where neither can tell.
 */
export function cumulativeGrowth(path: Path, { by, base }: Pick<Span, "by" | "base">): number {
  const start = levelIn(path, base);
  const end = levelIn(path, by);
  const known = !Number.isNaN(start) && !Number.isNaN(end);
  if (known && path.additive) return end - start;
  if (!path.additive && !Number.isNaN(start)) return start > 0 ? end / start : Number.NaN;
  let result = path.additive ? 0 : 1;
  for (let year = base + 1; year <= by; year++) {
    const growth = growthIn(path, year);
    result = path.additive ? result + growth : result * (1 + growth);
  }
  return result;
}

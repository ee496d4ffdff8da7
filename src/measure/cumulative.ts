import { growthIn, type Path, type Span } from "./measure.ts";

/**
 * What one unit of the base year has grown to in `by`, from the growth of the years alone (ratios: the points gained).
 * It answers where no level is known.
 */
export function cumulativeGrowth(path: Path, { by, base }: Pick<Span, "by" | "base">): number {
  let result = path.additive ? 0 : 1;
  for (let year = base + 1; year <= by; year++) {
    const growth = growthIn(path, year);
    result = path.additive ? result + growth : result * (1 + growth);
  }
  return result;
}

/** What is known of a year: a level, or growth on the year before. */
export interface HistoryObservation {
  readonly value?: number;
  /** Fraction; of a ratio points as a fraction. */
  readonly growth?: number;
  /** What is only planned is not history. */
  readonly status?: string;
}

/** A history by year: levels, or observations as a plan has them. */
export type HistoryObservations = Readonly<Record<string, number | HistoryObservation>>;

/** A level in a year. */
export interface Point {
  readonly year: number;
  readonly level: number;
}

/** The level that a series known by its growth only begins with. */
const INDEX_START = 100;

/**
 * Levels by year, ascending; a year known by its growth only goes on from the level before, a series of growth alone from 100.
 *
 * @param additive - whether growth is in points, as that of ratios
 * @throws RangeError when a year is not one, or a level not finite
 */
export function pointsOf(observations: HistoryObservations, additive: boolean, name: string): Point[] {
  const known = Object.entries(observations)
    .map(([key, raw]) => ({ year: Number(key), ...(typeof raw === "number" ? { value: raw } : raw) }))
    .filter(({ status }) => status !== "plan")
    .sort((a, b) => a.year - b.year);
  const points: Point[] = [];
  const add = (year: number, level: number) => {
    if (!Number.isInteger(year)) wrong(name, `years must be whole numbers, one of them is ${year}`);
    if (!Number.isFinite(level)) wrong(name, `levels must be finite, that of ${year} is ${level}`);
    if (additive && (level < 0 || level > 1))
      wrong(name, `a ratio is from 0 to 1, that of ${year} is ${level}`);
    points.push({ year, level });
  };
  const isGrowthOnly = known.every(({ value }) => value === undefined);
  for (const { year, value, growth } of known) {
    const before = points.at(-1);
    if (value !== undefined) add(year, value);
    else if (growth !== undefined) {
      if (before === undefined && isGrowthOnly) add(year - 1, INDEX_START);
      const from = points.at(-1);
      if (from?.year === year - 1) add(year, additive ? from.level + growth : from.level * (1 + growth));
    }
  }
  return points;
}

function wrong(name: string, message: string): never {
  throw new RangeError(`Cannot calibrate "${name}": ${message}`);
}

import type { Measure } from "./measure.ts";
import { sum, total } from "./total.ts";

/** The mean a year of a flow over the years `from`..`by`. */
export const average: Measure = {
  name: "average",
  asks: "level",
  spans: true,
  needsLevels: true,
  flowOnly: true,
  value: (path, span) => sum(path, span) / (span.by - span.from + 1),
  magnitude: (path, span) => total.magnitude(path, span) / (span.by - span.from + 1),
};

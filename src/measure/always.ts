import { decisive, levelIn, type Measure } from "./measure.ts";

/** The level in every year `from`..`by`: that of the year that decides. */
export const always: Measure = {
  name: "always",
  asks: "level",
  spans: true,
  needsLevels: true,
  flowOnly: false,
  value: (path, span) => decisive(path, span, levelIn),
  magnitude: (path, span) => Math.abs(decisive(path, span, levelIn)),
};

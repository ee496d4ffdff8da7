import { levelIn, type Measure } from "./measure.ts";

/** The level in the year `by`. */
export const level: Measure = {
  name: "level",
  asks: "level",
  spans: false,
  needsLevels: true,
  flowOnly: false,
  value: (path, { by }) => levelIn(path, by),
  magnitude: (path, { by }) => Math.abs(levelIn(path, by)),
  levelFor: (_base, asked) => asked,
};

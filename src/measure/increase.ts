import { levelIn, type Measure } from "./measure.ts";

/** The level in `by` less the level in the base year. */
export const increase: Measure = {
  name: "increase",
  asks: "level",
  spans: false,
  needsLevels: true,
  flowOnly: false,
  value: (path, { by, base }) => levelIn(path, by) - levelIn(path, base),
  magnitude: (path, { by, base }) => Math.max(Math.abs(levelIn(path, by)), Math.abs(levelIn(path, base))),
  levelFor: (base, asked) => base + asked,
};

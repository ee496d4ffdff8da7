import { always } from "./always.ts";
import { average } from "./average.ts";
import { averageGrowth } from "./averageGrowth.ts";
import { change } from "./change.ts";
import { growth } from "./growth.ts";
import { increase } from "./increase.ts";
import { level } from "./level.ts";
import type { Measure, MeasureName } from "./measure.ts";
import { total } from "./total.ts";

/** Every measure, by the name that a plan gives it. */
export const measures: { readonly [N in MeasureName]: Measure } = {
  level,
  total,
  average,
  increase,
  change,
  averageGrowth,
  growth,
  always,
};

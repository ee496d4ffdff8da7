/** What of an indicator's path a target looks at. */
export type MeasureName =
  | "level"
  | "total"
  | "average"
  | "increase"
  | "change"
  | "averageGrowth"
  | "growth"
  | "always";

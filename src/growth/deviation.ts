import type { ShockShape } from "./assumption.ts";

/** Whether a shape gives the deviation of the average growth itself, in the place of a spread. */
export function isDeviation(shape: ShockShape | undefined): boolean {
  return typeof shape === "object" && !("studentT" in shape);
}

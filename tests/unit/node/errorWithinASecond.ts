import { PlanError } from "../../../src/errors.ts";

/** The PlanError that an action ends in, within a second. */
export function errorWithinASecond(action: () => unknown): PlanError {
  const start = performance.now();
  try {
    action();
  } catch (error) {
    const milliseconds = performance.now() - start;
    if (milliseconds > 1000) throw new Error(`The error took ${milliseconds} ms`);
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error("There was no error");
}

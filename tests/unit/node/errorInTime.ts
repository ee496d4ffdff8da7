import { PlanError } from "../../../src/errors.ts";

/** Milliseconds that only a runaway takes, be the machine ever so busy: an error comes within a second where it is not. */
export const RUNAWAY = 10_000;

/** The PlanError that an action ends in, soon. */
export function errorInTime(action: () => unknown): PlanError {
  const start = performance.now();
  try {
    action();
  } catch (error) {
    const milliseconds = performance.now() - start;
    if (milliseconds > RUNAWAY) throw new Error(`The error took ${milliseconds} ms`);
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error("There was no error");
}

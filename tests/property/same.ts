import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";

/** Expects the same data, to the sign of a zero. Only where it is not, vitest compares it too, which takes many times as long. */
export function expectSame(actual: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(actual, wanted)) expect(actual).toStrictEqual(wanted);
}

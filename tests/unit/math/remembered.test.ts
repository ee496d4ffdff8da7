import { describe, expect, it, vi } from "vitest";
import { remembered } from "../../../src/math/remembered.ts";

describe("remembered()", () => {
  it("gives the answers of the function, and asks it once", () => {
    const square = vi.fn((x: number) => x * x);
    const quick = remembered(square);
    expect([3, 4, 3, 3].map(quick)).toEqual([9, 16, 9, 9]);
    expect(square).toHaveBeenCalledTimes(2);
  });
  it("keeps no more than so many", () => {
    const f = vi.fn((x: number) => -x);
    const quick = remembered(f);
    for (let x = 0; x < 1000; x++) expect(quick(x)).toBe(-x);
    expect(quick(0)).toBe(-0);
    expect(f.mock.calls.length).toBe(1001);
  });
});

import { describe, expect, test } from "vitest";
import { barOf } from "../../../src/report/bar.ts";
import { widthOf } from "../../../src/report/width.ts";

describe("barOf()", () => {
  test("fills eight cells by eighths", () => {
    expect([0, 0.25, 0.5, 0.578125, 1].map(barOf)).toEqual([
      "░░░░░░░░",
      "██░░░░░░",
      "████░░░░",
      "████▋░░░",
      "████████",
    ]);
  });

  test("is empty only at 0 and full only at 1", () => {
    expect(barOf(1e-12)).toBe("▏░░░░░░░");
    expect(barOf(1 - 1e-12)).toBe("███████▉");
  });

  test("is as wide whatever the share", () => {
    for (let share = 0; share <= 1; share += 1 / 256) expect(widthOf(barOf(share))).toBe(8);
  });
});

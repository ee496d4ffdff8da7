import { describe, expect, test } from "vitest";
import { askedAlong, axisOf, barAlong, overBase } from "../../../src/report/tornadoBar.ts";
import { widthOf } from "../../../src/report/width.ts";

describe("a bar of a tornado", () => {
  const axis = axisOf([0, 100], 50, 25, 11);

  test("reaches from value to value, whichever comes first, with a line where all bars meet", () => {
    expect(barAlong(axis, 20, 80)).toBe("  ▐██│██▌");
    expect(barAlong(axis, 80, 20)).toBe(barAlong(axis, 20, 80));
    expect(barAlong(axis, 0, 100)).toBe("▐████│████▌");
  });

  test("shows what is asked where it does not cover it", () => {
    expect(barAlong(axis, 50, 80)).toBe("   ┊ │██▌");
    expect(askedAlong(axis)).toBe("   ▲");
  });

  test("is a line alone where nothing swings", () => {
    expect(barAlong(axisOf([7, 7], 7, 1000, 11), 7, 7)).toBe("     │");
  });

  test("fills the cells that are left, for pages that drop spaces", () => {
    expect(barAlong(axis, 50, 80, "░")).toHaveLength(11);
    expect(widthOf(askedAlong(axis, "░"))).toBe(11);
  });

  test.each([
    ["makes room for what is asked as far off as the values are apart", 200, "▲"],
    ["points right at what lies further", 201, "→"],
    ["points left at what lies further", -101, "←"],
  ])("%s", (_, asked, mark) => {
    const wide = axisOf([0, 100], 50, asked, 21);
    expect(askedAlong(wide).trim()).toBe(mark);
    expect(askedAlong(wide).length).toBeLessThanOrEqual(21);
  });

  test("has a figure over the line, within the ends", () => {
    expect(overBase(axis, "50.0", 4)).toBe("    50.0");
    expect(overBase(axisOf([0, 1], 0, 0, 11), "12345", 5)).toBe("12345");
    expect(overBase(axisOf([0, 1], 1, 0, 11), "12345", 5)).toBe("      12345");
  });
});

import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { placed } from "../../../../src/report/charts/labels.ts";

const label = (at: number, lines = 1) => ({
  at,
  color: "#000",
  lines: Array.from({ length: lines }, (_, i) => ({ text: `${at} ${i}`, weight: "normal" as const })),
});

describe("placed()", () => {
  test("leaves labels where they want to be, where they have room", () => {
    expect(placed([label(150), label(50)], 300).map(({ at }) => at)).toEqual([50, 150]);
  });

  test("moves two that would cover each other apart alike", () => {
    const [upper, lower] = placed([label(100), label(104)], 300);
    expect(upper?.at).toBe(93);
    expect(lower?.at).toBe(111);
  });

  property.prop([
    fc.array(fc.tuple(fc.integer({ min: -50, max: 450 }), fc.integer({ min: 1, max: 3 })), { maxLength: 7 }),
  ])("keeps lines apart and within the height, in the order of what they stand for", (wanted) => {
    const lines = placed(
      wanted.map(([at, count]) => label(at, count)),
      400,
    );
    expect(lines).toHaveLength(wanted.reduce((sum, [, count]) => sum + count, 0));
    for (const [i, line] of lines.entries()) {
      expect(line.at).toBeGreaterThanOrEqual(7);
      expect(line.at).toBeLessThanOrEqual(393);
      if (i > 0) expect(line.at - (lines[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(14 - 1e-9);
    }
  });
});

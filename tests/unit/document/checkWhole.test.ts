import { describe, expect, test } from "vitest";
import { safeParsePlan } from "../../../src/document/parse.ts";

describe("checkWhole()", () => {
  const indicators = {
    a: { kind: "flow", growth: { like: "b" } },
    b: { kind: "flow", growth: { like: "a" } },
  };
  const codes = (more: object): string[] => {
    const result = safeParsePlan({ name: "Circle", baseYear: 2021, indicators, ...more });
    return result.success ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
  };
  test("tells a circle beside the other problems of a plan", () => {
    expect(codes({ horizon: 1_000_000 })).toEqual(["year horizon", "cycle indicators.a"]);
  });
  test("tells none where a scenario may open it, until the rest is mended", () => {
    const open = { scenarios: { s: { growth: { a: "5%" } } } };
    expect(codes({ horizon: 1_000_000, ...open })).toEqual(["year horizon"]);
    expect(codes(open)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../../src/document/document.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { project } from "../../../src/project.ts";

/** The growth of 2022 of every indicator under the scenarios given. */
function growthUnder(scenarios: NonNullable<PlanDocument["scenarios"]>, scenario: string, year = 2022) {
  const plan = parsePlan({
    name: "Overlays",
    baseYear: 2021,
    horizon: 2026,
    indicators: {
      gdp: { kind: "index", theme: "economy", observations: { 2021: "6%" } },
      trade: {
        kind: "flow",
        unit: "CNY",
        theme: "economy",
        observations: { 2021: 100 },
        growth: { like: "gdp" },
      },
      jobs: { kind: "flow", unit: "person", theme: "people", observations: { 2021: 100 }, growth: "-2%" },
      air: { kind: "ratio", theme: "people", observations: { 2021: "80%" }, growth: "1pp" },
    },
    scenarios: { plain: {}, ...scenarios },
  });
  const { series, years } = project(plan, { scenario });
  const at = years.indexOf(year);
  return Object.fromEntries(
    Object.entries(series).map(([id, { growth }]) => [
      id,
      Math.round((growth[at] ?? Number.NaN) * 1e9) / 1e9,
    ]),
  );
}

const PLAIN = { gdp: 0.06, trade: 0.06, jobs: -0.02, air: 0.01 };

describe("a scenario", () => {
  it("without adjustments leaves the plan's own assumptions", () => {
    expect(growthUnder({}, "plain")).toEqual(PLAIN);
  });
  it("sets, scales and shifts, in that order, whatever the order written", () => {
    const s = { growth: { gdp: { shift: "+1pp", scale: "x0.5", set: "8%" } } } as const;
    expect(growthUnder({ s }, "s").gdp).toBeCloseTo(0.08 * 0.5 + 0.01, 12);
  });
  it("takes an indicator's own adjustment over its theme's over that of all", () => {
    const s = { growth: { "*": "+1pp", "theme:economy": "+2pp", gdp: "+3pp" } } as const;
    expect(growthUnder({ s }, "s")).toEqual({ gdp: 0.09, trade: 0.09, jobs: -0.01, air: 0.02 });
  });
  it("applies its parents first", () => {
    const up = { growth: { gdp: "10%" } } as const;
    const half = { extends: "up", growth: { gdp: "x0.5" } } as const;
    const more = { extends: "half", growth: { gdp: "+1pp" } } as const;
    expect(growthUnder({ up, half, more }, "more").gdp).toBeCloseTo(0.06, 12);
  });
  it("holds from a year on, where it says so", () => {
    const s = {
      growth: {
        gdp: [
          { set: "8%", from: 2024 },
          { shift: "+1pp", from: 2026 },
        ],
      },
    } as const;
    expect([2022, 2023, 2024, 2025, 2026].map((year) => growthUnder({ s }, "s", year).gdp)).toEqual([
      0.06, 0.06, 0.08, 0.08, 0.09,
    ]);
  });
  it("falls back on the theme's adjustment until the indicator's own begins", () => {
    const s = { growth: { "theme:people": "+1pp", jobs: { shift: "+5pp", from: 2024 } } } as const;
    expect(growthUnder({ s }, "s", 2023).jobs).toBe(-0.01);
    expect(growthUnder({ s }, "s", 2024).jobs).toBe(0.03);
  });
  it("reaches amounts with percent and ratios with points when it sets all", () => {
    expect(growthUnder({ s: { growth: { "*": "3%" } } }, "s")).toEqual({
      gdp: 0.03,
      trade: 0.03,
      jobs: 0.03,
      air: 0.01,
    });
    expect(growthUnder({ s: { growth: { "*": "2pp" } } }, "s")).toEqual({ ...PLAIN, air: 0.02 });
  });
  it("reaches only amounts or ratios where it says so", () => {
    const s = { growth: { "*": { shift: "+2pp", of: "amounts" } } } as const;
    expect(growthUnder({ s }, "s")).toEqual({ gdp: 0.08, trade: 0.08, jobs: 0, air: 0.01 });
  });
  it("shifts a follower once: through its leader, or itself where the leader is not reached", () => {
    expect(growthUnder({ s: { growth: { "*": "+2pp" } } }, "s").trade).toBe(0.08);
    expect(growthUnder({ s: { growth: { trade: "+2pp" } } }, "s").trade).toBe(0.08);
    expect(growthUnder({ s: { growth: { gdp: "8%", trade: "+1pp" } } }, "s").trade).toBeCloseTo(0.09, 12);
    expect(growthUnder({ s: { growth: { "*": "x0.5" } } }, "s")).toMatchObject({ gdp: 0.03, trade: 0.03 });
  });
});

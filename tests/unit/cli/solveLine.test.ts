import { describe, expect, test } from "vitest";
import type { SolveOptions } from "../../../src/analysis/solve/options.ts";
import { solve } from "../../../src/analysis/solve.ts";
import { solveLine } from "../../../src/cli/solveLine.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { parseAdjustment } from "../../../src/document/parseAdjustment.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { project } from "../../../src/project.ts";
import { simulate } from "../../../src/simulation/simulate.ts";

const CULTURE = "cultureTourismRevenue-2026";
const district: Plan = yuzhong;
const lineFor = (options: SolveOptions) => solveLine(solve(district, options), "yuzhong", undefined);
/** What a line says after `--set`, as an adjustment. */
const settingIn = (line: string | null) => {
  const [, on = "", text = ""] = line?.match(/--set '?([^=]+)=([^']+)'?$/) ?? [];
  return parseAdjustment(yuzhong, on, text);
};
const determined = project(yuzhong).attainments.filter(({ status }) => status !== "undetermined");

describe("solveLine()", () => {
  test("is a command as people would type it", () => {
    expect(lineFor({ target: CULTURE })).toBe("targetcast yuzhong --set cultureTourismRevenue=+3.33pp");
    expect(lineFor({ target: "oldCommunityRenovation-2026" })).toBe(
      "targetcast yuzhong --set oldCommunityRenovation=27.41%",
    );
    expect(lineFor({ target: "gdp-2022", probability: 0.8 })).toBe(
      "targetcast simulate yuzhong --set gdp=6.65%",
    );
    expect(lineFor({ find: "shift", share: 0.8 })).toBe("targetcast yuzhong --set '*=+3.33pp'");
    expect(solveLine(solve(yuzhong, { target: "gdp-2022", scenario: "weak" }), "my plan.yaml", "weak")).toBe(
      "targetcast 'my plan.yaml' --scenario weak --set gdp=4.5%",
    );
  });

  test.each(determined.map(({ target }) => target))("attains what was asked: %s", (target) => {
    const line = lineFor({ target });
    const { attainments } = project(yuzhong, { adjust: [settingIn(line)] });
    expect(attainments.find((one) => one.target === target)?.status).toBe("attained");
  });

  test.each([CULTURE, "gdp-2022", "tourismIncome-2026"])("is as likely as was asked: %s", (target) => {
    const line = lineFor({ target, probability: 0.8, seed: 1 });
    const { attainments } = simulate(yuzhong, { seed: 1, adjust: [settingIn(line)] });
    const { value = 0 } = attainments.find((one) => one.target === target)?.probability ?? {};
    expect(value).toBeGreaterThanOrEqual(0.8);
    expect(value).toBeLessThan(0.802);
  });

  test("goes to the other side where less is better, and where there is room", () => {
    const plan = parsePlan({
      name: "Waste",
      baseYear: 2021,
      indicators: { waste: { kind: "flow", observations: { 2021: 100 }, growth: "1%" } },
      targets: {
        less: { indicator: "waste", by: 2026, atMost: 90 },
        room: { indicator: "waste", by: 2026, atMost: 110 },
      },
    });
    // 0.9^(1/5) - 1 is -2.085 %, 1.1^(1/5) - 1 is 1.924 %.
    const of = (target: string) => solveLine(solve(plan, { target }), "waste.yaml", undefined);
    expect(of("less")).toBe("targetcast waste.yaml --set waste=-2.09%");
    expect(of("room")).toBe("targetcast waste.yaml --set waste=1.92%");
  });

  test("keeps the spread of a growth, and real growth beside a deflator", () => {
    const plan = parsePlan({
      name: "Output",
      baseYear: 2021,
      indicators: {
        output: {
          kind: "flow",
          prices: "nominal",
          deflator: "prices",
          observations: { 2021: 100 },
          growth: "5% ± 1.5%",
        },
        prices: { kind: "index", growth: "2% ± 0.5%" },
      },
      targets: { output: { indicator: "output", by: 2026, atLeast: 150 } },
    });
    const line = solveLine(solve(plan, { target: "output", probability: 0.9 }), "o.yaml", undefined);
    const [, text = ""] = line?.match(/^targetcast simulate o\.yaml --set 'output=(.+ ± 1\.5%)'$/) ?? [];
    const adjust = [parseAdjustment(plan, "output", text)];
    const { value = 0 } = simulate(plan, { seed: 1, adjust }).attainments[0]?.probability ?? {};
    expect(value).toBeGreaterThanOrEqual(0.9);
    expect(value).toBeLessThan(0.902);
  });

  test("is none where one option cannot say it", () => {
    expect(lineFor({ target: CULTURE, path: "backLoaded" })).toBeNull();
    expect(lineFor({ target: CULTURE, from: 2024 })).toBeNull();
    expect(lineFor({ target: "digitalOutput-2026", find: "baseline" })).toBeNull();
    expect(lineFor({ target: "digitalOutput-2026" })).toBeNull();
    expect(solveLine(solve(yuzhong, { target: CULTURE }), "-", undefined)).toBeNull();
    const adjust = [parseAdjustment(yuzhong, "*", "+1pp")];
    expect(lineFor({ target: CULTURE, adjust })).toBeNull();
  });
});

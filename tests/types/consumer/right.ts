// Right uses of the installed package: each has to compile, without help, where types are checked most strictly.
import {
  type Attainment,
  type Comparison,
  compare,
  definePlan,
  exportPlan,
  type Plan,
  type PlanDocument,
  PlanError,
  type PlanIssueCode,
  type Projection,
  parseAdjustment,
  parseGrowth,
  parsePlan,
  parseQuantity,
  project,
  safeParsePlan,
  type Tracking,
  track,
  type Warning,
} from "targetcast";
import { type FormulaNode, parseFormula } from "targetcast/formula";
import { type Calibration, calibrate, type Hindcast, hindcast } from "targetcast/history";
import { readPlan } from "targetcast/node";
import { type Indicators, type Scenarios, yuzhong } from "targetcast/plans/yuzhong";
import { outlookText, toCsv } from "targetcast/report";
import { parsePlanText } from "targetcast/yaml";

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const holds = <_T extends true>(): void => undefined;

// A plan written in TypeScript keeps its ids.
const town = definePlan({
  name: "Town",
  baseYear: 2021,
  indicators: {
    gdp: { kind: "index", observations: { 2021: { growth: "6%" } } },
    sales: { kind: "flow", unit: "CNY", observations: { 2021: "350亿元" }, growth: { like: "gdp" } },
    share: { kind: "ratio", observations: { 2021: "86%" }, growth: { toTarget: "share" } },
  },
  targets: {
    sales: { indicator: "sales", by: 2026, atLeast: "45 billion CNY" },
    share: { indicator: "share", by: 2026, about: "88%", tolerance: "1pp" },
  },
  scenarios: {
    trend: {},
    slow: {
      extends: "trend",
      growth: { gdp: "3%", "*": "x0.8", "theme:trade": ["+1pp", { scale: 0.9, from: 2023 }] },
    },
  },
});
holds<Same<typeof town, Plan<"gdp" | "sales" | "share", "trend" | "slow">>>();

const projection = project(town, { scenario: "slow", adjust: [parseAdjustment(town, "gdp", "4%")] });
holds<Same<typeof projection, Projection<"gdp" | "sales" | "share">>>();
export const level: number | null | undefined = projection.series.sales.levels[0];
export const status: "attained" | "missed" | "undetermined" | undefined = projection.attainments[0]?.status;
export const attainments: readonly Attainment[] = projection.attainments;
export const warnings: readonly Warning[] = projection.warnings;
export const comparison: Comparison = compare(town, { scenarios: ["trend", "slow"] });
export const tracking: Tracking = track(town, { method: "cagrRatio", asOf: 2024 });

// A bundled plan knows its ids.
export const scenarios: Scenarios[] = ["momentum", "flat"];
export const indicator: Indicators = "gdp";
export const csv: string = toCsv([
  { gdp: project(yuzhong, { scenario: "official-2022" }).series.gdp.levels[0] ?? null },
]);
export const text: string = outlookText(project(yuzhong), { lang: "zh" });

// A plan from elsewhere has ids that are only known to be text.
const document: PlanDocument = { name: "Any", baseYear: 2021, indicators: {} };
const parsed = parsePlan(document, { formulas: parseFormula });
holds<Same<typeof parsed, Plan>>();
project(parsed, { scenario: "whatever" });
export const again: Plan = parsePlan(JSON.parse(JSON.stringify(exportPlan(parsed))));
export const read: Promise<Plan> = readPlan("town.yaml");
export const fromText: Plan = parsePlanText("name: Town", { format: "yaml" });

const result = safeParsePlan({});
export const codes: readonly PlanIssueCode[] = result.success ? [] : result.issues.map(({ code }) => code);

try {
  parsePlan({});
} catch (error) {
  if (error instanceof PlanError)
    error.issues.map(({ path, message, line }) => `${line ?? ""}${path}${message}`);
}

export const tree: FormulaNode = parseFormula("a / b");
export const amount: number = parseQuantity("1.17万亿元", { unit: "CNY" }).value;
export const growth = parseGrowth("6%");

// A history becomes growth, and a plan takes what makes it so.
export const calibration: Calibration = calibrate({ 2020: 100, 2021: { value: 104 } }, { method: "theta" });
export const ofHistory: Plan = parsePlan({ name: "Town", baseYear: 2021 }, { calibrate });
export const ofSeries: Hindcast = hindcast({ 2020: 100, 2021: 104 }, { ahead: 1 });
export const ofTown: Hindcast = hindcast(town, { indicator: "sales", scenario: "slow" });

import { parsePlan } from "../document/parse.ts";
import { compileChart } from "../node/compileChart.ts";
import { fanChart } from "../report/charts/fan.ts";
import type { ColorScheme } from "../report/charts/theme.ts";
import { simulate } from "../simulation/simulate.ts";
import { chartTemplate } from "./chartTemplate.ts";
import type { ChartTemplates } from "./data.ts";

/** A path with everything that a chart can show. */
const SAMPLE = {
  name: "Sample",
  baseYear: 2021,
  indicators: { path: { kind: "flow", unit: "CNY", observations: { 2021: 100 }, growth: "6% ± 2%" } },
  targets: { end: { indicator: "path", by: 2026, atLeast: 130 } },
};

/** Compiles the charts of the explorer. */
export async function chartTemplates(): Promise<ChartTemplates> {
  const ensemble = simulate(parsePlan(SAMPLE), { seed: 1, draws: 1_024, outputs: ["quantiles"] });
  const template = async (scheme: ColorScheme) =>
    chartTemplate(await compileChart(fanChart(ensemble, { indicator: "path", scheme, bare: true })));
  return { light: await template("light"), dark: await template("dark") };
}

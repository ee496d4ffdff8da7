// For an economist: growth is published in real terms, levels in current prices. What does a tool make of both? Run it:
// node examples/real-and-nominal.mjs
import { fileURLToPath } from "node:url";
import { exportPlan, news, observe, parsePlan, project, solve } from "targetcast";
import { readObservations, readPlan } from "targetcast/node";
import { newsText, outlookText, solutionText } from "targetcast/report";

const file = (name) => fileURLToPath(new URL(name, import.meta.url));
const economy = await readPlan(file("yuzhong-economy.yaml"));
const { observations, locate } = await readObservations(file("yuzhong-levels.csv"));

// What came in, in levels: the warnings say which of these numbers cannot be compared. The base year stays 2022.
const after = observe(economy, observations, { locate });
console.log(newsText(news(economy, after)));
console.log(outlookText(project(after)));

// With a deflator real growth moves a nominal level, with prices on top; and a target may ask of prices of the base year.
const document = exportPlan(economy);
const deflated = parsePlan({
  ...document,
  indicators: {
    ...document.indicators,
    prices: { kind: "index", growth: "-0.7% ± 0.5%" },
    gdp: { ...document.indicators.gdp, deflator: "prices" },
  },
  targets: {
    nominal: { indicator: "gdp", measure: "averageGrowth", by: 2026, atLeast: "5%" },
    real: { indicator: "gdp", measure: "averageGrowth", by: 2026, atLeast: "5%", prices: "real" },
  },
});
console.log(outlookText(project(deflated)));

// The growth that a nominal target takes is real growth, too.
console.log(solutionText(solve(deflated, { target: "nominal", probability: 0.8 })));

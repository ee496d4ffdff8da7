import type { PlanDocument, SimulateOptions } from "../../src/index.ts";

/** A plan with most of what can be drawn; the bundled one has the formulas. */
export const TOWN: PlanDocument = {
  name: "Town",
  baseYear: 2025,
  horizon: 2030,
  indicators: {
    visits: {
      kind: "flow",
      observations: { 2025: { value: 100 } },
      growth: { constant: "5%", spread: "1%", volatility: "4%", persistence: 0.5, shape: { studentT: 5 } },
    },
    homes: {
      kind: "flow",
      observations: { 2025: { value: 20 } },
      growth: { constant: "2%", volatility: "2%", events: [{ year: 2028, probability: 0.1, jump: "-20%" }] },
    },
  },
  targets: {
    visits: { indicator: "visits", by: 2030, atLeast: 125 },
    total: { indicator: "visits", measure: "total", from: 2026, by: 2030, atLeast: 580 },
    homes: { indicator: "homes", by: 2029, atLeast: 21 },
  },
  scenarios: { trend: { weight: 0.7 }, weak: { weight: 0.3, growth: { "*": "-2pp" } } },
};

/** Ensembles that have to be the same everywhere. */
export const CASES: readonly (readonly ["yuzhong" | "town", SimulateOptions])[] = [
  ["yuzhong", { seed: 1, draws: 40_001 }],
  // More than one chunk for each replicate.
  ["town", { seed: 0, draws: 1_200_000 }],
  ["town", { seed: Number.MAX_SAFE_INTEGER, draws: 30_000, mixture: true, points: "random" }],
  ["town", { seed: 3, until: { standardError: 0.001 } }],
];

const MAKE = `
import { parsePlan } from "targetcast";
import { yuzhong } from "targetcast/plans/yuzhong";
const plans = { yuzhong, town: parsePlan(${JSON.stringify(TOWN)}) };
const ensembles = [];
for (const [plan, options] of ${JSON.stringify(CASES)}) ensembles.push(await run(plans[plan], options));
`;

/** A module that makes them in the thread that runs it. */
export const HERE = `import { simulate as run } from "targetcast";${MAKE}`;

/** A module that makes them on the workers of a room of the package. */
export function onWorkers(room: "node" | "browser", workers: number): string {
  return `import { simulateAsync } from "targetcast/${room}";
    const run = (plan, options) => simulateAsync(plan, { ...options, workers: ${workers} });${MAKE}`;
}

export const PRINT = "console.log(JSON.stringify(ensembles));";

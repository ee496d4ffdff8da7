// For a budget holder: what does the plan hang on? Run it: node examples/what-matters.mjs
import { fileURLToPath } from "node:url";
import { sensitivity } from "targetcast";
import { readPlan } from "targetcast/node";
import { yuzhong } from "targetcast/plans/yuzhong";
import { sensitivityText } from "targetcast/report";

// The plan says how uncertain it is: each assumption goes from one end of that to the other.
const culture = sensitivity(yuzhong, { seed: 1, targets: ["cultureTourismRevenue-2026"] });
console.log(sensitivityText(culture));

// Which indicators decide how many targets are attained?
for (const { indicator, first, total } of sensitivity(yuzhong, { seed: 1 }).attained?.indices.inputs ?? []) {
  console.log(indicator, first.value.toFixed(2), total.value.toFixed(2));
}

// A budget that does not say so: let every growth swing by one point.
const budget = await readPlan(fileURLToPath(new URL("company-budget.yaml", import.meta.url)));
console.log(sensitivityText(sensitivity(budget, { seed: 1, swing: 0.01, indices: false })));

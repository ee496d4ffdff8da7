// For a controller: is the budget on pace, four years in, and who would say so? Run it: node examples/on-pace.mjs
import { fileURLToPath } from "node:url";
import { track } from "targetcast";
import { readPlan } from "targetcast/node";
import { trackingText } from "targetcast/report";

const plan = await readPlan(fileURLToPath(new URL("company-budget.yaml", import.meta.url)));
console.log(trackingText(track(plan, { bounds: { accidents: { lower: 20, optimum: 0 } } })));

// Two years ago the methods disagreed on the same figures. Where did they, and what would have been the verdict?
for (const { target, chosen, methods } of track(plan, { asOf: 2023 }).targets) {
  const paces = new Set(methods.flatMap(({ pace }) => pace ?? []));
  console.log(target, chosen.class ?? chosen.reason, paces.size > 1 ? `(${[...paces].join(", ")})` : "");
}

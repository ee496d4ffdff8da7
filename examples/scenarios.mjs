// For an economist: every scenario side by side, and the growth each target takes. Run it: node examples/scenarios.mjs
import { fileURLToPath } from "node:url";
import { compare, parseAdjustment, project } from "targetcast";
import { readPlan } from "targetcast/node";
import { yuzhong } from "targetcast/plans/yuzhong";
import { comparisonText } from "targetcast/report";

const plan = await readPlan(fileURLToPath(new URL("green-city.yaml", import.meta.url)));
console.log(comparisonText(compare(plan)));

for (const { target, requiredGrowth, assumedGrowth } of project(plan).attainments) {
  console.log(target, { requiredGrowth, assumedGrowth });
}

// What if the air got better twice as fast?
const adjust = [parseAdjustment(plan, "airQuality", "x2")];
const cleanAir = project(plan, { adjust }).attainments.find(({ target }) => target === "clean-air");
console.log("clean-air, twice as fast:", cleanAir?.status, cleanAir?.projected);

// How likely is each, and what is the difference? The same draws for every scenario, so that it is not noise.
const likely = compare(yuzhong, { scenarios: ["momentum", "weak"], probabilities: { seed: 1 } });
for (const { target, results } of likely.targets) {
  const [first, second] = results.map(({ probability }) => probability?.value.toFixed(3));
  const less = results[1]?.probabilityDifference;
  if (first !== undefined && less) console.log(target, first, second, less.value.toFixed(3), less.method);
}

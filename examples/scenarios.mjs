// For an economist: every scenario side by side, and the growth each target takes. Run it: node examples/scenarios.mjs
import { fileURLToPath } from "node:url";
import { compare, parseAdjustment, project } from "targetcast";
import { readPlan } from "targetcast/node";
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

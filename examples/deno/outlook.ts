// For an analyst: the outlook of a plan under Deno. Run it beside an installed targetcast:
//   deno run --allow-read --node-modules-dir=manual deno/outlook.ts
import { project } from "npm:targetcast";
import { parseFormula } from "npm:targetcast/formula";
import { outlookText } from "npm:targetcast/report";
import { parsePlanText } from "npm:targetcast/yaml";

const text = await Deno.readTextFile(new URL("../green-city.yaml", import.meta.url));
const plan = parsePlanText(text, { formulas: parseFormula });

for (const scenario of Object.keys(plan.scenarios)) {
  const { attainments } = project(plan, { scenario });
  console.log(scenario, attainments.filter(({ status }) => status === "attained").length, "attained");
}
console.log(outlookText(project(plan)));

// For a report: what is projected, how sure that is, and what is asked, as pictures. Run it: node examples/charts.mjs
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compare, simulate } from "targetcast";
import { toSvg } from "targetcast/node";
import { yuzhong } from "targetcast/plans/yuzhong";
import { attainmentChart, fanChart, scenarioChart } from "targetcast/report";

const ensemble = simulate(yuzhong, { seed: 1 });
const charts = {
  targets: attainmentChart(ensemble),
  capital: fanChart(ensemble, { indicator: "externalCapital", lang: "zh" }),
  scenarios: scenarioChart(compare(yuzhong, { probabilities: { seed: 1 } })),
};
// A chart is Vega-Lite, which web pages and notebooks draw; here it becomes a picture.
for (const [name, chart] of Object.entries(charts)) {
  const file = join(tmpdir(), `${name}.svg`);
  writeFileSync(file, await toSvg(chart));
  console.log(file);
}

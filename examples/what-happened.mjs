// For a planning office: the first years are in. What do they change, and what is there to say of a target now? Run it:
// node examples/what-happened.mjs
import { fileURLToPath } from "node:url";
import { explain, news, observe, project, simulate } from "targetcast";
import { readObservations } from "targetcast/node";
import { yuzhong } from "targetcast/plans/yuzhong";
import { explanationText, newsText } from "targetcast/report";

const { observations, locate } = await readObservations(
  fileURLToPath(new URL("yuzhong-outcomes.csv", import.meta.url)),
);
const after = observe(yuzhong, observations, { locate });
console.log(newsText(news(yuzhong, after)));

// Targets whose year is over have a final verdict.
for (const { target, status, final } of project(after).attainments) {
  if (final) console.log(target, status);
}

const ensemble = simulate(after, { seed: 1 });
console.log(explanationText(explain(after, { target: "cultureTourismRevenue-2026", ensemble })));

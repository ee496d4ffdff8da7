// Which growth reaches the target, and how does that depend on everything else? A grid of two assumptions.
// node examples/sweep.mjs
import { parseSwept, sweep, sweepRows } from "targetcast";
import { yuzhong } from "targetcast/plans/yuzhong";
import { sweepText } from "targetcast/report";

const targets = ["cultureTourismRevenue-2026"];
const economy = parseSwept(yuzhong, "gdp", "6%:12%:1pp");
const everything = parseSwept(yuzhong, "*", "-1pp:+1pp:0.5pp");
console.log(sweepText(sweep(yuzhong, { over: [economy, everything], targets })));

// Rows are made one by one: the first point that reaches it.
const likely = sweep(yuzhong, { over: [economy], targets, probabilities: { seed: 1 } });
for (const row of sweepRows(likely)) {
  if (row.status === "attained") {
    console.log(`${row["gdp set"]}: ${row.status}, probability ${row.probability?.toFixed(2)}`);
    break;
  }
}

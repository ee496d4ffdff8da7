// For an economist: how much do air passengers grow, how sure is that, and would the method have known? Run it:
// node examples/from-history.mjs
import { readFileSync } from "node:fs";
import { parsePlan, simulate } from "targetcast";
import { calibrate, hindcast, readHistoryTable } from "targetcast/history";
import { calibrationText, hindcastText } from "targetcast/report";

// Million passengers of Australian air carriers a year: World Bank, by way of R package fpp2.
const file = new URL("air-passengers.csv", import.meta.url);
const { passengers } = readHistoryTable(readFileSync(file, "utf8"), { name: "passengers" });

console.log(calibrationText(calibrate(passengers, { name: "passengers" })));
console.log(hindcastText(hindcast(passengers, { name: "passengers", ahead: 3 })));

// The same history in a plan: growth: history.
const plan = parsePlan(
  {
    name: "Airports",
    baseYear: 2016,
    indicators: { passengers: { kind: "flow", observations: passengers, growth: "history" } },
    targets: { passengers: { indicator: "passengers", by: 2021, atLeast: 80 } },
  },
  { calibrate },
);
const [target] = simulate(plan, { seed: 1 }).attainments;
console.log(`80 million by 2021: ${target?.probability?.value.toFixed(2)}`);

// For a planning office: what would it take to reach what is missed? Run it: node examples/what-it-takes.mjs
import { project, simulate, solve } from "targetcast";
import { yuzhong } from "targetcast/plans/yuzhong";
import { solutionText } from "targetcast/report";

const target = "cultureTourismRevenue-2026";
console.log(solutionText(solve(yuzhong, { target, probability: 0.8 })));

// The same after a bad year, with most of the growth late; laid over the plan it attains.
const late = solve(yuzhong, { target, path: "backLoaded", given: { 2023: -0.03 } });
console.log(solutionText(late));
console.log(
  project(yuzhong, { adjust: late.laid }).attainments.find((one) => one.target === target)?.projected,
);

// How many points more of all growth would reach eight targets of ten, and how likely would all be then?
const shift = solve(yuzhong, { find: "shift", share: 0.8 });
console.log(solutionText(shift));
console.log(simulate(yuzhong, { seed: 1, adjust: shift.laid, outputs: ["joint"] }).joint[0]?.attained);

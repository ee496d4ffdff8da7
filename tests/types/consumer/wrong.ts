// Wrong uses of the installed package. Every line that ends in `// error` and a code has to fail with it, and no other.
import { compare, definePlan, type Plan, type PlanDocument, parsePlan, project } from "targetcast";
import { calibrate, hindcast } from "targetcast/history";
import { yuzhong } from "targetcast/plans/yuzhong";

const head = { name: "Town", baseYear: 2021 } as const;
const target = { indicator: "a", by: 2026 } as const;

definePlan({
  ...head,
  indicators: { a: { kind: "flow", growth: { like: "nope" } } }, // error TS2322
});
definePlan({
  ...head,
  indicators: { a: { kind: "sotck" } }, // error TS2820
});
definePlan({
  ...head,
  indicators: { a: { kind: "flow", grwoth: "6%" } }, // error TS2561
});
definePlan({
  ...head,
  indicators: { a: { kind: "flow" } },
  targets: { t: { ...target, indicator: "nope", atLeast: 1 } }, // error TS2322
});
definePlan({
  ...head,
  indicators: { a: { kind: "flow" } },
  targets: { t: { ...target, atleast: 1 } }, // error TS2561
});
definePlan({
  ...head,
  indicators: { a: { kind: "flow", growth: { toTarget: "nope" } } }, // error TS2322
  targets: { t: { ...target, atLeast: 1 } },
});
definePlan({
  ...head,
  indicators: { a: { kind: "flow" } },
  scenarios: { s: { growth: { nope: "6%" } } }, // error TS2353
});
definePlan({
  ...head,
  indicators: { a: { kind: "flow" } },
  scenarios: { s: { extends: "nope" } }, // error TS2322
});
definePlan({
  ...head,
  indicators: { a: { kind: "flow" } },
  scenarios: { s: { baseline: { nope: 5 } } }, // error TS2353
});
definePlan({
  ...head,
  indicators: { a: { kind: "flow" } },
  correlation: { indicators: ["a", "nope"], matrix: [] }, // error TS2322
});

const town = definePlan({
  ...head,
  indicators: { a: { kind: "flow", observations: { 2021: 5 }, growth: "6%" } },
  scenarios: { trend: {} },
});
project(town, { scenario: "nope" }); // error TS2322
compare(town, { scenarios: ["trend", "nope"] }); // error TS2322
project(yuzhong, { scenario: "nope" }); // error TS2322
project(town).series.nope; // error TS2339
project(yuzhong).series.nope; // error TS2339
project(town, { scenrio: "trend" }); // error TS2561
project({ name: "Town", baseYear: 2021, indicators: {} }); // error TS2345
project(town).attainments[0].status; // error TS2532
const { years } = project(town);
years.push(2030); // error TS2339
town.horizon = 2030; // error TS2540

// No `any` on the way: each of these would compile if there were.
export const plan: number = parsePlan({}); // error TS2322
export const verdict: "yes" = project(town).attainments.map(({ status }) => status); // error TS2322
export const levels: string[] = [...project(town).series.a.levels]; // error TS2322
export const missing: PlanDocument = { name: "Town", indicators: {} }; // error TS2741
export const other: Plan<"b"> = town; // error TS2375

calibrate({ 2020: 100 }, { method: "tehta" }); // error TS2820
hindcast(yuzhong, { indicator: "nope" }); // error TS2769

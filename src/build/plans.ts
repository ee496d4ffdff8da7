// Makes the bundled plans from their YAML: `npm run plans`. Parsed beforehand, they cost nothing to import.
import { readFileSync, writeFileSync } from "node:fs";
import { parsePlanText } from "../document/parsePlanText.ts";

const PLANS = ["yuzhong"];

for (const name of PLANS) {
  const at = (file: string) => new URL(`../plans/${file}`, import.meta.url);
  writeFileSync(at(`${name}.ts`), moduleOf(name, readFileSync(at(`${name}.yaml`), "utf8")));
}

/** The module of a bundled plan: its parsed form with the ids of its indicators and scenarios as types. */
export function moduleOf(name: string, yaml: string): string {
  const plan = parsePlanText(yaml, { format: "yaml" });
  const union = (record: object): string =>
    Object.keys(record)
      .map((id) => `\n  | ${JSON.stringify(id)}`)
      .join("");
  return `// Made from ${name}.yaml by \`npm run plans\`: change that file, not this one.
import { deepFreeze } from "../plan/freeze.ts";
import type { Plan } from "../plan/plan.ts";

export type Indicators =${union(plan.indicators)};

export type Scenarios =${union(plan.scenarios)};

export const ${name}: Plan<Indicators, Scenarios> = /* @__PURE__ */ deepFreeze<Plan<Indicators, Scenarios>>(${JSON.stringify(plan, null, 1)});
`;
}

// For a developer: check what a form sent, project it, and hand plain JSON on. Run it: npx tsx examples/app.ts
import { project, safeParsePlan } from "targetcast";

const form = {
  name: "Night market",
  baseYear: 2025,
  indicators: {
    stalls: { kind: "stock", observations: { 2025: 120 }, growth: "5%" },
    sales: { kind: "flow", unit: "EUR", observations: { 2025: "1.8 million EUR" }, growth: "7%" },
  },
  targets: {
    stalls: { indicator: "stalls", by: 2030, atLeast: 150 },
    sales: { indicator: "sales", measure: "total", from: 2026, by: 2030, above: "12 million EUR" },
  },
};

const parsed = safeParsePlan(form);
if (!parsed.success)
  throw new Error(parsed.issues.map(({ path, message }) => `${path}: ${message}`).join("\n"));

const { attainments } = project(parsed.plan);
console.log(
  JSON.stringify(attainments.map(({ target, status, projected }) => ({ target, status, projected }))),
);

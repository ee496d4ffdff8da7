import { PlanError } from "../errors.ts";
import { formatDimension, formulaUnit, sameDimension } from "../formula/dimension.ts";
import { formulaReferences } from "../formula/references.ts";
import type { Plan } from "../plan/plan.ts";
import { compile } from "../projection/compile.ts";
import { resolveScenario } from "../scenario/resolve.ts";
import { unknownName } from "./context.ts";
import type { Issues } from "./issues.ts";

/** A plan before its hash is known. */
export type PlanDraft = Omit<Plan, "hash">;

/** Checks what only shows in the whole: formulas and their units, circles, weights, the correlation matrix. */
export function checkWhole(plan: PlanDraft, issues: Issues): void {
  checkFormulas(plan, issues);
  checkWeights(plan, issues);
  checkCorrelation(plan, issues);
  if (checkLineages(plan, issues) && issues.count === 0) checkCircles(plan, issues);
}

function checkFormulas({ indicators }: PlanDraft, issues: Issues): void {
  const ids = Object.keys(indicators);
  for (const [id, { formula, unit }] of Object.entries(indicators)) {
    if (formula === undefined) continue;
    const path = ["indicators", id, "formula"];
    const unknown = formulaReferences(formula).filter((ref) => !Object.hasOwn(indicators, ref));
    for (const ref of unknown) unknownName("indicator", ref, ids, path, issues);
    if (unknown.length > 0) continue;
    const derived = formulaUnit(formula, (ref) => indicators[ref]?.unit ?? "1");
    if (!derived.ok) issues.add(path, "unit", derived.message);
    else if (!sameDimension(unit, derived.unit)) {
      issues.add(
        path,
        "unit",
        `comes out in ${formatDimension(derived.unit)}, but the indicator's unit is ${unit}`,
      );
    }
  }
}

function checkWeights({ scenarios }: PlanDraft, issues: Issues): void {
  const weights = Object.values(scenarios).flatMap(({ weight }) => weight ?? []);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (weights.length > 0 && Math.abs(sum - 1) > 1e-9) {
    issues.add(["scenarios"], "value", `the weights must sum to 1, current sum is ${sum}`);
  }
}

/** Positive definiteness is a matter of drawing from it, and checked there. */
function checkCorrelation({ correlation, indicators }: PlanDraft, issues: Issues): void {
  if (correlation === undefined) return;
  const { indicators: ids, matrix } = correlation;
  for (const [i, id] of ids.entries()) {
    const path = ["correlation", "indicators", i];
    if (!Object.hasOwn(indicators, id)) unknownName("indicator", id, Object.keys(indicators), path, issues);
    if (ids.indexOf(id) !== i) issues.add(path, "duplicate", `"${id}" is there twice`);
  }
  if (matrix.length !== ids.length || matrix.some((row) => row.length !== ids.length)) {
    const message = `must have ${ids.length} rows of ${ids.length} numbers, one for each indicator`;
    issues.add(["correlation", "matrix"], "value", message);
    return;
  }
  for (const [i, row] of matrix.entries()) {
    for (const [j, value] of row.entries()) {
      const path = ["correlation", "matrix", i, j];
      if (i === j && value !== 1)
        issues.add(path, "value", `the diagonal must be 1, current value is ${value}`);
      else if (Math.abs(value) > 1)
        issues.add(path, "domain", `must be from -1 to 1, current value is ${value}`);
      else if (i < j && value !== matrix[j]?.[i]) {
        issues.add(path, "value", `must be symmetric, current values are ${value} and ${matrix[j]?.[i]}`);
      }
    }
  }
}

/** Whether every scenario leads back to one that extends none. */
function checkLineages({ scenarios }: PlanDraft, issues: Issues): boolean {
  let straight = true;
  for (const id of Object.keys(scenarios)) {
    const line = [id];
    for (let next = scenarios[id]?.extends; next !== undefined; next = scenarios[next]?.extends) {
      line.push(next);
      if (next === id) {
        issues.add(["scenarios", id, "extends"], "cycle", `extends itself: ${line.join(" -> ")}`);
        straight = false;
      }
      if (line.indexOf(next) < line.length - 1) break;
    }
  }
  return straight;
}

/** Whoever follows whom, and on what formulas rest, must not close a circle under any scenario. */
function checkCircles(draft: PlanDraft, issues: Issues): void {
  const plan: Plan = { ...draft, hash: "" };
  const told = new Set<string>();
  for (const id of [...Object.keys(plan.scenarios), undefined]) {
    if (id === undefined && Object.keys(plan.scenarios).length > 0) continue;
    try {
      compile(plan, resolveScenario(plan, id));
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      for (const { message, path, code } of error.issues) {
        if (told.has(message)) continue;
        told.add(message);
        issues.add(path.split("."), code, id === undefined ? message : `${message}, in the scenario "${id}"`);
      }
    }
  }
}

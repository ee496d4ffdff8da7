import { PlanError, quoted } from "../errors.ts";
import { formatDimension, formulaUnit, sameDimension } from "../formula/dimension.ts";
import { formulaReferences } from "../formula/references.ts";
import type { Plan } from "../plan/plan.ts";
import { compile } from "../projection/compile.ts";
import { chainOf } from "../projection/order.ts";
import { resolveScenario } from "../scenario/resolve.ts";
import { type Place, unknownName } from "./context.ts";
import { checkCorrelation } from "./correlation.ts";
import { BY_AMOUNTS, isByAmounts } from "./deflator.ts";

/** A plan before its hash is known. */
export type PlanDraft = Omit<Plan, "hash">;

/** Checks what only shows in the whole: formulas and their units, circles, weights, the correlation matrix. */
export function checkWhole(plan: PlanDraft, top: Place): void {
  checkFormulas(plan, top.at("indicators"));
  checkAmounts(plan, top.at("scenarios"));
  checkWeights(plan, top.at("scenarios"));
  checkCorrelation(plan, top.at("correlation"));
  checkLineages(plan, top.at("scenarios"));
  checkCircles(plan, top);
}

function checkFormulas({ indicators }: PlanDraft, place: Place): void {
  for (const [id, { formula, unit }] of Object.entries(indicators)) {
    if (formula === undefined) continue;
    const at = place.at(id, "formula");
    const unknown = formulaReferences(formula).filter((ref) => !Object.hasOwn(indicators, ref));
    for (const ref of unknown) unknownName("indicator", ref, Object.keys(indicators), at);
    if (unknown.length > 0) continue;
    const derived = formulaUnit(formula, (ref) => indicators[ref]?.unit ?? "1");
    if (!derived.ok) at.wrong("unit", derived.message);
    else if (!sameDimension(unit, derived.unit)) {
      const actual = formatDimension(derived.unit);
      at.wrong("unit", `comes out in ${actual}, but the indicator's unit is ${unit}`);
    }
  }
}

/** Scenarios that make what has a deflator grow by amounts have to say which prices these are in. */
function checkAmounts({ indicators, scenarios }: PlanDraft, place: Place): void {
  for (const [id, { growth }] of Object.entries(scenarios)) {
    for (const { on, set } of growth) {
      if (indicators[on]?.deflator === undefined || !isByAmounts(set)) continue;
      place.at(id, "growth", on).wrong("conflict", `a deflator ${BY_AMOUNTS}`);
    }
  }
}

function checkWeights({ scenarios }: PlanDraft, { wrong }: Place): void {
  const weights = Object.values(scenarios).flatMap(({ weight }) => weight ?? []);
  const sum = weights.reduce((a, b) => a + b, 0);
  if (weights.length > 0 && Math.abs(sum - 1) > 1e-9) {
    wrong("value", `the weights must sum to 1, current sum is ${sum}`);
  }
}

/** A scenario extends another, and that perhaps another, over at most so many steps. */
const LONGEST_LINEAGE = 64;

/** Every scenario has to lead back to one that extends none; a circle is told once. */
function checkLineages({ scenarios }: PlanDraft, place: Place): void {
  const told = new Set<string>();
  for (const id of Object.keys(scenarios)) {
    const line: string[] = [];
    let next: string | undefined = id;
    while (next !== undefined && !line.includes(next) && line.length <= LONGEST_LINEAGE) {
      line.push(next);
      next = scenarios[next]?.extends;
    }
    if (next === undefined || told.has(next)) continue;
    const { wrong } = place.at(id, "extends");
    if (next === id) {
      wrong("cycle", `extends itself: ${chainOf([...line, id])}`);
      for (const member of line) told.add(member);
    } else if (!line.includes(next)) {
      wrong("too-deep", `leads back over more than ${LONGEST_LINEAGE} scenarios`);
      return;
    }
  }
}

/**
 * Whoever follows whom, and on what formulas rest, must not close a circle under any scenario. In a plan of which other things
 * are wrong too, but no names, a circle is told with them where no scenario could open it.
 */
function checkCircles(draft: PlanDraft, top: Place): void {
  const { issues } = top.whole;
  if (issues.has("reference", "cycle", "id")) return;
  let plan: Plan = { ...draft, hash: "" };
  if (issues.count > 0) {
    if (Object.values(plan.scenarios).some(({ growth }) => growth.some(({ set }) => set !== undefined)))
      return;
    // No years are needed for it, and the horizon may be what is wrong.
    plan = { ...plan, scenarios: {}, targets: {}, horizon: plan.baseYear };
  }
  const ids = Object.keys(plan.scenarios);
  const own = circleIn({ ...plan, scenarios: {} });
  if (ids.length === 0 && own !== undefined) top.at("indicators", own.at).wrong("cycle", own.message);
  // Where there is no circle without scenarios, only one that makes an indicator follow another can close one.
  const followers = own === undefined ? ids.filter((id) => follows(plan, id)) : ids;
  const paths = followers.length * Object.keys(plan.indicators).length;
  if (paths > MOST_PATHS) {
    const message = `${followers.length} scenarios that make indicators grow "like" others are too many for as many indicators`;
    top.at("scenarios").wrong("too-large", message);
    return;
  }
  const told = new Set<string>();
  for (const id of followers) {
    const circle = circleIn(plan, id);
    if (circle === undefined || told.has(circle.message)) continue;
    told.add(circle.message);
    top.at("indicators", circle.at).wrong("cycle", `${circle.message}, in the scenario ${quoted(id)}`);
  }
}

/** Indicators times scenarios that are searched for circles, at most: it takes about a second. */
const MOST_PATHS = 1_000_000;

/** Whether a scenario, or one that it extends, sets growth `like` another indicator's. */
function follows({ scenarios }: Plan, id: string): boolean {
  for (let next = scenarios[id]; next !== undefined; ) {
    if (next.growth.some(({ set }) => set?.model === "like")) return true;
    next = next.extends === undefined ? undefined : scenarios[next.extends];
  }
  return false;
}

/** The first circle of a plan under a scenario: at which indicator, and in words. */
function circleIn(plan: Plan, id?: string): { readonly at: string; readonly message: string } | undefined {
  try {
    compile(plan, resolveScenario(plan, id));
    return undefined;
  } catch (error) {
    const issue = error instanceof PlanError ? error.issues[0] : undefined;
    if (issue?.code !== "cycle") throw error;
    return { at: issue.path.slice("indicators.".length), message: issue.message };
  }
}

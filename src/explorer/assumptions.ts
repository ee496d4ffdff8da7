import type { GrowthAssumption } from "../growth/assumption.ts";
import { inLane } from "../math/lanes.ts";
import type { Adjustment, Indicator, Plan } from "../plan/plan.ts";
import { resolveScenario } from "../scenario/resolve.ts";
import type { GrowthStep } from "../scenario/step.ts";
import { withDefaults } from "../simulation/shocks/runs.ts";
import type { ExplorerState } from "./state.ts";

/**
 * What is laid over the scenario. A theme shifts the growth of its amounts. An indicator's own growth is what it says, whatever its
 * theme is shifted by; a spread of its own leaves its growth as it is.
 */
export function adjustmentsOf(plan: Plan, state: ExplorerState): readonly Adjustment[] {
  const shifts = [...state.themeShift].map(
    ([theme, shift]): Adjustment => ({ on: `theme:${theme}`, of: "amounts", shift }),
  );
  const { steps } = resolveScenario(plan, state.scenario, shifts);
  const own = [...steps].flatMap(([id, assumed]) => {
    const indicator = plan.indicators[id];
    return indicator === undefined ? [] : adjustmentsOn(id, indicator, assumed, plan, state);
  });
  return [...shifts, ...own];
}

function adjustmentsOn(
  id: string,
  indicator: Indicator,
  steps: readonly GrowthStep[],
  plan: Plan,
  state: ExplorerState,
): Adjustment[] {
  const rate = state.growth.get(id);
  const spread = state.spread.get(id) ?? state.themeSpread.get(indicator.theme ?? "");
  if (rate === undefined && spread === undefined) return [];
  const defaults = plan.uncertainty?.[indicator.kind === "ratio" ? "ratios" : "amounts"];
  if (rate !== undefined) {
    const last = steps.at(-1)?.growth ?? null;
    const constant = { model: "constant", rate } as const;
    const set = withDefaults({ ...uncertaintyOf(last), ...constant }, defaults);
    // Its own shift of nothing keeps that of the theme from being added.
    return [{ on: id, set: spread === undefined ? set : spreadOut(set, spread), shift: 0 }];
  }
  return steps.flatMap(({ from, growth, ...step }) => {
    const [scale, shift] = [inLane(step.scale, 0), inLane(step.shift, 0)];
    if (growth === null || spread === undefined || growth.model === "increments" || scale === 0) return [];
    // What scales growth scales how uncertain it is.
    const set = spreadOut(withDefaults(growth, defaults), spread / Math.abs(scale));
    return [{ on: id, ...(Number.isFinite(from) && { from }), set, scale, shift }];
  });
}

/** What an assumption says besides its model. That of a follower is only what it adds to its leader's, which it leaves behind. */
function uncertaintyOf(growth: GrowthAssumption | null) {
  if (growth === null || growth.model === "increments") return {};
  if (growth.model === "like" && growth.shocks) return {};
  const { spread, volatility, persistence, shape, events, prices } = growth;
  return {
    ...(spread !== undefined && { spread }),
    ...(volatility !== undefined && { volatility }),
    ...(persistence !== undefined && { persistence }),
    ...(shape !== undefined && { shape }),
    ...(events !== undefined && { events }),
    ...(prices !== undefined && { prices }),
  };
}

/** With another spread; a shape that gives the deviation itself makes way for it. */
function spreadOut({ shape, ...growth }: GrowthAssumption, spread: number): GrowthAssumption {
  const stays = shape !== undefined && (typeof shape === "string" || "studentT" in shape);
  return { ...growth, ...(stays && { shape }), spread };
}

/** How an indicator is assumed to grow in the end. */
export interface Assumed {
  /** Its spread, a fraction; null where the assumption takes none. */
  readonly spread: number | null;
  /** The indicator that it grows like. */
  readonly leader: string | null;
}

/** What is assumed of every indicator of which anything is. */
export function assumedIn(
  plan: Plan,
  scenario: string,
  adjust: readonly Adjustment[],
): ReadonlyMap<string, Assumed> {
  const assumed = new Map<string, Assumed>();
  for (const [id, steps] of resolveScenario(plan, scenario, adjust).steps) {
    const last = steps.at(-1);
    const growth = last?.growth ?? null;
    if (last === undefined || growth === null) continue;
    const defaults = plan.uncertainty?.[plan.indicators[id]?.kind === "ratio" ? "ratios" : "amounts"];
    const spread = (withDefaults(growth, defaults).spread ?? 0) * Math.abs(inLane(last.scale, 0));
    assumed.set(id, {
      spread: growth.model === "increments" ? null : spread,
      leader: growth.model === "like" ? growth.indicator : null,
    });
  }
  return assumed;
}

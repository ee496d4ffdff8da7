import type { Plan } from "../plan/plan.ts";

/** What somebody has chosen in the explorer. Plain values that a link can carry. */
export interface ExplorerState {
  readonly scenario: string;
  /** The last year shown; from the plan's horizon on. */
  readonly horizon: number;
  /** Growth a year by indicator: fraction (ratios: points as a fraction). */
  readonly growth: ReadonlyMap<string, number>;
  /** Spread of the average growth by indicator, as a fraction. */
  readonly spread: ReadonlyMap<string, number>;
  /** Points that the growth of a theme's amounts is shifted by, as a fraction. */
  readonly themeShift: ReadonlyMap<string, number>;
  /** Spread of a theme's indicators that have none of their own here. */
  readonly themeSpread: ReadonlyMap<string, number>;
}

/** The parts of the state that hold a number by indicator or theme, with the ids they take and the numbers they may hold. */
const PARTS = {
  growth: { by: "indicators", least: -0.99, most: 10 },
  spread: { by: "indicators", least: 0, most: 1 },
  themeShift: { by: "themes", least: -0.99, most: 10 },
  themeSpread: { by: "themes", least: 0, most: 1 },
} as const;

export type AdjustedPart = keyof typeof PARTS;

const NAMES: readonly AdjustedPart[] = ["growth", "spread", "themeShift", "themeSpread"];

/** Years past the plan's horizon that can be looked at. */
export const MOST_AHEAD = 15;

/** As the plan has it. */
export function initialState(plan: Plan): ExplorerState {
  const none = new Map<string, number>();
  const [scenario = "default"] = Object.keys(plan.scenarios);
  return { scenario, horizon: plan.horizon, growth: none, spread: none, themeShift: none, themeSpread: none };
}

/** The state with one number changed; `null` takes it out. */
export function withValue(
  state: ExplorerState,
  part: AdjustedPart,
  id: string,
  value: number | null,
): ExplorerState {
  const changed = new Map(state[part]);
  if (value === null) changed.delete(id);
  else changed.set(id, value);
  return { ...state, [part]: changed };
}

/** The state as the fragment of a URL, without `#`: only what differs from the plan. */
export function encodeState(state: ExplorerState, plan: Plan): string {
  const initial = initialState(plan);
  const words = new URLSearchParams();
  if (state.scenario !== initial.scenario) words.set("scenario", state.scenario);
  if (state.horizon !== initial.horizon) words.set("horizon", String(state.horizon));
  for (const part of NAMES) {
    for (const [id, value] of state[part]) words.append(`${part}.${id}`, String(value));
  }
  return words.toString();
}

/** The state that a fragment tells. It may come from anybody: what the plan does not have, or no slider could say, is left out. */
export function decodeState(fragment: string, plan: Plan): ExplorerState {
  let state = initialState(plan);
  for (const [name, text] of new URLSearchParams(fragment)) {
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (name === "scenario" && Object.hasOwn(plan.scenarios, text)) state = { ...state, scenario: text };
    if (name === "horizon" && Number.isInteger(value)) {
      const horizon = Math.min(Math.max(value, plan.horizon), plan.horizon + MOST_AHEAD);
      state = { ...state, horizon };
    }
    const part = NAMES.find((known) => name.startsWith(`${known}.`));
    if (part === undefined) continue;
    const { by, least, most } = PARTS[part];
    const id = name.slice(part.length + 1);
    if (Object.hasOwn(plan[by], id) && value >= least && value <= most)
      state = withValue(state, part, id, value);
  }
  return state;
}

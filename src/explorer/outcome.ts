import type { Adjustment, Plan } from "../plan/plan.ts";
import { type Projection, project } from "../project.ts";
import type { Ensemble, EnsembleOutput } from "../simulation/ensemble.ts";
import type { SimulateOptions } from "../simulation/options.ts";
import { simulate } from "../simulation/simulate.ts";
import { type Assumed, adjustmentsOf, assumedIn } from "./assumptions.ts";
import type { ExplorerState } from "./state.ts";

/** What follows from a state at once: the verdicts. */
export interface Verdicts {
  /** The plan, looked at up to the horizon of the state. */
  readonly plan: Plan;
  readonly adjust: readonly Adjustment[];
  readonly projection: Projection;
  /** Growth assumed by indicator, on average over the years projected; null where none is. */
  readonly growth: ReadonlyMap<string, number | null>;
  readonly assumed: ReadonlyMap<string, Assumed>;
  readonly ensemble: Ensemble | null;
}

/** The same with exact probabilities, and quantiles of few draws. */
export interface Outcome extends Verdicts {
  readonly ensemble: Ensemble;
}

const SEED = 1;

/** Few enough to be done within a frame. */
const QUICK_DRAWS = 2_048;
const QUICK: readonly EnsembleOutput[] = ["probabilities", "quantiles"];

/** What workers add afterwards: enough draws for the figures shown, and how likely targets are together. */
const FULL_DRAWS = 65_536;
const FULL: readonly EnsembleOutput[] = ["probabilities", "quantiles", "joint"];

/** What a page shows first: to draw for the first time takes longer than to project. */
export function verdictsOf(original: Plan, state: ExplorerState): Verdicts & { readonly ensemble: null } {
  const plan = upTo(original, state.horizon);
  const adjust = adjustmentsOf(plan, state);
  const { scenario } = state;
  const projection = project(plan, { scenario, adjust });
  return {
    plan,
    adjust,
    projection,
    ensemble: null,
    growth: averageGrowths(projection),
    assumed: assumedIn(plan, scenario, adjust),
  };
}

export function outcomeOf(original: Plan, state: ExplorerState): Outcome {
  const verdicts = verdictsOf(original, state);
  const { plan, adjust } = verdicts;
  const { scenario } = state;
  const ensemble = simulate(plan, { scenario, adjust, seed: SEED, draws: QUICK_DRAWS, outputs: QUICK });
  return { ...verdicts, ensemble };
}

/** What to ask of the workers for the same state. */
export function fullOptions({ projection, adjust }: Verdicts): SimulateOptions {
  return { scenario: projection.scenario, adjust, seed: SEED, draws: FULL_DRAWS, outputs: FULL };
}

const plans = new WeakMap<Plan, Map<number, Plan>>();

/** The same plan each time, since what is compiled of a plan is kept with it. */
function upTo(original: Plan, horizon: number): Plan {
  if (horizon === original.horizon) return original;
  const known = plans.get(original) ?? new Map<number, Plan>();
  plans.set(original, known);
  const plan = known.get(horizon) ?? { ...original, horizon };
  known.set(horizon, plan);
  return plan;
}

function averageGrowths({ series }: Projection): ReadonlyMap<string, number | null> {
  return new Map(
    Object.entries(series).map(([id, { growth, basis }]) => {
      const assumed = growth.filter((rate, t) => rate !== null && basis[t] === "projected");
      const sum = assumed.reduce<number>((total, rate) => total + (rate ?? 0), 0);
      return [id, assumed.length === 0 ? null : sum / assumed.length];
    }),
  );
}

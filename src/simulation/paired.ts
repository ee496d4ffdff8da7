import type { Case } from "../attainment/situation.ts";
import type { Adjustment, Plan } from "../plan/plan.ts";
import { tracksUnder } from "./code/needed.ts";
import type { Probability } from "./ensemble.ts";
import { knownOf } from "./known.ts";
import { type Model, modelOf } from "./model.ts";
import { type Settings, type SimulateOptions, settingsOf } from "./options.ts";
import { type Part, partOf } from "./part.ts";
import { countedProbability } from "./results/attainments.ts";
import { difference, NO_DIFFERENCE, type ProbabilityDifference } from "./results/difference.ts";
import { drawPart } from "./run.ts";
import { REPLICATES } from "./schedule.ts";
import { runner } from "./simulate.ts";
import { drawnAlike } from "./variates.ts";

/** How probabilities that are compared are drawn. */
export type PairedOptions = Pick<SimulateOptions, "seed" | "draws" | "points">;

/** How likely targets are under several scenarios that were drawn from the same points. */
export interface PairedProbabilities {
  readonly seed: number;
  /** Draws of each scenario: 0 where every answer is exact. */
  readonly draws: number;
  readonly points: "sobol" | "random";
  /** Independent randomisations that the errors come from. */
  readonly replicates: number;
  /** [scenario], by target with a verdict. */
  readonly scenarios: readonly ReadonlyMap<string, PairedProbability>[];
}

export interface PairedProbability {
  readonly probability: Probability;
  /** Less the probability under the first scenario; null where the target has no verdict there. */
  readonly difference: ProbabilityDifference | null;
}

/**
 * How likely every target is under several scenarios, and how much more than under the first of them. All are drawn from the same
 * points, and what is alike in them from the same variates: the error of a difference is that of paired draws.
 *
 * @throws RangeError when an option is wrong, or the plan has no such scenario
 */
export function pairedProbabilities(
  plan: Plan,
  scenarios: readonly (string | undefined)[],
  adjust: readonly Adjustment[],
  options: PairedOptions,
): PairedProbabilities {
  const settings = settingsOf(plan, { ...options, adjust, outputs: ["probabilities"] });
  const { seed, points, draws } = settings;
  const models = drawnAlike(scenarios.map((scenario) => modelOf(plan, scenario, adjust)));
  const parts = models.map((model) => partOf(model, 1, knownOf(model, settings), [], NO_WIDTHS, settings));
  for (const part of parts) {
    const run = runner();
    const course = drawPart(part, draws, 0, draws, settings);
    for (let step = course.next(); !step.done; ) step = course.next(run(step.value));
  }
  const [first] = parts;
  const drawn = parts.some(({ code }) => code !== null) ? draws : 0;
  return {
    seed,
    draws: drawn,
    points,
    replicates: Math.min(REPLICATES, drawn),
    scenarios: parts.map((part) => (first === undefined ? new Map() : pairedWith(first, part, settings))),
  };
}

/** Nothing is counted in bins here. */
const NO_WIDTHS = { formulas: new Map(), measures: new Map() };

/** Of every target that has a verdict under a scenario, by its id. */
function pairedWith(first: Part, part: Part, settings: Settings): Map<string, PairedProbability> {
  const paired = new Map<string, PairedProbability>();
  for (const { kase } of part.model.determined) {
    const { id } = kase;
    const own = countedProbability(part, id, settings);
    if (first.model.attainments.get(id)?.status === "undetermined") {
      paired.set(id, { probability: own.probability, difference: null });
      continue;
    }
    const other = countedProbability(first, id, settings);
    const isAlike = part === first || foundationOf(part.model, kase) === foundationOf(first.model, kase);
    paired.set(
      id,
      isAlike
        ? { probability: other.probability, difference: NO_DIFFERENCE }
        : { probability: own.probability, difference: difference(own, other) },
    );
  }
  return paired;
}

/** All that a target rests on under a scenario, as text. */
function foundationOf(model: Model, kase: Case): string {
  const tracks = [...tracksUnder(model, [kase.track.id])];
  return JSON.stringify(tracks.map((id) => [id, model.filled.get(id), model.shocks.get(id)]));
}

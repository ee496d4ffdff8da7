import type { Chunk } from "../../../src/kernel/machine.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import type { Probability } from "../../../src/simulation/ensemble.ts";
import { knownOf, NOTHING_KNOWN } from "../../../src/simulation/known.ts";
import { type Model, modelOf } from "../../../src/simulation/model.ts";
import { type Settings, type SimulateOptions, settingsOf } from "../../../src/simulation/options.ts";
import { partOf } from "../../../src/simulation/part.ts";
import { estimate } from "../../../src/simulation/results/estimate.ts";
import { addResults } from "../../../src/simulation/results/tally.ts";
import { chunksOf } from "../../../src/simulation/schedule.ts";
import { runner } from "../../../src/simulation/simulate.ts";

/** The probabilities of a plan's targets that need no draws, and those of all targets with a verdict as draws give them. */
export function bothWays(
  plan: Plan,
  options: SimulateOptions,
): { readonly exact: ReadonlyMap<string, Probability>; readonly sampled: ReadonlyMap<string, Probability> } {
  const model = modelOf(plan, options.scenario, options.adjust ?? []);
  const settings = settingsOf(plan, { ...options, outputs: ["probabilities"] });
  return { exact: knownOf(model, settings).probabilities, sampled: sampledProbabilities(model, settings) };
}

function sampledProbabilities(model: Model, settings: Settings): ReadonlyMap<string, Probability> {
  const widths = { formulas: new Map(), measures: new Map() };
  const { code, tally } = partOf(model, 1, NOTHING_KNOWN, [], widths, settings);
  const sampled = new Map<string, Probability>();
  if (code === null) return sampled;
  const chunks: Chunk[] = [...chunksOf(settings.draws, 0, settings.points)];
  addResults(tally, chunks, runner()({ program: code.program, seed: settings.seed, chunks, draws: 0 }));
  for (const [target, { hits }] of code.targets) {
    if (hits !== null) sampled.set(target, estimate(tally, hits, settings.points));
  }
  return sampled;
}

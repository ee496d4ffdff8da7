import type { Plan } from "../plan/plan.ts";
import type { Batch, ChunkResults } from "./batch.ts";
import { widthsOf } from "./code/pilot.ts";
import type { Ensemble } from "./ensemble.ts";
import { groupsOf } from "./groups.ts";
import { modelOf } from "./model.ts";
import { type Settings, type SimulateOptions, settingsOf } from "./options.ts";
import { commonAttainments, exactProbabilities, type Part, partOf } from "./part.ts";
import { assemble } from "./results/assemble.ts";
import { estimate } from "./results/estimate.ts";
import { addResults } from "./results/tally.ts";
import { batchesOf, chunksOf } from "./schedule.ts";

/** The course of a simulation: it gives batches, takes what they came to, and ends with the ensemble. */
export type Course<I extends string> = Generator<Batch, Ensemble<I>, ChunkResults>;

/** Chunks of a batch, at most: what they come to is kept until all have run, so memory does not grow with the draws. */
const LARGEST_BATCH = 256;

/** Draws after which `until` looks at the errors for the first time; then whenever they have doubled. */
const FIRST_LOOK = 32_768;

export function* courseOf<I extends string>(plan: Plan<I>, options: SimulateOptions): Course<I> {
  const settings = settingsOf(plan, options);
  const models = settings.scenarios.map(({ scenario }) => modelOf(plan, scenario, settings.adjust));
  const groups = groupsOf(commonAttainments(models), settings.groups);
  const parts: Part[] = [];
  for (const [i, model] of models.entries()) {
    const exact = exactProbabilities(model);
    const widths = yield* widthsOf(model, settings);
    parts.push(partOf(model, settings.scenarios[i]?.weight ?? 1, exact, groups, widths, settings));
  }
  if (parts.some(({ code }) => code !== null)) {
    const looks = settings.standardError === null ? [settings.draws] : looksUpTo(settings.draws);
    let done = 0;
    for (const draws of looks) {
      for (const part of parts) yield* drawPart(part, draws, done, settings);
      done = draws;
      if (settings.standardError !== null && largestError(parts, settings) <= settings.standardError) break;
    }
  }
  return assemble(plan, parts, groups, settings);
}

function looksUpTo(draws: number): number[] {
  const looks: number[] = [];
  for (let look = FIRST_LOOK; look < draws; look *= 2) looks.push(look);
  return [...looks, draws];
}

/** Every scenario of a mixture is drawn alike; its weight counts afterwards. */
function* drawPart(
  { code, tally }: Part,
  draws: number,
  done: number,
  { seed, points, draws: asked }: Settings,
): Generator<Batch, void, ChunkResults> {
  if (code === null) return;
  const { program } = code;
  for (const chunks of batchesOf(chunksOf(draws, done, points), LARGEST_BATCH)) {
    addResults(tally, chunks, yield { program, seed, chunks, draws: asked });
  }
}

/** The largest standard error of a probability that is drawn. */
function largestError(parts: readonly Part[], { points }: Settings): number {
  const errors = parts.flatMap(({ code, tally, exact, weight }) => [
    ...[...(code?.targets.values() ?? [])].flatMap(({ target, hits }) =>
      hits === null || exact.has(target) ? [] : weight * estimate(tally, hits, points).error,
    ),
    ...(code?.groups ?? []).map(
      ({ hits, uncertain }) => weight * estimate(tally, hits + uncertain, points).error,
    ),
  ]);
  return Math.max(0, ...errors);
}

import { type Plan, SCHEMA_VERSION } from "../plan/plan.ts";
import type { Batch, ChunkResults } from "./batch.ts";
import { widthsOf } from "./code/pilot.ts";
import type { Ensemble } from "./ensemble.ts";
import { groupsOf, type TargetGroup } from "./groups.ts";
import { knownOf } from "./known.ts";
import { modelOf } from "./model.ts";
import { type Settings, type SimulateOptions, settingsOf } from "./options.ts";
import { commonAttainments, type Part, partOf } from "./part.ts";
import { assemble } from "./results/assemble.ts";
import { probabilitiesOf } from "./results/attainments.ts";
import { jointOf } from "./results/joint.ts";
import { addResults } from "./results/tally.ts";
import { batchesOf, chunkSize, chunksOf } from "./schedule.ts";

/** The course of a simulation: it gives batches, takes what they came to, and ends with the ensemble. */
export type Course<I extends string> = Generator<Batch, Ensemble<I>, ChunkResults>;

/** Chunks of a batch, at most: what they come to is kept until all have run, so memory does not grow with the draws. */
const LARGEST_BATCH = 256;

/** Draws after which `until` looks at the errors for the first time; then whenever they have doubled. */
const FIRST_LOOK = 32_768;

export function* courseOf<I extends string>(plan: Plan<I>, options: SimulateOptions): Course<I> {
  if (plan?.kind !== "plan" || plan.schemaVersion !== SCHEMA_VERSION) {
    throw new TypeError("Cannot simulate: the plan must come from parsePlan, definePlan or targetcast/plans");
  }
  const settings = settingsOf(plan, options);
  const models = settings.scenarios.map(({ scenario }) => modelOf(plan, scenario, settings.adjust));
  const groups = groupsOf(commonAttainments(models), settings.groups);
  const parts: Part[] = [];
  for (const [i, model] of models.entries()) {
    const known = knownOf(model, settings);
    const widths = yield* widthsOf(model, known, settings);
    parts.push(partOf(model, settings.scenarios[i]?.weight ?? 1, known, groups, widths, settings));
  }
  const drawn = parts.filter(({ code }) => code !== null);
  if (drawn.length > 0) {
    const all = settings.draws * drawn.length;
    const looks = settings.standardError === null ? [settings.draws] : looksUpTo(settings.draws);
    let done = 0;
    for (const draws of looks) {
      for (const part of drawn) yield* drawPart(part, draws, done, all, settings);
      done = draws;
      const { standardError } = settings;
      if (standardError !== null && largestError(parts, groups, settings) <= standardError) break;
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
export function* drawPart(
  { code, model, tally }: Part,
  draws: number,
  done: number,
  all: number,
  { seed, points }: Settings,
): Generator<Batch, void, ChunkResults> {
  if (code === null) return;
  const { program } = code;
  for (const chunks of batchesOf(chunksOf(draws, done, points, chunkSize(model)), LARGEST_BATCH)) {
    addResults(tally, chunks, yield { program, seed, chunks, draws: all });
  }
}

/** The largest standard error of a probability that is drawn and asked for. */
function largestError(parts: readonly Part[], groups: readonly TargetGroup[], settings: Settings): number {
  const { outputs } = settings;
  const single = outputs.has("probabilities") ? probabilitiesOf(parts, settings) : [];
  const joint = outputs.has("joint") ? jointOf(parts, groups, settings) : [];
  const all = [...single, ...joint.map(({ probability }) => probability)];
  return Math.max(0, ...all.map(({ method, error }) => (method === "sampled" ? error : 0)));
}

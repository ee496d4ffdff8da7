// The library itself, through its public functions alone: as it is used, or with everything drawn, which tells how fast it
// draws. The runner bundles this file without the library, which comes from dist as it ships.
import { type Ensemble, type EnsembleOutput, type Plan, parsePlan, simulate, VERSION } from "targetcast";
import { simulateAsync } from "targetcast/node";
import { type Outcome, type Request, serve } from "./protocol.ts";
import {
  indicatorId,
  LEVEL_THEME,
  levelTargetId,
  planOf,
  totalTargetId,
  type Workload,
} from "./workloads.ts";

const OUTPUTS: Readonly<Record<Request["outputs"], readonly EnsembleOutput[]>> = {
  hits: ["probabilities"],
  all: ["probabilities", "joint", "quantiles"],
};

/** The others tell the joint probability of the level targets, and of no others. */
const LEVELS = `theme:${LEVEL_THEME}` as const;

const exact = process.argv[3] !== "drawn";

const plans = new Map<Workload, Plan>();

await serve(
  { ready: `targetcast ${VERSION}, Node ${process.version}` },
  async (workload, { outputs, draws, seed, threads }) => {
    // Parsed once, as a program that asks again would.
    const plan = plans.get(workload) ?? parsePlan(planOf(workload));
    plans.set(workload, plan);
    const options = { seed, draws, exact, outputs: OUTPUTS[outputs], groups: { [LEVELS]: LEVELS } };
    if (threads === 1) return outcome(simulate(plan, options), workload, outputs);
    return outcome(await simulateAsync(plan, { ...options, workers: threads }), workload, outputs);
  },
);

function outcome(
  { attainments, joint, series }: Ensemble,
  workload: Workload,
  outputs: Request["outputs"],
): Outcome {
  const ids = workload.base.map((_, i) => i);
  const probabilities = new Map(
    attainments.map(({ target, probability }) => [target, probability?.value ?? Number.NaN]),
  );
  const probability = (target: string) => probabilities.get(target) ?? Number.NaN;
  const hits = {
    level: ids.map((i) => probability(levelTargetId(i))),
    total: ids.map((i) => probability(totalTargetId(i))),
  };
  if (outputs === "hits") return hits;
  const levels = joint.find(({ group }) => group === LEVELS);
  const quantiles = ids.map((i) => {
    const byLevel = series[indicatorId(i)]?.quantiles ?? [];
    // The first year of a series is the base year.
    return Array.from({ length: workload.years }, (_, t) =>
      byLevel.map((years) => years[t + 1] ?? Number.NaN),
    );
  });
  return { ...hits, attained: levels?.attained ?? [], quantiles };
}

import { formulaReferences } from "../formula/references.ts";
import { bindGrowth } from "../growth/registry.ts";
import type { Indicator, Plan } from "../plan/plan.ts";
import type { ResolvedScenario } from "../scenario/resolve.ts";
import type { GrowthStep } from "../scenario/step.ts";
import { LOOK_AHEAD, type Observed, observe } from "./observed.ts";
import { orderTracks } from "./order.ts";
import type { BoundStep, Track } from "./track.ts";

/** A plan under a scenario, compiled for a run of years: ready to be filled with paths. */
export interface Program {
  readonly firstYear: number;
  readonly years: number;
  readonly baseYear: number;
  /** By id, in an order in which every track comes after its inputs. */
  readonly tracks: ReadonlyMap<string, Track>;
}

export interface CompileOptions {
  /** The last year, at most 30 past the plan's horizon; default the horizon. */
  readonly lastYear?: number;
  /** Only these indicators and what they rest on; default all. */
  readonly only?: Iterable<string>;
}

/**
 * Compiles a plan under a scenario.
 *
 * @throws PlanError when indicators depend on each other in a circle under this scenario
 */
export function compile(plan: Plan, scenario: ResolvedScenario, options: CompileOptions = {}): Program {
  const { firstYear, observed } = observe(plan);
  const lastYear = Math.min(options.lastYear ?? plan.horizon, plan.horizon + LOOK_AHEAD);
  const frame = { firstYear, years: lastYear - firstYear + 1, baseYear: plan.baseYear };
  const tracks = orderTracks(options.only ?? Object.keys(plan.indicators), (id) => {
    const indicator = plan.indicators[id];
    const known = observed.get(id);
    if (indicator === undefined || known === undefined) return undefined;
    return compileTrack(id, indicator, scenario, known, frame);
  });
  return { ...frame, tracks };
}

interface Frame {
  readonly firstYear: number;
  readonly years: number;
  readonly baseYear: number;
}

function compileTrack(
  id: string,
  indicator: Indicator,
  scenario: ResolvedScenario,
  observed: Observed,
  frame: Frame,
): Track {
  const { firstYear, baseYear } = frame;
  const override = scenario.baseline.get(id);
  let { levels, origin, firstLevel, lastObserved } = observed;
  if (override !== undefined) {
    const base = baseYear - firstYear;
    levels = levels.slice();
    levels[base] = override;
    origin = baseYear;
    firstLevel = Math.min(firstLevel, base);
    lastObserved = Math.max(lastObserved, base);
  }
  const steps =
    indicator.formula === undefined ? bindSteps(scenario.steps.get(id) ?? [], frame) : ([] as BoundStep[]);
  const ratio = indicator.kind === "ratio";
  return {
    id,
    additive: ratio,
    observedLevels: levels,
    observedGrowth: observed.growth,
    firstLevel,
    lastObserved,
    assumedFrom: origin - firstYear + 1,
    steps,
    formula: indicator.formula ?? null,
    inputs: indicator.formula === undefined ? leadersOf(steps) : formulaReferences(indicator.formula),
    low: indicator.bounds?.min ?? (ratio ? 0 : Number.NEGATIVE_INFINITY),
    high: indicator.bounds?.max ?? (ratio ? 1 : Number.POSITIVE_INFINITY),
  };
}

/** The step of every year, each bound once. */
function bindSteps(steps: readonly GrowthStep[], { firstYear, years, baseYear }: Frame): BoundStep[] {
  const bound = steps.map((step): BoundStep => {
    const { growth, scale, shift, shrunk } = step;
    return { growth: growth && bindGrowth(growth, { baseYear }), scale, shift, assumption: growth, shrunk };
  });
  const [only] = bound;
  if (only !== undefined && bound.length === 1) return new Array<BoundStep>(years).fill(only);
  return Array.from({ length: years }, (_, t) => {
    const step = bound[steps.findLastIndex(({ from }) => from <= firstYear + t)];
    if (step === undefined) throw new Error("The first step holds from the beginning");
    return step;
  });
}

function leadersOf(steps: readonly BoundStep[]): readonly string[] {
  const leaders: string[] = [];
  for (const { growth } of steps) {
    if (growth?.by === "leader" && !leaders.includes(growth.leader)) leaders.push(growth.leader);
  }
  return leaders;
}

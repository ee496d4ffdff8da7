import type { Adjustment, Plan } from "../plan/plan.ts";
import type { ChartOptions } from "../report/charts/options.ts";
import type { ChartSpec } from "../report/charts/spec.ts";
import type { Setting } from "./plans.ts";
import { UsageError } from "./session.ts";

export const CHART_KINDS = ["attainment", "fan", "scenarios", "paths", "track", "tornado", "sweep"] as const;

export type ChartKind = (typeof CHART_KINDS)[number];

/** What the options of the command ask of a chart, but for its looks. */
export interface ChartAsked {
  readonly indicator?: string;
  readonly target: readonly string[];
  readonly scenario: readonly string[];
  readonly set: readonly Setting[];
  readonly over: readonly Setting[];
  readonly certain?: true;
  readonly seed: number;
  readonly draws?: number;
  readonly height?: number;
}

/** What a chart is made of. */
interface Making {
  readonly plan: Plan;
  readonly adjust: readonly Adjustment[];
  readonly asked: ChartAsked;
  readonly look: ChartOptions;
}

/** How each kind of chart is made. */
export const chartMakers: Readonly<Record<ChartKind, (making: Making) => Promise<ChartSpec>>> = {
  async attainment(making) {
    const { attainmentChart } = await import("../report/charts/attainment.ts");
    return attainmentChart(await resultOf(making, onlyScenario(making.asked)), {
      ...making.look,
      ...shown(making.asked),
    });
  },
  async fan(making) {
    const { fanChart } = await import("../report/charts/fan.ts");
    return fanChart(await resultOf(making, onlyScenario(making.asked)), {
      ...making.look,
      ...levels(making.asked),
    });
  },
  async scenarios({ plan, adjust, asked, look }) {
    const [{ compare }, { scenarioChart }] = await Promise.all([
      import("../analysis/compare.ts"),
      import("../report/charts/scenario.ts"),
    ]);
    const scenarios = asked.scenario.length === 0 ? {} : { scenarios: asked.scenario };
    return scenarioChart(compare(plan, { ...scenarios, adjust }), { ...look, ...shown(asked) });
  },
  async paths(making) {
    const { plan, asked, look } = making;
    const { pathsChart } = await import("../report/charts/paths.ts");
    const ids = asked.scenario.length === 0 ? Object.keys(plan.scenarios) : asked.scenario;
    const results = await Promise.all(
      (ids.length === 0 ? [undefined] : ids).map((id) =>
        resultOf({ ...making, asked: { ...asked, certain: true } }, id),
      ),
    );
    return pathsChart(results, { ...look, ...levels(asked) });
  },
  async track({ plan, asked, look }) {
    const [{ track }, { trackChart }] = await Promise.all([
      import("../tracking/track.ts"),
      import("../report/charts/track.ts"),
    ]);
    return trackChart(track(plan), { ...look, ...shown(asked) });
  },
  async tornado(making) {
    const { plan, adjust, asked, look } = making;
    const [{ sensitivity }, { tornadoChart }] = await Promise.all([
      import("../analysis/sensitivity/sensitivity.ts"),
      import("../report/charts/tornado.ts"),
    ]);
    const scenario = onlyScenario(asked);
    const result = sensitivity(plan, {
      seed: asked.seed,
      adjust,
      indices: false,
      ...(scenario !== undefined && { scenario }),
      ...shown(asked),
    });
    return tornadoChart(result, look);
  },
  async sweep({ plan, adjust, asked, look }) {
    if (asked.over.length === 0)
      throw new UsageError('Say what to go through, such as --over "gdp=2%:12%:1pp"');
    const [{ sweep }, { parseSwept }, { sweepHeatmap }] = await Promise.all([
      import("../analysis/sweep/sweep.ts"),
      import("../analysis/sweep/parse.ts"),
      import("../report/charts/heatmap.ts"),
    ]);
    const scenario = onlyScenario(asked);
    const result = sweep(plan, {
      over: asked.over.map(({ on, text }) => parseSwept(plan, on, text)),
      adjust,
      ...(scenario !== undefined && { scenario }),
      ...shown(asked),
    });
    return sweepHeatmap(result, look);
  },
};

async function resultOf({ plan, adjust, asked }: Making, scenario: string | undefined) {
  const under = { adjust, ...(scenario !== undefined && { scenario }) };
  if (asked.certain) return (await import("../project.ts")).project(plan, under);
  const { seed, draws } = asked;
  const { simulate } = await import("../simulation/simulate.ts");
  return simulate(plan, {
    ...under,
    seed,
    ...(draws !== undefined && { draws }),
    outputs: ["quantiles", "probabilities", "measures"],
  });
}

function shown({ target }: ChartAsked): { readonly targets?: readonly string[] } {
  return target.length === 0 ? {} : { targets: target };
}

function levels({ indicator, height }: ChartAsked) {
  if (indicator === undefined)
    throw new UsageError("This chart is of one indicator: name it with --indicator");
  return { indicator, ...(height !== undefined && { height }) };
}

function onlyScenario({ scenario }: ChartAsked): string | undefined {
  if (scenario.length > 1) throw new UsageError("This chart is of one scenario: give --scenario once");
  return scenario[0];
}

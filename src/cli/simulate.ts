import { type Command, InvalidArgumentError, Option } from "commander";
import type { Plan } from "../plan/plan.ts";
import { ENSEMBLE_OUTPUTS, type Ensemble, type EnsembleOutput } from "../simulation/ensemble.ts";
import type { SimulateOptions } from "../simulation/options.ts";
import { checkVerdicts } from "./failOn.ts";
import { interruptible } from "./interrupt.ts";
import { asNumber, asNumbers } from "./numbers.ts";
import { type Format, PLAN_ARGUMENT, type ReportOptions, withReportOptions } from "./options.ts";
import { emit, json } from "./output.ts";
import { terminalOptions } from "./paint.ts";
import { loadPlan, readSettings } from "./plans.ts";
import { progressOn } from "./progress.ts";
import type { Session } from "./session.ts";

interface SimulateCommandOptions extends ReportOptions {
  readonly scenario?: string;
  readonly mixture?: true;
  readonly seed: number;
  readonly draws?: number;
  readonly until?: number;
  readonly points?: "sobol" | "random";
  /** Commander says true where nothing is said. */
  readonly exact: boolean;
  readonly quantiles?: readonly number[];
  readonly outputs?: readonly EnsembleOutput[];
  readonly workers?: number;
}

const EXAMPLES = `
Examples:
  $ targetcast simulate yuzhong
  $ targetcast simulate plan.yaml --draws 1e6 --seed 1 --workers 2 --quantiles .1,.5,.9 --format json`;

/** Draws times indicators that take about a second; with fewer, starting workers does not pay. */
const LARGE = 2.5e7;

/** Draws that are reckoned with where nothing says how many there will be. */
const USUAL_DRAWS = 65_536;
const UNTIL_DRAWS = 2 ** 20;

/** `targetcast simulate <plan>`: how likely every target is. */
export function simulateCommand(program: Command, session: Session): void {
  withReportOptions(
    program
      .command("simulate")
      .description("print how likely every target is, with the error of that, where growth is uncertain")
      .argument("<plan>", PLAN_ARGUMENT)
      .option("--scenario <id>", "a scenario of the plan (default: its first)")
      .option("--mixture", "mix the scenarios that have a weight, instead of one scenario")
      .option("--draws <number>", "how many draws, such as 1e6 (default: 65536)", asNumber)
      .option("--seed <number>", "where they come from: the same seed, the same numbers", asNumber, 1)
      .option("--until <error>", "draw until no standard error is larger, such as 0.001", asNumber)
      .addOption(
        new Option("--points <kind>", "low-discrepancy or pseudo-random (default: sobol)").choices([
          "sobol",
          "random",
        ]),
      )
      .option("--no-exact", "draw all that could be worked out, too: do both agree?")
      .option("--quantiles <levels>", "a list, such as .05,.5,.95", asNumbers)
      .option(
        "--outputs <names>",
        "leave out all but these: probabilities,joint,quantiles,moments, ...",
        asOutputs,
      )
      .option("--workers <number>", "threads (default: 1 below a second, else all cores)", asNumber),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, options: SimulateCommandOptions) => {
      await interruptible(session, async (signal) => {
        const ensemble = await simulated(named, options, session, signal);
        const text = await printed(ensemble, options, session);
        await emit(session, text, options.output, signal);
        checkVerdicts(
          session,
          ensemble.attainments.map(({ status }) => status),
          options.failOn,
        );
      });
    });
}

async function simulated(
  named: string,
  options: SimulateCommandOptions,
  session: Session,
  signal: AbortSignal,
): Promise<Ensemble> {
  const plan = await loadPlan(named);
  const adjust = await readSettings(plan, options.set);
  const { simulateOn } = await import("../simulation/workers/simulateOn.ts");
  const workers = options.workers ?? (await usualWorkers(plan, options));
  const crewOf = workers === 1 ? await thisThread() : (await import("../node/pool.ts")).crewOf;
  const progress = progressOn(session.io.stderr);
  try {
    const asked = { ...simulateOptions(options), adjust, workers, signal, onProgress: progress.show };
    return await simulateOn(crewOf, workers, plan, asked);
  } finally {
    progress.clear();
  }
}

async function thisThread() {
  const { here } = await import("../simulation/workers/here.ts");
  return () => here;
}

async function usualWorkers(plan: Plan, { draws, until }: SimulateCommandOptions): Promise<number> {
  const reckoned = draws ?? (until === undefined ? USUAL_DRAWS : UNTIL_DRAWS);
  if (!(reckoned * Object.keys(plan.indicators).length > LARGE)) return 1;
  return (await import("node:os")).availableParallelism();
}

/** What the options of the command ask of `simulate`, which checks them. */
function simulateOptions(options: SimulateCommandOptions): SimulateOptions {
  const { seed, draws, until, scenario, mixture, quantiles, outputs, points, exact } = options;
  return {
    seed,
    ...(draws !== undefined && { draws }),
    ...(until !== undefined && { until: { standardError: until } }),
    ...(scenario !== undefined && { scenario }),
    ...(mixture !== undefined && { mixture }),
    ...(quantiles !== undefined && { quantiles }),
    ...(outputs !== undefined && { outputs }),
    ...(points !== undefined && { points }),
    exact,
  };
}

async function printed(
  ensemble: Ensemble,
  { format, lang, output }: SimulateCommandOptions,
  { io }: Session,
): Promise<string> {
  const printers: Readonly<Record<Format, () => Promise<string>>> = {
    json: async () => json(ensemble),
    csv: async () => {
      const [{ toCsv }, { ensembleRows }] = await Promise.all([
        import("../report/csv.ts"),
        import("../report/ensembleRows.ts"),
      ]);
      return toCsv(ensembleRows(ensemble, { lang }));
    },
    markdown: async () => (await import("../report/markdown.ts")).ensembleMarkdown(ensemble, { lang }),
    text: async () => {
      const { ensembleText } = await import("../report/ensemble.ts");
      return ensembleText(ensemble, { lang, ...terminalOptions(io, output) });
    },
  };
  return printers[format]();
}

function asOutputs(value: string): EnsembleOutput[] {
  return value.split(",").map((part) => {
    const output = ENSEMBLE_OUTPUTS.find((known) => known === part.trim());
    if (output === undefined) {
      throw new InvalidArgumentError(`Allowed choices are ${ENSEMBLE_OUTPUTS.join(", ")}.`);
    }
    return output;
  });
}

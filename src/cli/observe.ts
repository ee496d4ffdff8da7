import type { Command } from "commander";
import type { Plan } from "../plan/plan.ts";
import { checkVerdicts } from "./failOn.ts";
import { PLAN_ARGUMENT, withReportOptions } from "./options.ts";
import { emit } from "./output.ts";
import { loadPlan, readSettings } from "./plans.ts";
import { printOutlook, type ScenarioOptions } from "./project.ts";
import { type Session, UsageError } from "./session.ts";

interface ObserveOptions extends ScenarioOptions {
  readonly keepGrowth: boolean;
}

const EXAMPLES = `
<data> is a .csv or .tsv file with the columns indicator, year and any of value, growth, status, qualifier, spread,
growthPrices, source; or a .json, .yaml or .yml file; or - for standard input. For indicator ids: targetcast export <plan>.

Examples:
  $ targetcast observe yuzhong outcomes.csv
  $ targetcast observe plan.yaml outcomes.json --keep-growth --scenario weak`;

/** `targetcast observe <plan> <data>`: the outlook once what really happened is laid in. */
export function observeCommand(program: Command, session: Session): void {
  withReportOptions(
    program
      .command("observe")
      .description("lay in what really happened, and print the outlook from there")
      .argument("<plan>", PLAN_ARGUMENT)
      .argument("<data>", "what was observed, by indicator and year")
      .option("--scenario <id>", "a scenario of the plan (default: its first)")
      .option("--keep-growth", "where nothing is assumed, keep the growth observed before", false),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, data: string, options: ObserveOptions) => {
      const { after } = await observed(named, data, options.keepGrowth);
      const { project } = await import("../project.ts");
      const { scenario, set, output, failOn } = options;
      const projection = project(after, {
        ...(scenario !== undefined && { scenario }),
        adjust: await readSettings(after, set),
      });
      await emit(session, await printOutlook(projection, options, session), output);
      checkVerdicts(
        session,
        projection.attainments.map(({ status }) => status),
        failOn,
      );
    });
}

/** A plan, and the same with what a file says was observed. */
export async function observed(
  named: string,
  data: string,
  keepGrowth: boolean,
): Promise<{ readonly before: Plan; readonly after: Plan }> {
  if (named === "-" && data === "-")
    throw new UsageError("Only one of plan and data can be standard input: give a file for the other");
  const before = await loadPlan(named);
  const [{ readObservations }, { observe }] = await Promise.all([
    import("../node/readObservations.ts"),
    import("../document/observe.ts"),
  ]);
  const { observations, locate } = await readObservations(data);
  return { before, after: observe(before, observations, { keepGrowth, locate }) };
}

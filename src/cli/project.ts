import type { Command } from "commander";
import { nearest } from "../plan/nearest.ts";
import type { Projection } from "../project.ts";
import { checkVerdicts } from "./failOn.ts";
import { type Format, PLAN_ARGUMENT, type ReportOptions, withReportOptions } from "./options.ts";
import { emit, json } from "./output.ts";
import { terminalOptions } from "./paint.ts";
import { loadPlan, readSettings } from "./plans.ts";
import { type Session, UsageError } from "./session.ts";

export interface ScenarioOptions extends ReportOptions {
  readonly scenario?: string;
}

const EXAMPLES = `
Examples:
  $ targetcast yuzhong --scenario weak --fail-on missed
  $ targetcast project plan.yaml --set gdp=4% --set "theme:industry=+1pp" --format csv --output outlook.csv`;

/** `targetcast project <plan>`, and `targetcast <plan>`: the outlook. */
export function projectCommand(program: Command, session: Session): void {
  withReportOptions(
    program
      .command("project", { isDefault: true })
      .description("print every target with its baseline, projection and verdict (the default command)")
      .argument("<plan>", PLAN_ARGUMENT)
      .option("--scenario <id>", "a scenario of the plan (default: its first)")
      .allowExcessArguments(),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, options: ScenarioOptions, command: Command) => {
      if (command.args.length > 1) throw notOnePlan(command);
      await report(named, options, session, printOutlook);
    });
}

/** Projects what the options of a command ask for, prints it, and checks its verdicts. */
export async function report(
  named: string,
  options: ScenarioOptions,
  session: Session,
  print: (projection: Projection, options: ScenarioOptions, session: Session) => Promise<string>,
): Promise<void> {
  const projection = await projected(named, options);
  await emit(session, await print(projection, options, session), options.output);
  checkVerdicts(
    session,
    projection.attainments.map(({ status }) => status),
    options.failOn,
  );
}

async function projected(named: string, { scenario, set }: ScenarioOptions): Promise<Projection> {
  const plan = await loadPlan(named);
  const { project } = await import("../project.ts");
  return project(plan, {
    ...(scenario !== undefined && { scenario }),
    adjust: await readSettings(plan, set),
  });
}

/** The outlook in the format that is asked for. */
export async function printOutlook(
  projection: Projection,
  options: ScenarioOptions,
  { io }: Session,
): Promise<string> {
  const { format, lang, output } = options;
  const printers: Readonly<Record<Format, () => Promise<string>>> = {
    json: async () => json(projection),
    csv: async () => {
      const [{ toCsv }, { attainmentRows }] = await Promise.all([
        import("../report/csv.ts"),
        import("../report/rows.ts"),
      ]);
      return toCsv(attainmentRows(projection, { lang }));
    },
    markdown: async () => (await import("../report/markdown.ts")).outlookMarkdown(projection, { lang }),
    text: async () => {
      const { outlookText } = await import("../report/outlook.ts");
      return outlookText(projection, { lang, ...terminalOptions(io, output) });
    },
  };
  return printers[format]();
}

/** More than one word where the default command takes one plan: most often the name of a command, misspelt. */
function notOnePlan({ args, parent }: Command): UsageError {
  const commands = parent?.commands.map((command) => command.name()) ?? [];
  return new UsageError(
    `Give one plan, not ${args.length} (${args.join(" ")})${nearest(args[0] ?? "", commands)}`,
  );
}

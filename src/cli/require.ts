import type { Command } from "commander";
import type { Projection } from "../project.ts";
import { type Format, PLAN_ARGUMENT, withReportOptions } from "./options.ts";
import { json } from "./output.ts";
import { terminalOptions } from "./paint.ts";
import { report, type ScenarioOptions } from "./project.ts";
import type { Session } from "./session.ts";

const EXAMPLES = `
Examples:
  $ targetcast require yuzhong
  $ targetcast require plan.yaml --scenario weak --format json`;

/** `targetcast require <plan>`: the growth that every target takes. */
export function requireCommand(program: Command, session: Session): void {
  withReportOptions(
    program
      .command("require")
      .description("print the growth that every target requires, beside what is assumed")
      .argument("<plan>", PLAN_ARGUMENT)
      .option("--scenario <id>", "a scenario of the plan (default: its first)"),
  )
    .addHelpText("after", EXAMPLES)
    .action((named: string, options: ScenarioOptions) => report(named, options, session, print));
}

async function print(projection: Projection, options: ScenarioOptions, { io }: Session): Promise<string> {
  const { format, lang, output } = options;
  const rows = async () => (await import("../report/rows.ts")).requirementRows(projection, { lang });
  const printers: Readonly<Record<Format, () => Promise<string>>> = {
    json: async () => {
      const { schemaVersion, version, plan, scenario, scenarioName, adjust } = projection;
      const about = { kind: "requirements", schemaVersion, version, plan, scenario, scenarioName, adjust };
      return json({ ...about, requirements: await rows() });
    },
    csv: async () => (await import("../report/csv.ts")).toCsv(await rows()),
    markdown: async () => (await import("../report/markdown.ts")).requirementsMarkdown(projection, { lang }),
    text: async () => {
      const { requirementsText } = await import("../report/requirements.ts");
      return requirementsText(projection, { lang, ...terminalOptions(io, output) });
    },
  };
  return printers[format]();
}

import { type Command, InvalidArgumentError, Option } from "commander";
import type { Language } from "../language/language.ts";
import type { Plan } from "../plan/plan.ts";
import { addSetting, PLAN_ARGUMENT, withOutput } from "./options.ts";
import { emit } from "./output.ts";
import { loadPlan, readSettings, type Setting } from "./plans.ts";
import type { Session } from "./session.ts";

const FORMATS = ["html", "markdown"] as const;

interface ReportCommandOptions {
  readonly scenario?: string;
  readonly set: readonly Setting[];
  readonly seed: number;
  readonly draws?: number;
  readonly format?: (typeof FORMATS)[number];
  readonly lang: Language;
  readonly output?: string;
}

const EXAMPLES = `
Examples:
  $ targetcast report yuzhong -o report.html
  $ targetcast report plan.yaml --scenario strong --lang zh -o report.md`;

/** `targetcast report <plan>`: one page with the answer, charts, every target, and what is assumed. */
export function reportCommand(program: Command, session: Session): void {
  withOutput(
    program
      .command("report")
      .description(
        "write a report: summary, charts, every target, assumptions and their sources; one file, prints on A4",
      )
      .argument("<plan>", PLAN_ARGUMENT)
      .option("--scenario <id>", "a scenario of the plan (default: its first)")
      .addOption(
        new Option(
          "--set <indicator=growth>",
          'change growth: gdp=6%, theme:industry=+1pp, "*=x0.8" (repeatable)',
        )
          .argParser(addSetting)
          .default([], "none"),
      )
      .option("--seed <number>", "where draws come from: the same seed, the same report", asNumber, 1)
      .option("--draws <number>", "how many draws (default: 65536)", asNumber)
      .addOption(
        new Option("--format <format>", "default: markdown for a file that ends in .md, else html").choices(
          FORMATS,
        ),
      )
      .addOption(
        new Option("--lang <language>", "language of the words").choices(["en", "zh"]).default("en"),
      ),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, options: ReportCommandOptions) => {
      const plan = await loadPlan(named);
      await emit(session, await reported(plan, options), options.output);
    });
}

async function reported(plan: Plan, options: ReportCommandOptions): Promise<string> {
  const { scenario, set, seed, draws, lang, output } = options;
  const [{ project }, { simulate }, { compare }, { reportOf }] = await Promise.all([
    import("../project.ts"),
    import("../simulation/simulate.ts"),
    import("../analysis/compare.ts"),
    import("../report/page/report.ts"),
  ]);
  const under = { adjust: await readSettings(plan, set), ...(scenario !== undefined && { scenario }) };
  const many = Object.keys(plan.scenarios).length > 1;
  const report = reportOf(
    {
      plan,
      projection: project(plan, under),
      ensemble: simulate(plan, { ...under, seed, ...(draws !== undefined && { draws }) }),
      comparison: many ? compare(plan, { adjust: under.adjust }) : null,
    },
    { lang },
  );
  const format = options.format ?? (/\.(md|markdown)$/i.test(output ?? "") ? "markdown" : "html");
  if (format === "markdown") return (await import("../report/page/reportMarkdown.ts")).reportMarkdown(report);
  return (await import("../node/drawReport.ts")).drawReport(report);
}

function asNumber(value: string): number {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new InvalidArgumentError("Write it as a number, such as 1000 or 1e6.");
  return number;
}

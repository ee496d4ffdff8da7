import { type Command, Option } from "commander";
import type { HistoryMethodName } from "../calibration/method.ts";
import type { Hindcast } from "../hindcast/hindcast.ts";
import { wholeYears, withHistory } from "./calibrate.ts";
import { DATA_ARGUMENT, type HistoryChoice, readHistories } from "./histories.ts";
import { type FormatOptions, withFormat } from "./options.ts";
import { emit, json } from "./output.ts";
import { terminalOptions } from "./paint.ts";
import { type Session, UsageError } from "./session.ts";

interface HindcastCommandOptions extends FormatOptions, HistoryChoice {
  readonly method: HistoryMethodName;
  readonly ahead: number;
  readonly least: number;
  readonly plan?: string;
  readonly scenario?: string;
}

const EXAMPLES = `
Examples:
  $ targetcast hindcast gdp.csv
  $ targetcast hindcast gdp.csv --method theta --ahead 3 --format csv
  $ targetcast hindcast outcomes.csv --plan plan.yaml --indicator gdp --scenario strong`;

/** `targetcast hindcast <data>`: how a method, or the scenario of a plan, would have done. */
export function hindcastCommand(program: Command, session: Session): void {
  const command = program
    .command("hindcast")
    .description("print how a method, or a plan's scenario, would have done on a history")
    .argument("<data>", DATA_ARGUMENT)
    .addOption(
      new Option("--ahead <years>", "years forecast from each origin").argParser(wholeYears).default(6),
    )
    .addOption(new Option("--least <n>", "values known at the first origin").argParser(wholeYears).default(8))
    .option(
      "--plan <plan>",
      "score a scenario of this plan in the place of a method, on these observations of an indicator",
    )
    .option("--scenario <id>", "a scenario of the plan (default: its first)");
  withFormat(withHistory(command))
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: HindcastCommandOptions) => {
      const results =
        options.plan === undefined
          ? await ofSeries(file, options)
          : [await ofPlan(file, options.plan, options)];
      await emit(session, await print(results, options, session), options.output);
    });
}

async function ofSeries(file: string, options: HindcastCommandOptions): Promise<readonly Hindcast[]> {
  const { method, kind, ahead, least } = options;
  const histories = await readHistories(file, options);
  const { hindcast } = await import("../hindcast/hindcast.ts");
  return histories.map(([name, history]) => hindcast(history, { method, kind, name, ahead, least }));
}

async function ofPlan(file: string, named: string, options: HindcastCommandOptions): Promise<Hindcast> {
  const { indicator, scenario, ahead, least } = options;
  if (indicator === undefined)
    throw new UsageError("--plan needs --indicator: the one that the history is of");
  const { observed } = await import("./observe.ts");
  const { after } = await observed(named, file, true);
  const { hindcast } = await import("../hindcast/hindcast.ts");
  return hindcast(after, { indicator, ahead, least, ...(scenario !== undefined && { scenario }) });
}

async function print(
  results: readonly Hindcast[],
  { format, lang, output }: HindcastCommandOptions,
  { io }: Session,
): Promise<string> {
  if (format === "json") return json(results);
  const { hindcastMarkdown, hindcastRows, hindcastText } = await import("../report/hindcast.ts");
  if (format === "csv") return (await import("../report/csv.ts")).toCsv(results.flatMap(hindcastRows));
  if (format === "markdown") return results.map((one) => hindcastMarkdown(one, { lang })).join("\n");
  return results.map((one) => hindcastText(one, { lang, ...terminalOptions(io, output) })).join("\n");
}

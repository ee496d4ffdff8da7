import { type Command, InvalidArgumentError, Option } from "commander";
import type { Sweep } from "../analysis/sweep/result.ts";
import { checkVerdicts } from "./failOn.ts";
import { asNumber } from "./numbers.ts";
import { type Format, PLAN_ARGUMENT, type ReportOptions, withReportOptions } from "./options.ts";
import { emit, json } from "./output.ts";
import { terminalOptions } from "./paint.ts";
import { loadPlan, readSettings, type Setting } from "./plans.ts";
import { type Session, UsageError } from "./session.ts";

interface SweepCommandOptions extends ReportOptions {
  readonly scenario?: string;
  readonly over: readonly Setting[];
  readonly target: readonly string[];
  readonly probabilities?: true;
  readonly draws?: number;
  readonly seed: number;
}

const EXAMPLES = `
Examples:
  $ targetcast sweep yuzhong --over "gdp=2%:10%:1pp"
  $ targetcast sweep yuzhong --over "gdp=2%:10%:1pp" --over "*=-1pp:+1pp:0.5pp" --target healthRevenue-2026
  $ targetcast sweep plan.yaml --over "baseline:homes=500:800:50" --over "theme:industry=x0.5:x1.5:0.1" --format csv

A value is written as with --set: 6% sets growth, +1pp shifts it, x0.8 scales it. A list has commas: gdp=4%,6%,8%.`;

/** Rows that a table of values may have: more would not fit in one text. */
const MOST_ROWS = 2_000_000;

/** `targetcast sweep <plan>`: every target over the values of one or two assumptions. */
export function sweepCommand(program: Command, session: Session): void {
  withReportOptions(
    program
      .command("sweep")
      .description("print every target over the values of one or two assumptions, and where it turns")
      .argument("<plan>", PLAN_ARGUMENT)
      .addOption(
        new Option("--over <indicator=from:to:step>", "what to go through: gdp=0%:10%:0.5pp (once or twice)")
          .argParser(addOver)
          .default([], "none"),
      )
      .option("--scenario <id>", "a scenario of the plan (default: its first)")
      .addOption(
        new Option("--target <id>", "a target of the plan (repeatable)")
          .argParser((id, ids: readonly string[]) => [...ids, id])
          .default([], "all"),
      )
      .option("--probabilities", "how likely the targets are at every point, instead of how far off")
      .option("--draws <number>", "draws of each point, where some are needed (default: 4096)", asNumber)
      .option("--seed <number>", "where they come from: the same seed, the same numbers", asNumber, 1),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, options: SweepCommandOptions) => {
      const result = await swept(named, options);
      await emit(session, await print(result, options, session), options.output);
      const verdicts = result.targets.flatMap(({ status }) =>
        [...new Set(status)].flatMap((code) => result.statuses[code] ?? []),
      );
      checkVerdicts(session, verdicts, options.failOn);
    });
}

async function swept(named: string, options: SweepCommandOptions): Promise<Sweep> {
  const { over, scenario, target, set, seed, draws, probabilities } = options;
  if (over.length === 0)
    throw new UsageError(
      'Say what to go through, such as --over "gdp=2%:10%:1pp" (targetcast sweep --help tells more)',
    );
  const plan = await loadPlan(named);
  const [{ sweep }, { parseSwept }] = await Promise.all([
    import("../analysis/sweep/sweep.ts"),
    import("../analysis/sweep/parse.ts"),
  ]);
  return sweep(plan, {
    over: over.map(({ on, text }) => parseSwept(plan, on, text)),
    adjust: await readSettings(plan, set),
    ...(scenario !== undefined && { scenario }),
    ...(target.length > 0 && { targets: target }),
    ...(probabilities === true && { probabilities: { seed, ...(draws !== undefined && { draws }) } }),
  });
}

async function print(result: Sweep, options: SweepCommandOptions, { io }: Session): Promise<string> {
  const { format, lang, output } = options;
  const printers: Readonly<Record<Format, () => Promise<string>>> = {
    // In one line: a column may have a million numbers.
    json: async () => (result.points > 1000 ? `${JSON.stringify(result)}\n` : json(result)),
    csv: () => csvOf(result),
    markdown: async () => (await import("../report/sweep.ts")).sweepMarkdown(result, { lang }),
    text: async () => {
      const { sweepText } = await import("../report/sweep.ts");
      return sweepText(result, { lang, ...terminalOptions(io, output) });
    },
  };
  return printers[format]();
}

async function csvOf(result: Sweep): Promise<string> {
  const rows = result.points * result.targets.length;
  if (rows > MOST_ROWS) {
    throw new UsageError(
      `${rows.toLocaleString("en")} rows are too many for CSV: name some targets with --target, or take fewer values`,
    );
  }
  const [{ toCsv }, { sweepRows }] = await Promise.all([
    import("../report/csv.ts"),
    import("../analysis/sweep/rows.ts"),
  ]);
  return toCsv([...sweepRows(result)]);
}

/** `indicator=values`, split at the last `=`, as `--set` is. */
export function addOver(value: string, overs: readonly Setting[]): Setting[] {
  const at = value.lastIndexOf("=");
  const on = value.slice(0, Math.max(0, at)).trim();
  const text = value.slice(at + 1).trim();
  if (on === "" || text === "")
    throw new InvalidArgumentError('Write it as indicator=from:to:step, such as "gdp=0%:10%:0.5pp".');
  return [...overs, { on, text }];
}

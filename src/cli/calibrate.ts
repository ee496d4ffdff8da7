import { type Command, InvalidArgumentError, Option } from "commander";
import type { Calibration } from "../calibration/calibrate.ts";
import type { EstimatedCorrelation } from "../calibration/correlate.ts";
import { HISTORY_METHODS, type HistoryMethodName } from "../calibration/method.ts";
import { DATA_ARGUMENT, type HistoryChoice, readHistories } from "./histories.ts";
import { type FormatOptions, withFormat } from "./options.ts";
import { emit, json } from "./output.ts";
import { terminalOptions } from "./paint.ts";
import type { Session } from "./session.ts";

interface CalibrateCommandOptions extends FormatOptions, HistoryChoice {
  readonly method: HistoryMethodName;
  readonly years: number;
}

const EXAMPLES = `
A table in Chinese (指标,年份,数值) and a byte order mark are fine. With several indicators, how their shocks go together is
printed too.

Examples:
  $ targetcast calibrate gdp.csv
  $ targetcast calibrate district.csv --indicator gdp --lang zh
  $ targetcast calibrate coverage.csv --kind ratio --method logDrift --format json`;

/** `targetcast calibrate <data>`: the growth, and its uncertainty, that a history tells. */
export function calibrateCommand(program: Command, session: Session): void {
  const command = program
    .command("calibrate")
    .description("print the growth, and its uncertainty, that a history tells, as YAML to paste into a plan")
    .argument("<data>", DATA_ARGUMENT)
    .addOption(new Option("--years <n>", "years to come").argParser(wholeYears).default(10));
  withFormat(withHistory(command))
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, options: CalibrateCommandOptions) => {
      const { method, kind, years } = options;
      const histories = await readHistories(file, options);
      const [{ calibrate }, { correlate }] = await Promise.all([
        import("../calibration/calibrate.ts"),
        import("../calibration/correlate.ts"),
      ]);
      const calibrations = histories.map(([name, history]) =>
        calibrate(history, { method, kind, years, name }),
      );
      const correlation =
        histories.length > 1
          ? correlate(Object.fromEntries(histories.map(([id, observations]) => [id, { observations, kind }])))
          : null;
      await emit(session, await print(calibrations, correlation, options, session), options.output);
    });
}

/** Adds the options of the commands that take histories. */
export function withHistory(command: Command): Command {
  return command
    .addOption(
      new Option("--method <name>", "how growth is made of the history")
        .choices(HISTORY_METHODS)
        .default("combination"),
    )
    .option("--indicator <id>", "only one of the indicators (default: all)")
    .addOption(
      new Option("--kind <kind>", "what the values are; of a ratio shares such as 86%")
        .choices(["stock", "flow", "ratio"])
        .default("flow"),
    )
    .option("--unit <unit>", "unit of amounts that are written with one, such as CNY", "1");
}

/** Reads a number of years. */
export function wholeYears(text: string): number {
  if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError("Write a whole number from 1 to 99.");
  return Number(text);
}

async function print(
  calibrations: readonly Calibration[],
  correlation: EstimatedCorrelation | null,
  { format, lang, output }: CalibrateCommandOptions,
  { io }: Session,
): Promise<string> {
  if (format === "json") return json({ calibrations, correlation });
  const { calibrationMarkdown, calibrationRows, calibrationText, correlationText } = await import(
    "../report/calibration.ts"
  );
  if (format === "csv")
    return (await import("../report/csv.ts")).toCsv(calibrations.flatMap(calibrationRows));
  if (format === "markdown") return calibrations.map((one) => calibrationMarkdown(one, { lang })).join("\n");
  const texts = calibrations.map((one) => calibrationText(one, { lang, ...terminalOptions(io, output) }));
  return [...texts, ...(correlation === null ? [] : [correlationText(correlation, { lang })])].join("\n");
}

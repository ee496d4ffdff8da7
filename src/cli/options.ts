import { type Command, InvalidArgumentError, Option } from "commander";
import type { AttainmentStatus } from "../attainment/attainment.ts";
import type { Language } from "../language/language.ts";
import type { Setting } from "./plans.ts";

export type Format = "text" | "json" | "csv" | "markdown";
export type FailOn = Exclude<AttainmentStatus, "attained">;

/** How a result is printed. */
export interface FormatOptions {
  readonly format: Format;
  readonly lang: Language;
  readonly output?: string;
}

/** What the commands that print a projection have in common. */
export interface ReportOptions extends FormatOptions {
  readonly set: readonly Setting[];
  readonly failOn: readonly FailOn[];
}

export const PLAN_ARGUMENT = "yuzhong, a .json, .yaml or .yml file, or - for standard input";

/** Adds the options of the commands that print a projection. */
export function withReportOptions(command: Command): Command {
  return withFormat(withSettings(command)).addOption(
    new Option(
      "--fail-on <verdict>",
      "exit with 1 where a target is missed or undetermined (repeatable, or a list)",
    )
      .argParser(addFailOn)
      .default([], "never"),
  );
}

/** Adds the option that lays growth over a scenario. */
export function withSettings(command: Command): Command {
  return command.addOption(
    new Option(
      "--set <indicator=growth>",
      'change growth: gdp=6%, theme:industry=+1pp, "*=x0.8" (repeatable)',
    )
      .argParser(addSetting)
      .default([], "none"),
  );
}

/** Adds the options of every command that prints a result. */
export function withFormat(command: Command): Command {
  return withOutput(
    command
      .addOption(
        new Option("--format <format>", "how to print it")
          .choices(["text", "json", "csv", "markdown"])
          .default("text"),
      )
      .addOption(
        new Option("--lang <language>", "language of the words").choices(["en", "zh"]).default("en"),
      ),
  );
}

export function withOutput(command: Command): Command {
  return command.option("-o, --output <file>", "write to a file instead of standard output");
}

/** `indicator=growth`, split at the last `=`: ids may hold one, growth does not. */
export function addSetting(value: string, settings: readonly Setting[]): Setting[] {
  const at = value.lastIndexOf("=");
  const on = value.slice(0, Math.max(0, at)).trim();
  const text = value.slice(at + 1).trim();
  if (on === "" || text === "")
    throw new InvalidArgumentError('Write it as indicator=growth, such as "gdp=6%".');
  return [...settings, { on, text }];
}

const FAIL_ON: readonly FailOn[] = ["missed", "undetermined"];

function addFailOn(value: string, verdicts: readonly FailOn[]): FailOn[] {
  const added = value.split(",").map((part) => {
    const verdict = FAIL_ON.find((known) => known === part.trim());
    if (verdict === undefined) throw new InvalidArgumentError(`Allowed choices are ${FAIL_ON.join(", ")}.`);
    return verdict;
  });
  return [...verdicts, ...added];
}

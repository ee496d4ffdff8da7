import { type Command, Option } from "commander";
import type { Comparison } from "../analysis/compare.ts";
import { checkVerdicts } from "./failOn.ts";
import { asNumber } from "./numbers.ts";
import { type Format, PLAN_ARGUMENT, type ReportOptions, withReportOptions } from "./options.ts";
import { emit, json } from "./output.ts";
import { terminalOptions } from "./paint.ts";
import { loadPlan, readSettings } from "./plans.ts";
import type { Session } from "./session.ts";

interface CompareOptions extends ReportOptions {
  readonly scenario: readonly string[];
  readonly probabilities?: true;
  readonly draws?: number;
  readonly seed?: number;
}

const EXAMPLES = `
Examples:
  $ targetcast compare yuzhong --probabilities
  $ targetcast compare yuzhong --scenario weak --scenario strong --format markdown`;

const DEFAULT_SEED = 1;

/** `targetcast compare <plan>`: one column for each scenario, and what differs from the first. */
export function compareCommand(program: Command, session: Session): void {
  withReportOptions(
    program
      .command("compare")
      .description("print every target under every scenario, side by side, with what differs from the first")
      .argument("<plan>", PLAN_ARGUMENT)
      .addOption(
        new Option("--scenario <id>", "a scenario of the plan (repeatable)")
          .argParser((id, ids: readonly string[]) => [...ids, id])
          .default([], "all"),
      )
      .option("--probabilities", "how likely every target is, too, and how much more than under the first")
      .option(
        "--draws <number>",
        "probabilities from so many draws of each scenario (default: 65536)",
        asNumber,
      )
      .option(
        "--seed <number>",
        "probabilities from these draws: the same seed, the same numbers (default: 1)",
        asNumber,
      ),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, options: CompareOptions) => {
      const { scenario, set, failOn, output } = options;
      const plan = await loadPlan(named);
      const { compare } = await import("../analysis/compare.ts");
      const comparison = compare(plan, {
        ...(scenario.length > 0 && { scenarios: scenario }),
        adjust: await readSettings(plan, set),
        ...probabilitiesAsked(options),
      });
      await emit(session, await print(comparison, options, session), output);
      const verdicts = comparison.targets.flatMap(({ results }) => results.map(({ status }) => status));
      checkVerdicts(session, verdicts, failOn);
    });
}

/** A seed or draws ask for probabilities, too. */
function probabilitiesAsked({ probabilities, draws, seed }: CompareOptions) {
  if (probabilities === undefined && draws === undefined && seed === undefined) return {};
  return { probabilities: { seed: seed ?? DEFAULT_SEED, ...(draws !== undefined && { draws }) } };
}

async function print(comparison: Comparison, options: CompareOptions, { io }: Session): Promise<string> {
  const { format, lang, output } = options;
  const printers: Readonly<Record<Format, () => Promise<string>>> = {
    json: async () => json(comparison),
    csv: async () => {
      const [{ toCsv }, { comparisonRows }] = await Promise.all([
        import("../report/csv.ts"),
        import("../report/rows.ts"),
      ]);
      return toCsv(comparisonRows(comparison, { lang }));
    },
    markdown: async () => (await import("../report/markdown.ts")).comparisonMarkdown(comparison, { lang }),
    text: async () => {
      const { comparisonText } = await import("../report/comparison.ts");
      return comparisonText(comparison, { lang, ...terminalOptions(io, output) });
    },
  };
  return printers[format]();
}

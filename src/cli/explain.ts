import { type Command, InvalidArgumentError, Option } from "commander";
import type { Explanation } from "../analysis/explain.ts";
import { checkVerdicts } from "./failOn.ts";
import { PLAN_ARGUMENT, withReportOptions } from "./options.ts";
import { emit, json } from "./output.ts";
import { terminalOptions } from "./paint.ts";
import { loadPlan, readSettings } from "./plans.ts";
import type { ScenarioOptions } from "./project.ts";
import type { Session } from "./session.ts";

interface ExplainOptions extends ScenarioOptions {
  readonly seed: number;
  readonly sure: boolean;
}

const EXAMPLES = `
As JSON one target is an object, several are a list.

Examples:
  $ targetcast explain yuzhong healthRevenue-2026
  $ targetcast explain plan.yaml --scenario weak --lang zh --format markdown --output accounts.md`;

/** `targetcast explain <plan> [targets...]`: a short account of each target. */
export function explainCommand(program: Command, session: Session): void {
  withReportOptions(
    program
      .command("explain")
      .description("print a short account of targets: where each starts, what is assumed, where it ends")
      .argument("<plan>", PLAN_ARGUMENT)
      .argument("[targets...]", "ids of targets (default: all of the plan)")
      .option("--scenario <id>", "a scenario of the plan (default: its first)")
      .addOption(
        new Option("--seed <number>", "of the draws that say how sure it is").argParser(readSeed).default(1),
      )
      .option("--no-sure", "say nothing of how sure it is, and draw nothing"),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, targets: readonly string[], options: ExplainOptions) => {
      const { scenario, set, seed, sure, output, failOn } = options;
      const plan = await loadPlan(named);
      const under = { ...(scenario !== undefined && { scenario }), adjust: await readSettings(plan, set) };
      const { explain } = await import("../analysis/explain.ts");
      const wanted = targets.length > 0 ? targets : Object.keys(plan.targets);
      // Before anything is drawn: the names may be wrong.
      const plain = wanted.map((target) => explain(plan, { target, ...under }));
      const isOpen = plain.some(({ attainment: { status, final } }) => status !== "undetermined" && !final);
      const explanations = sure && isOpen ? await surely() : plain;
      const [only] = targets.length === 1 ? explanations : [];
      await emit(session, await print(explanations, only, options, session), output);
      checkVerdicts(
        session,
        plain.map(({ attainment }) => attainment.status),
        failOn,
      );

      async function surely(): Promise<readonly Explanation[]> {
        const { simulate } = await import("../simulation/simulate.ts");
        const ensemble = simulate(plan, { ...under, seed, outputs: ["probabilities", "measures"] });
        return wanted.map((target) => explain(plan, { target, ...under, ensemble }));
      }
    });
}

async function print(
  explanations: readonly Explanation[],
  only: Explanation | undefined,
  { format, lang, output }: ExplainOptions,
  { io }: Session,
): Promise<string> {
  if (format === "json") return json(only ?? explanations);
  const report = await import("../report/explanation.ts");
  if (format === "csv") {
    const rows = explanations.flatMap((one) => report.explanationRows(one, { lang }));
    return (await import("../report/csv.ts")).toCsv(rows);
  }
  const each = explanations.map((one) =>
    format === "markdown"
      ? report.explanationMarkdown(one, { lang })
      : report.explanationText(one, { lang, ...terminalOptions(io, output) }),
  );
  return each.join("\n");
}

function readSeed(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("Write it as a whole number, such as 1.");
  return Number(text);
}

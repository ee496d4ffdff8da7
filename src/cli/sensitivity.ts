import { type Command, InvalidArgumentError } from "commander";
import type { Sensitivity } from "../analysis/sensitivity/result.ts";
import { checkVerdicts } from "./failOn.ts";
import { type Format, PLAN_ARGUMENT, withReportOptions } from "./options.ts";
import { emit, json } from "./output.ts";
import { terminalOptions } from "./paint.ts";
import { loadPlan, readSettings } from "./plans.ts";
import type { ScenarioOptions } from "./project.ts";
import type { Session } from "./session.ts";

interface SensitivityCommandOptions extends ScenarioOptions {
  readonly seed: number;
  readonly draws?: number;
  readonly quantiles?: readonly [low: number, high: number];
  readonly swing?: number;
  readonly indices: boolean;
}

const EXAMPLES = `
Examples:
  $ targetcast sensitivity yuzhong cultureTourismRevenue-2026
  $ targetcast sensitivity plan.yaml --swing 1pp --no-indices --format csv`;

/** `targetcast sensitivity <plan> [targets...]`: which assumptions matter most. */
export function sensitivityCommand(program: Command, session: Session): void {
  withReportOptions(
    program
      .command("sensitivity")
      .description("print which assumptions targets depend on most: a tornado of each, and Sobol indices")
      .argument("<plan>", PLAN_ARGUMENT)
      .argument("[targets...]", "ids of targets (default: all that have a verdict)")
      .option("--scenario <id>", "a scenario of the plan (default: its first)")
      .option("--quantiles <low,high>", "quantile levels of the ends of the bars (default: .1,.9)", asLevels)
      .option("--swing <points>", "let growth without uncertainty swing, such as 1pp", asPoints)
      .option("--draws <number>", "draws of each of two samples, such as 1e5 (default: 32768)", asNumber)
      .option("--seed <number>", "where they come from: the same seed, the same numbers", asNumber, 1)
      .option("--no-indices", "leave out the Sobol indices"),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, targets: readonly string[], options: SensitivityCommandOptions) => {
      const { scenario, set, seed, draws, quantiles, swing, indices, output, failOn } = options;
      const plan = await loadPlan(named);
      const adjust = await readSettings(plan, set);
      const { sensitivity } = await import("../analysis/sensitivity/sensitivity.ts");
      const result = sensitivity(plan, {
        ...{ seed, adjust, indices },
        ...(scenario !== undefined && { scenario }),
        ...(targets.length > 0 && { targets }),
        ...(draws !== undefined && { draws }),
        ...(quantiles !== undefined && { quantiles }),
        ...(swing !== undefined && { swing }),
      });
      await emit(session, await print(result, options, session), output);
      checkVerdicts(
        session,
        result.targets.map(({ status }) => status),
        failOn,
      );
    });
}

async function print(
  result: Sensitivity,
  { format, lang, output }: SensitivityCommandOptions,
  { io }: Session,
): Promise<string> {
  const report = () => import("../report/sensitivity.ts");
  const printers: Readonly<Record<Format, () => Promise<string>>> = {
    json: async () => json(result),
    csv: async () => {
      const [{ toCsv }, { sensitivityRows }] = await Promise.all([
        import("../report/csv.ts"),
        import("../report/sensitivityRows.ts"),
      ]);
      return toCsv(sensitivityRows(result, { lang }));
    },
    markdown: async () => (await report()).sensitivityMarkdown(result, { lang }),
    text: async () => (await report()).sensitivityText(result, { lang, ...terminalOptions(io, output) }),
  };
  return printers[format]();
}

function asNumber(value: string): number {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new InvalidArgumentError("Write it as a number, such as 1 or 1e5.");
  return number;
}

function asLevels(value: string): readonly [number, number] {
  const [low = Number.NaN, high = Number.NaN, ...more] = value.split(",").map(asNumber);
  if (more.length > 0 || Number.isNaN(low + high))
    throw new InvalidArgumentError("Write two levels, such as .05,.95.");
  return [low, high];
}

/** Percentage points, as a fraction. */
function asPoints(value: string): number {
  const points = /^([\d.]+)\s*(?:pp|%|个?百分点)$/.exec(value.trim())?.[1];
  if (points === undefined) throw new InvalidArgumentError("Write percentage points, such as 1pp.");
  return asNumber(points) / 100;
}

import { type Command, InvalidArgumentError, Option } from "commander";
import type { Language } from "../language/language.ts";
import type { ChartOptions } from "../report/charts/options.ts";
import type { ChartSpec } from "../report/charts/spec.ts";
import { CHART_KINDS, type ChartAsked, type ChartKind, chartMakers } from "./chartMakers.ts";
import { addSetting, PLAN_ARGUMENT } from "./options.ts";
import { emit, json } from "./output.ts";
import { loadPlan, readSettings } from "./plans.ts";
import { type Session, UsageError } from "./session.ts";
import { addOver } from "./sweep.ts";

const FORMATS = ["svg", "png", "json"] as const;

type Format = (typeof FORMATS)[number];

interface ChartCommandOptions extends ChartAsked {
  readonly kind?: ChartKind;
  readonly format?: Format;
  readonly lang: Language;
  readonly title?: string;
  readonly width?: number;
  readonly dark?: true;
  readonly output?: string;
}

const EXAMPLES = `
Examples:
  $ targetcast chart yuzhong -o targets.svg
  $ targetcast chart yuzhong --indicator externalCapital --lang zh -o capital.png
  $ targetcast chart plan.yaml --kind scenarios -o scenarios.vl.json      Vega-Lite, for any page or notebook
  $ targetcast chart yuzhong --kind sweep --over "gdp=2%:12%:1pp" -o sweep.svg`;

/** `targetcast chart <plan>`: a picture of a result. */
export function chartCommand(program: Command, session: Session): void {
  program
    .command("chart")
    .description(
      "draw a chart: every target, one indicator, the scenarios, the pace so far, what matters most, or a sweep",
    )
    .argument("<plan>", PLAN_ARGUMENT)
    .addOption(
      new Option("--kind <kind>", "what is drawn (default: fan with --indicator, else attainment)").choices(
        CHART_KINDS,
      ),
    )
    .option("--indicator <id>", "the indicator of a fan, or of paths")
    .option("--target <id>", "a target that is shown (repeatable; default: all)", listed, [])
    .option(
      "--scenario <id>",
      "a scenario of the plan; scenarios and paths take several (repeatable)",
      listed,
      [],
    )
    .addOption(
      new Option(
        "--set <indicator=growth>",
        'change growth: gdp=6%, theme:industry=+1pp, "*=x0.8" (repeatable)',
      )
        .argParser(addSetting)
        .default([], "none"),
    )
    .addOption(
      new Option("--over <indicator=from:to:step>", "what a sweep goes through (once or twice)")
        .argParser(addOver)
        .default([], "none"),
    )
    .option("--certain", "project only: no probabilities and no bands")
    .option("--seed <number>", "where draws come from: the same seed, the same chart", asNumber, 1)
    .option("--draws <number>", "how many draws (default: 65536)", asNumber)
    .addOption(
      new Option("--format <format>", "default: by the ending of the file, else svg").choices(FORMATS),
    )
    .addOption(new Option("--lang <language>", "language of the words").choices(["en", "zh"]).default("en"))
    .option("--title <text>", "in place of the usual title")
    .option("--width <pixels>", "of the picture (default: 720)", asNumber)
    .option("--height <pixels>", "of a fan or paths (default: 420)", asNumber)
    .option("--dark", "colours for a dark page")
    .option("-o, --output <file>", ".svg, .png or .json (Vega-Lite) (default: SVG on standard output)")
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, asked: ChartCommandOptions) => {
      const format = formatOf(asked);
      const kind = asked.kind ?? (asked.indicator === undefined ? "attainment" : "fan");
      const plan = await loadPlan(named);
      const adjust = await readSettings(plan, asked.set);
      const { lang, title, width, dark, output } = asked;
      const look: ChartOptions = {
        lang,
        scheme: dark ? "dark" : "light",
        ...(title !== undefined && { title }),
        ...(width !== undefined && { width }),
      };
      await emit(
        session,
        await drawn(await chartMakers[kind]({ plan, adjust, asked, look }), format),
        output,
      );
    });
}

async function drawn(spec: ChartSpec, format: Format): Promise<string | Uint8Array> {
  if (format === "json") return json(spec);
  if (format === "svg") return `${await (await import("../node/toSvg.ts")).toSvg(spec)}\n`;
  return (await import("../node/toPng.ts")).toPng(spec);
}

function formatOf({ format, output }: ChartCommandOptions): Format {
  if (format === "png" && output === undefined)
    throw new UsageError("PNG goes to a file: name it with -o chart.png");
  if (format !== undefined) return format;
  if (output === undefined) return "svg";
  const ending = /\.(\w+)$/.exec(output)?.[1]?.toLowerCase();
  const known = FORMATS.find((one) => one === ending);
  if (known === undefined) {
    throw new UsageError(
      `Cannot tell the format of "${output}": end it in .svg, .png or .json, or give --format`,
    );
  }
  return known;
}

function listed(value: string, values: readonly string[]): string[] {
  return [...values, value];
}

function asNumber(value: string): number {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new InvalidArgumentError("Write it as a number.");
  return number;
}

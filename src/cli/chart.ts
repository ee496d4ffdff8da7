import { type Command, InvalidArgumentError, Option } from "commander";
import type { Language } from "../language/language.ts";
import type { Adjustment, Plan } from "../plan/plan.ts";
import type { ChartOptions } from "../report/charts/options.ts";
import type { ChartSpec } from "../report/charts/spec.ts";
import { addSetting, PLAN_ARGUMENT } from "./options.ts";
import { emit, json } from "./output.ts";
import { loadPlan, readSettings, type Setting } from "./plans.ts";
import { type Session, UsageError } from "./session.ts";

const KINDS = ["attainment", "fan", "scenarios", "paths", "track"] as const;
const FORMATS = ["svg", "png", "json"] as const;

type Kind = (typeof KINDS)[number];
type Format = (typeof FORMATS)[number];

interface ChartCommandOptions {
  readonly kind?: Kind;
  readonly indicator?: string;
  readonly target: readonly string[];
  readonly scenario: readonly string[];
  readonly set: readonly Setting[];
  readonly certain?: true;
  readonly seed: number;
  readonly draws?: number;
  readonly format?: Format;
  readonly lang: Language;
  readonly title?: string;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: true;
  readonly output?: string;
}

/** What a chart is made of. */
interface Making {
  readonly plan: Plan;
  readonly adjust: readonly Adjustment[];
  readonly asked: ChartCommandOptions;
  readonly look: ChartOptions;
}

const EXAMPLES = `
Examples:
  $ targetcast chart yuzhong -o targets.svg
  $ targetcast chart yuzhong --indicator externalCapital --lang zh -o capital.png
  $ targetcast chart plan.yaml --kind scenarios -o scenarios.vl.json      Vega-Lite, for any page or notebook`;

/** `targetcast chart <plan>`: a picture of a result. */
export function chartCommand(program: Command, session: Session): void {
  program
    .command("chart")
    .description("draw a chart: every target, one indicator, the scenarios, or the pace so far")
    .argument("<plan>", PLAN_ARGUMENT)
    .addOption(
      new Option("--kind <kind>", "what is drawn (default: fan with --indicator, else attainment)").choices(
        KINDS,
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
      await emit(session, await drawn(await makers[kind]({ plan, adjust, asked, look }), format), output);
    });
}

const makers: Readonly<Record<Kind, (making: Making) => Promise<ChartSpec>>> = {
  async attainment(making) {
    const { attainmentChart } = await import("../report/charts/attainment.ts");
    return attainmentChart(await resultOf(making, onlyScenario(making.asked)), {
      ...making.look,
      ...shown(making.asked),
    });
  },
  async fan(making) {
    const { fanChart } = await import("../report/charts/fan.ts");
    return fanChart(await resultOf(making, onlyScenario(making.asked)), {
      ...making.look,
      ...levels(making.asked),
    });
  },
  async scenarios({ plan, adjust, asked, look }) {
    const [{ compare }, { scenarioChart }] = await Promise.all([
      import("../analysis/compare.ts"),
      import("../report/charts/scenario.ts"),
    ]);
    const scenarios = asked.scenario.length === 0 ? {} : { scenarios: asked.scenario };
    return scenarioChart(compare(plan, { ...scenarios, adjust }), { ...look, ...shown(asked) });
  },
  async paths(making) {
    const { plan, asked, look } = making;
    const { pathsChart } = await import("../report/charts/paths.ts");
    const ids = asked.scenario.length === 0 ? Object.keys(plan.scenarios) : asked.scenario;
    const results = await Promise.all(
      (ids.length === 0 ? [undefined] : ids).map((id) =>
        resultOf({ ...making, asked: { ...asked, certain: true } }, id),
      ),
    );
    return pathsChart(results, { ...look, ...levels(asked) });
  },
  async track({ plan, asked, look }) {
    const [{ track }, { trackChart }] = await Promise.all([
      import("../tracking/track.ts"),
      import("../report/charts/track.ts"),
    ]);
    return trackChart(track(plan), { ...look, ...shown(asked) });
  },
};

async function resultOf({ plan, adjust, asked }: Making, scenario: string | undefined) {
  const under = { adjust, ...(scenario !== undefined && { scenario }) };
  if (asked.certain) return (await import("../project.ts")).project(plan, under);
  const { seed, draws } = asked;
  const { simulate } = await import("../simulation/simulate.ts");
  return simulate(plan, {
    ...under,
    seed,
    ...(draws !== undefined && { draws }),
    outputs: ["quantiles", "probabilities", "measures"],
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

function shown({ target }: ChartCommandOptions): { readonly targets?: readonly string[] } {
  return target.length === 0 ? {} : { targets: target };
}

function levels({ indicator, height }: ChartCommandOptions) {
  if (indicator === undefined)
    throw new UsageError("This chart is of one indicator: name it with --indicator");
  return { indicator, ...(height !== undefined && { height }) };
}

function onlyScenario({ scenario }: ChartCommandOptions): string | undefined {
  if (scenario.length > 1) throw new UsageError("This chart is of one scenario: give --scenario once");
  return scenario[0];
}

function listed(value: string, values: readonly string[]): string[] {
  return [...values, value];
}

function asNumber(value: string): number {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new InvalidArgumentError("Write it as a number.");
  return number;
}

import { type Command, InvalidArgumentError, Option } from "commander";
import type { GrowthQuestion, SolveOptions, SolveSettings } from "../analysis/solve/options.ts";
import type { PathShape, Solution, SolveFor } from "../analysis/solve/solution.ts";
import type { Plan, Reach } from "../plan/plan.ts";
import { asNumber, asShare } from "./numbers.ts";
import { type FormatOptions, PLAN_ARGUMENT, withFormat, withSettings } from "./options.ts";
import { emit, json } from "./output.ts";
import { terminalOptions } from "./paint.ts";
import { loadPlan, readSettings, type Setting } from "./plans.ts";
import { type Session, UsageError } from "./session.ts";

interface SolveCommandOptions extends FormatOptions {
  readonly set: readonly Setting[];
  readonly scenario?: string;
  readonly find: SolveFor;
  readonly probability?: number;
  readonly seed: number;
  readonly draws?: number;
  readonly indicator?: string;
  readonly path?: keyof typeof SHAPES;
  readonly tilt?: number;
  readonly from?: number;
  readonly given: readonly Given[];
  readonly share?: number;
  readonly count?: number;
  readonly on?: string;
  readonly of?: Reach;
}

/** A `--given` as it was written. */
interface Given {
  readonly year: string;
  readonly text: string;
}

const SHAPES = {
  constant: "constant",
  "front-loaded": "frontLoaded",
  "back-loaded": "backLoaded",
} as const satisfies Record<string, PathShape>;

/** Options that say something of one of the questions only. */
const ONLY: Readonly<Record<SolveFor, readonly (keyof SolveCommandOptions)[]>> = {
  growth: ["indicator", "path", "tilt", "from", "given"],
  baseline: ["indicator"],
  shift: ["share", "count", "on", "of", "from"],
};

const EXAMPLES = `
Growth and baseline are asked for each target that is named; a shift for all of them, or all of the plan, together.
As JSON one answer is an object, several are a list.

Examples:
  $ targetcast solve yuzhong healthRevenue-2026 --probability 80%
  $ targetcast solve yuzhong cultureTourismRevenue-2026 --path back-loaded --given 2023=-5%
  $ targetcast solve yuzhong --find shift --share 80%
  $ targetcast solve plan.yaml newHousing-2030 --find baseline --lang zh`;

/** `targetcast solve <plan> [targets...]`: what it would take. */
export function solveCommand(program: Command, session: Session): void {
  const command = program
    .command("solve")
    .description(
      "print what it would take: the growth, the shift of all growth or the base level that reaches targets",
    )
    .argument("<plan>", PLAN_ARGUMENT)
    .argument("[targets...]", "ids of targets")
    .addOption(
      new Option("--find <what>", "what is sought")
        .choices(["growth", "shift", "baseline"])
        .default("growth"),
    )
    .option(
      "--probability <share>",
      "how likely targets have to be, such as 80% (default: projected)",
      asShare,
    )
    .option("--indicator <id>", "whose growth or base level (default: the target's own)")
    .addOption(
      new Option("--path <shape>", "how growth is spread over the years (default: constant)").choices(
        Object.keys(SHAPES),
      ),
    )
    .option("--tilt <share>", "how far a path is off its mean at its ends (default: 50%)", asShare)
    .option("--from <year>", "the first year of the growth or shift that is sought", asNumber)
    .addOption(
      new Option("--given <year=growth>", "growth of a year that is taken as given: 2023=-5% (repeatable)")
        .argParser(addGiven)
        .default([], "none"),
    )
    .option("--share <share>", "of a shift: the share of targets to reach (default: 100%)", asShare)
    .option("--count <number>", "of a shift: how many targets to reach", asNumber)
    .option("--on <selector>", "of a shift: an indicator, theme:<theme> or * (default: *)")
    .addOption(
      new Option("--of <kind>", "of a shift: only amounts, or only ratios").choices(["amounts", "ratios"]),
    )
    .option("--scenario <id>", "a scenario of the plan (default: its first)")
    .option("--seed <number>", "of the draws, where a probability has to be drawn", asNumber, 1)
    .option("--draws <number>", "how many (default: 65536)", asNumber);
  withFormat(withSettings(command))
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, targets: readonly string[], options: SolveCommandOptions) => {
      const plan = await loadPlan(named);
      const questions = await questionsOf(plan, targets, options);
      const { solve } = await import("../analysis/solve.ts");
      const solutions = questions.map((question) => solve(plan, question));
      await emit(session, await print(solutions, named, options, session), options.output);
    });
}

/** One question for each target, or for a shift one of all. */
async function questionsOf(
  plan: Plan,
  targets: readonly string[],
  options: SolveCommandOptions,
): Promise<SolveOptions[]> {
  checkOnly(options);
  const { scenario, find, probability, seed, draws, indicator, from } = options;
  const settings: SolveSettings = {
    ...(scenario !== undefined && { scenario }),
    adjust: await readSettings(plan, options.set),
    ...(probability !== undefined && { probability }),
    seed,
    ...(draws !== undefined && { draws }),
  };
  if (find === "shift") {
    const { share, count, on, of } = options;
    return [
      {
        find,
        ...settings,
        ...(targets.length > 0 && { targets }),
        ...(share !== undefined && { share }),
        ...(count !== undefined && { count }),
        ...(on !== undefined && { on }),
        ...(of !== undefined && { of }),
        ...(from !== undefined && { from }),
      },
    ];
  }
  if (targets.length === 0) {
    const known = Object.keys(plan.targets).slice(0, 10).join(", ") || "none";
    throw new UsageError(`Name the target that ${find} is asked for; the plan has: ${known}`);
  }
  const of = indicator === undefined ? {} : { indicator };
  if (find === "baseline") return targets.map((target) => ({ find, target, ...settings, ...of }));
  const { path, tilt } = options;
  const shape: Pick<GrowthQuestion, "path" | "tilt" | "from"> = {
    ...(path !== undefined && { path: SHAPES[path] }),
    ...(tilt !== undefined && { tilt }),
    ...(from !== undefined && { from }),
  };
  return Promise.all(
    targets.map(async (target) => {
      const given = await readGiven(plan, indicator ?? plan.targets[target]?.indicator, options.given);
      return { target, ...settings, ...of, ...shape, given };
    }),
  );
}

/** @throws UsageError where an option says something of another question than the one asked */
function checkOnly(options: SolveCommandOptions): void {
  const { find } = options;
  for (const name of Object.values(ONLY).flat()) {
    const value = options[name];
    const isSet = Array.isArray(value) ? value.length > 0 : value !== undefined;
    if (!isSet || ONLY[find].includes(name)) continue;
    const wanted = Object.entries(ONLY).flatMap(([what, names]) => (names.includes(name) ? [what] : []));
    throw new UsageError(`--${name} says something of --find ${wanted.join(" or ")} only, not of ${find}`);
  }
}

async function print(
  solutions: readonly Solution[],
  named: string,
  { format, lang, output, scenario }: SolveCommandOptions,
  { io }: Session,
): Promise<string> {
  if (format === "json") return json(solutions.length === 1 ? solutions[0] : solutions);
  if (format === "csv") {
    const [{ toCsv }, { solutionRows }] = await Promise.all([
      import("../report/csv.ts"),
      import("../report/solutionRows.ts"),
    ]);
    return toCsv(solutions.flatMap((one) => solutionRows(one, { lang })));
  }
  if (format === "markdown") {
    const { solutionMarkdown } = await import("../report/markdown.ts");
    return solutions.map((one) => solutionMarkdown(one, { lang })).join("\n");
  }
  const [{ solutionText }, { solveLine }, { wordsOf }] = await Promise.all([
    import("../report/solution.ts"),
    import("./solveLine.ts"),
    import("../language/language.ts"),
  ]);
  const { laidBy } = wordsOf(lang).solve;
  return solutions
    .map((one) => {
      const line = solveLine(one, named, scenario);
      const text = solutionText(one, { lang, ...terminalOptions(io, output) });
      return line === null ? text : `${text}\n${laidBy}\n  ${line}\n`;
    })
    .join("\n");
}

function addGiven(value: string, given: readonly Given[]): Given[] {
  const [year = "", text = "", ...more] = value.split("=").map((part) => part.trim());
  if (!/^\d{1,4}$/.test(year) || text === "" || more.length > 0)
    throw new InvalidArgumentError("Write it as year=growth, such as 2023=-5%.");
  return [...given, { year, text }];
}

/** Growth as people write it: `-5%`, of a ratio `-1pp`. */
async function readGiven(
  plan: Plan,
  indicator: string | undefined,
  given: readonly Given[],
): Promise<Record<string, number>> {
  const { readRate } = await import("../quantity/readRate.ts");
  const per = plan.indicators[indicator ?? ""]?.kind === "ratio" ? "points" : "percent";
  return Object.fromEntries(
    given.map(({ year, text }) => {
      const reading = readRate(text);
      if (!reading.ok) throw new UsageError(`--given ${year}: ${reading.message}`);
      const { value, spread, interval } = reading.value;
      if (spread !== undefined || interval !== undefined)
        throw new UsageError(`--given ${year}: what is given is certain: it has no spread and no interval`);
      if (reading.value.per !== per) {
        const wanted =
          per === "points"
            ? 'a ratio grows in points: write "-1pp"'
            : 'an amount grows in percent: write "-5%"';
        throw new UsageError(`--given ${year}: ${wanted}`);
      }
      return [year, value];
    }),
  );
}

import type { Command } from "commander";
import type { News } from "../analysis/newsResult.ts";
import type { Plan } from "../plan/plan.ts";
import { checkVerdicts } from "./failOn.ts";
import { PLAN_ARGUMENT, withReportOptions } from "./options.ts";
import { emit, json } from "./output.ts";
import { terminalOptions } from "./paint.ts";
import { loadPlan, readSettings } from "./plans.ts";
import { printOutlook, type ScenarioOptions } from "./project.ts";
import { type Session, UsageError } from "./session.ts";

interface ObserveOptions extends ScenarioOptions {
  readonly keepGrowth: boolean;
  readonly news: boolean;
}

const EXAMPLES = `
<data> is a .csv or .tsv file with the columns indicator, year and any of value, growth, status, qualifier, spread,
growthPrices, source; or a .json, .yaml or .yml file; or - for standard input. For indicator ids: targetcast export <plan>.

Examples:
  $ targetcast observe yuzhong outcomes.csv
  $ targetcast observe yuzhong outcomes.csv --news --lang zh
  $ targetcast observe plan.yaml outcomes.json --keep-growth --scenario weak`;

/** `targetcast observe <plan> <data>`: the outlook once what really happened is laid in. */
export function observeCommand(program: Command, session: Session): void {
  withReportOptions(
    program
      .command("observe")
      .description("lay in what really happened, and print the outlook from there")
      .argument("<plan>", PLAN_ARGUMENT)
      .argument("<data>", "what was observed, by indicator and year")
      .option("--scenario <id>", "a scenario of the plan (default: its first)")
      .option("--keep-growth", "where nothing is assumed, keep the growth observed before", false)
      .option("--news", "print what each observation changed, instead of the outlook", false),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, data: string, options: ObserveOptions) => {
      const { before, after } = await observed(named, data, options.keepGrowth);
      const { project } = await import("../project.ts");
      const { scenario, set, output, failOn } = options;
      const under = { ...(scenario !== undefined && { scenario }), adjust: await readSettings(after, set) };
      const projection = project(after, under);
      const text = options.news
        ? await printNews((await import("../analysis/news.ts")).news(before, after, under), options, session)
        : await printOutlook(projection, options, session);
      await emit(session, text, output);
      checkVerdicts(
        session,
        projection.attainments.map(({ status }) => status),
        failOn,
      );
    });
}

async function printNews(
  news: News,
  { format, lang, output }: ObserveOptions,
  { io }: Session,
): Promise<string> {
  if (format === "json") return json(news);
  const { newsMarkdown, newsRows, newsText } = await import("../report/news.ts");
  if (format === "csv") return (await import("../report/csv.ts")).toCsv(newsRows(news, { lang }));
  if (format === "markdown") return newsMarkdown(news, { lang });
  return newsText(news, { lang, ...terminalOptions(io, output) });
}

/** A plan, and the same with what a file says was observed. */
export async function observed(
  named: string,
  data: string,
  keepGrowth: boolean,
): Promise<{ readonly before: Plan; readonly after: Plan }> {
  if (named === "-" && data === "-")
    throw new UsageError("Only one of plan and data can be standard input: give a file for the other");
  const before = await loadPlan(named);
  const [{ readObservations }, { observe }] = await Promise.all([
    import("../node/readObservations.ts"),
    import("../document/observe.ts"),
  ]);
  const { observations, locate } = await readObservations(data);
  return { before, after: observe(before, observations, { keepGrowth, locate }) };
}

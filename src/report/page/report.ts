import type { Comparison } from "../../analysis/compare.ts";
import type { Language } from "../../language/language.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Projection } from "../../project.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import type { ChartSpec } from "../charts/spec.ts";
import { headline, titleOf } from "../headline.ts";
import { endsOf } from "../interval.ts";
import { type Manner, mannerOf } from "../manner.ts";
import type { Cell, Sheet } from "../sheet.ts";
import { answer } from "../together.ts";
import { warningsOf } from "../warnings.ts";
import { assumptionsSheet } from "./assumptions.ts";
import { chartsOf, isUncertain, scenarioCharts } from "./chartsOf.ts";
import { methodLines } from "./method.ts";
import { type Score, scoreSheet, scoresOf } from "./scoreboard.ts";
import { targetsSheet } from "./targetsSheet.ts";

/** What a report is made of: results of one plan under one scenario, and the scenarios side by side. */
export interface ReportInput {
  readonly plan: Plan;
  readonly projection: Projection;
  readonly ensemble: Ensemble;
  /** Null where there is nothing to compare. */
  readonly comparison: Comparison | null;
}

export interface ReportOptions {
  /** Default `en`. */
  readonly lang?: Language;
}

/** A report before it is HTML or Markdown: plain data, texts ready to be printed, charts as specifications. */
export interface Report {
  readonly lang: Language;
  readonly title: string;
  readonly sections: readonly ReportSection[];
  /** What made it, and of what. */
  readonly imprint: string;
}

export interface ReportSection {
  /** Empty for the first. */
  readonly heading: string;
  readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
  | { readonly kind: "paragraph"; readonly pieces: readonly Cell[] }
  | { readonly kind: "scores"; readonly scores: readonly Score[] }
  | { readonly kind: "charts"; readonly charts: readonly ChartSpec[] }
  | { readonly kind: "tables"; readonly sheet: Sheet }
  | { readonly kind: "list"; readonly lines: readonly string[] };

/**
 * What a report says: a summary in a sentence, a scoreboard, a chart for each theme and for every indicator whose targets are
 * levels, a table of every target, the scenarios, what is assumed and where it comes from, warnings, and how it is worked out.
 *
 * @param input - results of the same plan and scenario
 * @param options - the language
 * @returns the report, for `reportHtml` and `reportMarkdown`
 * @example
 * ```ts
 * import { compare, project, simulate } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { reportMarkdown, reportOf } from "targetcast/report";
 *
 * const report = reportOf({
 *   plan: yuzhong,
 *   projection: project(yuzhong),
 *   ensemble: simulate(yuzhong, { seed: 1, draws: 10_000 }),
 *   comparison: compare(yuzhong),
 * });
 * console.log(reportMarkdown(report));
 * ```
 */
export function reportOf(input: ReportInput, { lang = "en" }: ReportOptions = {}): Report {
  const { plan, projection, ensemble, comparison } = input;
  const manner = mannerOf(lang, plan.units);
  const words = manner.words.report;
  const targets = targetsSheet(projection, ensemble, lang);
  const { lines } = warningsOf(ensemble.warnings, projection.series, manner);
  const sections: ReportSection[] = [
    { heading: "", blocks: summary(input, manner) },
    { heading: words.heads.scores, blocks: scores(input, manner) },
    { heading: words.heads.charts, blocks: charts(chartsOf(projection, ensemble, lang)) },
    { heading: words.heads.targets, blocks: [{ kind: "tables", sheet: targets }, paragraph(targets.legend)] },
    { heading: words.heads.scenarios, blocks: charts(scenarioCharts(comparison, lang)) },
    { heading: words.heads.assumptions, blocks: assumptions(input, lang) },
    { heading: words.heads.warnings, blocks: lines.length === 0 ? [] : [{ kind: "list", lines }] },
    { heading: words.heads.method, blocks: [{ kind: "list", lines: methodLines(ensemble, manner) }] },
  ];
  return {
    lang,
    title: titleOf(projection.plan, manner),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    imprint: words.imprint(projection.version, projection.plan.hash),
  };
}

function summary({ projection, ensemble }: ReportInput, manner: Manner): ReportBlock[] {
  const { opening } = headline(projection, manner);
  const together = isUncertain(ensemble) ? [answer(ensemble, endsOf(ensemble.quantileLevels), manner)] : [];
  return [...opening, ...together].map((pieces) => ({ kind: "paragraph", pieces }));
}

function scores({ projection, ensemble }: ReportInput, manner: Manner): ReportBlock[] {
  const sheet = scoreSheet(projection, ensemble, manner);
  return [
    { kind: "scores", scores: scoresOf(projection, manner) },
    ...(sheet === null ? [] : [{ kind: "tables", sheet } as const]),
  ];
}

function charts(specs: readonly ChartSpec[]): ReportBlock[] {
  return specs.length === 0 ? [] : [{ kind: "charts", charts: specs }];
}

function assumptions({ plan, projection }: ReportInput, lang: Language): ReportBlock[] {
  const { sheet, notes } = assumptionsSheet(plan, projection, lang);
  return [...notes.map(paragraph), { kind: "tables", sheet }];
}

function paragraph(text: string): ReportBlock {
  return { kind: "paragraph", pieces: [{ text }] };
}

import type { Calibration } from "../calibration/calibrate.ts";
import type { EstimatedCorrelation } from "../calibration/correlate.ts";
import type { Language } from "../language/language.ts";
import { formatShare } from "../quantity/formatQuantity.ts";
import { calibrationYaml, correlationYaml } from "./calibrationYaml.ts";
import type { DataRow } from "./fields.ts";
import { figureOf, rateOf, scaleOf } from "./figure.ts";
import { mannerOf, printable } from "./manner.ts";
import { type MarkdownOptions, markdownOf } from "./markdown.ts";
import { type Plot, plotOf } from "./plot.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { type TextOptions, textOf } from "./text.ts";
import { warningsOf } from "./warnings.ts";

/** Years of the history that a table shows; years to come. */
const [YEARS_BACK, YEARS_AHEAD] = [8, 6];

/**
 * A calibration as text for a terminal: what it rests on and comes to, a table and a plot of the last years and those to come,
 * warnings, and the assumption as YAML, ready to paste.
 *
 * @param calibration - from `calibrate`
 * @param options - language, width and paint
 */
export function calibrationText(calibration: Calibration, options: TextOptions = {}): string {
  const { lang = "en" } = options;
  const { paste } = mannerOf(lang, {}).words.history;
  return `${textOf(calibrationSheet(calibration, lang), options)}\n${paste}\n\n${calibrationYaml(calibration)}`;
}

/** The same as Markdown. */
export function calibrationMarkdown(calibration: Calibration, { lang = "en" }: MarkdownOptions = {}): string {
  const { paste } = mannerOf(lang, {}).words.history;
  const fence = "```";
  return `${markdownOf(calibrationSheet(calibration, lang))}\n${paste}\n\n${fence}yaml\n${calibrationYaml(calibration)}${fence}\n`;
}

/** How shocks go together, as YAML to paste. */
export function correlationText(
  correlation: EstimatedCorrelation,
  { lang = "en" }: { readonly lang?: Language } = {},
): string {
  const { years, shrinkage } = correlation;
  const { pasteCorrelation } = mannerOf(lang, {}).words.history;
  const share = formatShare(shrinkage, { digits: 2 });
  return `${pasteCorrelation(years.length, share)}\n\n${correlationYaml(correlation)}`;
}

/** A calibration as flat records, one for each year: what was observed, and median and limits of what may come. */
export function calibrationRows({ name, method, history, years, median, intervals }: Calibration): DataRow[] {
  const limits = (i: number | null) =>
    Object.fromEntries(
      intervals.flatMap(({ level, low, high }) => {
        const key = Math.round(level * 1000) / 10;
        return [
          [`low${key}`, i === null ? null : (low[i] ?? null)],
          [`high${key}`, i === null ? null : (high[i] ?? null)],
        ];
      }),
    );
  return [
    ...history.years.map((year, i) => ({
      name,
      method,
      year,
      observed: history.levels[i] ?? null,
      median: null,
      ...limits(null),
    })),
    ...years.map((year, i) => ({
      name,
      method,
      year,
      observed: null,
      median: median[i] ?? null,
      ...limits(i),
    })),
  ];
}

function calibrationSheet(calibration: Calibration, lang: Language): Sheet {
  const { name, method, growth, diagnostics, history, last, years, median, intervals, stoodIn, warnings } =
    calibration;
  const manner = mannerOf(lang, {});
  const { words } = manner;
  const own = words.history;
  const kind = growth.scale === "logit" ? "share" : "amount";
  const scale = scaleOf(last, "1", manner);
  const write = (level: number) => figureOf(kind, level, scale, manner);
  const rates = [growth.initial, growth.rate].map((rate) =>
    growth.scale === "identity" ? write(rate) : rateOf("percent", rate, { lang }),
  );
  const [first = "", later = ""] = rates;
  const grow = { log: own.grows, logit: own.oddsGrow, identity: own.growsBy }[growth.scale];
  const said = grow(first, later);
  const [narrow, wide] = intervals;
  const past = history.years
    .slice(-YEARS_BACK)
    .map((year, i) => ({ year, level: history.levels.slice(-YEARS_BACK)[i] ?? Number.NaN }));
  const ahead = years.slice(0, YEARS_AHEAD);
  const plot: Plot = plotOf([
    ...past.map(({ level }) => level),
    ...ahead.flatMap((_, i) => [
      median[i] ?? Number.NaN,
      narrow?.low[i] ?? Number.NaN,
      narrow?.high[i] ?? Number.NaN,
    ]),
  ]);
  const range = (interval: typeof narrow, i: number) =>
    interval === undefined
      ? ""
      : own.range(write(interval.low[i] ?? Number.NaN), write(interval.high[i] ?? Number.NaN));
  const rows: SheetRow[] = [
    ...past.map(({ year, level }) => ({
      name: String(year),
      cells: [{ text: write(level) }, { text: "" }, { text: "" }, { text: plot.observed(level) }],
      notes: [],
    })),
    ...ahead.map((year, i) => {
      const limits = [narrow, wide].flatMap((interval) =>
        interval === undefined
          ? []
          : [[interval.low[i] ?? Number.NaN, interval.high[i] ?? Number.NaN] as const],
      );
      return {
        name: String(year),
        cells: [
          { text: write(median[i] ?? Number.NaN), role: "strong" as const },
          { text: range(narrow, i) },
          { text: range(wide, i) },
          { text: plot.coming(median[i] ?? Number.NaN, limits) },
        ],
        notes: [],
      };
    }),
  ];
  const percent = (level: number | undefined) =>
    level === undefined ? "" : own.interval(formatShare(level));
  return {
    title: own.calibrated(printable(name), own.methods[method]),
    opening: [
      [
        { text: own.rests(diagnostics.n, diagnostics.firstYear, diagnostics.lastYear) },
        { text: lang === "en" ? " " : "" },
        { text: said },
      ],
      ...(stoodIn ? [[{ text: own.stoodIn }]] : []),
    ],
    columns: [
      { align: "right", most: 20 },
      { align: "right", most: 30 },
      { align: "right", most: 30, drop: 2 },
      { align: "left", most: 60, drop: 1 },
    ],
    nameLeast: 4,
    groups: [
      {
        head: own.heads.year,
        columnHeads: [
          `${own.heads.level}${scale.words === "" || kind === "share" ? "" : ` (${scale.words.trim()})`}`,
          percent(narrow?.level),
          percent(wide?.level),
          "",
        ],
        rows,
      },
    ],
    warnings: warningsOf(warnings, {}, manner),
    legend: own.plotLegend,
    notes: { head: "", separator: words.semicolon },
  };
}

import type { Contribution, News, NewsFigure, NewsItem, TargetNews } from "../analysis/newsResult.ts";
import { type Language, text } from "../language/language.ts";
import { askedFields, type DataRow, type RowOptions } from "./fields.ts";
import { figureOf, rateOf, scaleOf } from "./figure.ts";
import { groupsOf } from "./groups.ts";
import { scenarioText, titleOf } from "./headline.ts";
import { type Manner, mannerOf, nameOf } from "./manner.ts";
import { type MarkdownOptions, markdownOf } from "./markdown.ts";
import { distanceText } from "./notes.ts";
import { rateKind } from "./numberKind.ts";
import type { Sheet, SheetRow } from "./sheet.ts";
import { measuredText, type Subject, subjectOf, targetName, terms } from "./subject.ts";
import { type TextOptions, textOf } from "./text.ts";
import { warningsOf } from "./warnings.ts";

/**
 * News as text for a terminal: what came in beside what was expected, and for every target that it moved what is projected
 * before and after, the verdicts, and what each observation contributed.
 *
 * @param news - from `news`
 * @param options - language, width and colour
 * @returns lines of text, ending with a line break
 * @throws RangeError when `width` is not an integer of at least 60
 * @example
 * ```ts
 * import { news, observe } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { newsText } from "targetcast/report";
 *
 * console.log(newsText(news(yuzhong, observe(yuzhong, { gdp: { 2022: "+1.9%" } }))));
 * ```
 */
export function newsText(news: News, options: TextOptions = {}): string {
  return textOf(newsSheet(news, options.lang), options);
}

/** The same as Markdown. */
export function newsMarkdown(news: News, { lang }: MarkdownOptions = {}): string {
  return markdownOf(newsSheet(news, lang));
}

/**
 * News as flat records: one for each target and each contribution to its change, in the unit of what is asked.
 */
export function newsRows(news: News, { lang = "en" }: RowOptions = {}): DataRow[] {
  return news.targets.flatMap((target) =>
    target.contributions.map(({ indicator, name, year, change, projected }) => ({
      plan: news.plan.id,
      scenario: news.scenario,
      ...askedFields(target, lang),
      unit: target.unit,
      statusBefore: target.statusBefore,
      status: target.status,
      before: target.before,
      after: target.after,
      totalChange: target.change,
      newsOf: indicator,
      newsName: name === null ? null : text(name, lang),
      newsYear: year,
      change,
      projected,
    })),
  );
}

export function newsSheet(news: News, lang: Language = "en"): Sheet {
  const manner = mannerOf(lang, news.plan.units);
  const { words } = manner;
  const { heads } = words.news;
  const moved = news.targets.filter((target) => target.contributions.length > 0);
  const changed = moved.filter(({ status, statusBefore }) => status !== statusBefore);
  const cameIn = {
    head: words.news.cameIn,
    columnHeads: [heads.expected, heads.observed, heads.change, ""],
    rows: news.items.map((item) => itemRow(item, manner)),
  };
  return {
    title: titleOf(news.plan, manner),
    opening: [
      [{ text: words.under(scenarioText(news.scenarioName, news.scenario, manner), news.adjust.length > 0) }],
      [{ text: words.news.counted(news.items.length, changed.length) }],
    ],
    columns: [
      { align: "right", most: 14 },
      { align: "right", most: 14 },
      { align: "right", most: 24 },
      { align: "left", most: 24, drop: 1 },
    ],
    groups: [
      ...(news.items.length === 0 ? [] : [cameIn]),
      ...groupsOf(moved, news.plan, manner).map(({ theme, by, items }) => ({
        head: words.groupHead(theme, by),
        columnHeads: [heads.before, heads.after, heads.change, heads.verdict],
        rows: items.map((target) => targetRow(target, manner)),
      })),
    ],
    warnings: warningsOf(news.warnings, news.series, manner),
    legend: news.items.length === 0 ? "" : words.news.legend,
    notes: { head: words.heads.notes, separator: words.semicolon },
  };
}

/** An observation beside what was expected: levels where they are known, else growth. */
function itemRow(item: NewsItem, manner: Manner): SheetRow {
  const { kind, unit, expected, observed, year } = item;
  const { words, lang } = manner;
  const isComparable = expected.level !== null || observed.growth === null;
  const isLevel = kind !== "index" && observed.level !== null && isComparable;
  const per = rateKind(kind);
  const scale = scaleOf(observed.level ?? 0, unit, manner);
  const write = ({ level, growth }: NewsFigure): string => {
    const value = isLevel ? level : growth;
    if (value === null) return words.none;
    if (isLevel) return figureOf(per === "points" ? "share" : "amount", value, scale, manner);
    return rateOf(per, value, { lang });
  };
  const [from, to] = isLevel ? [expected.level, observed.level] : [expected.growth, observed.growth];
  // An amount is off by a share of what was expected, a rate and a share by points.
  const off = from === null || to === null ? null : isLevel && per === "percent" ? to / from - 1 : to - from;
  const offPer = isLevel && per === "percent" ? "percent" : "points";
  return {
    name: words.dated(nameOf(item.name, lang, item.indicator), year),
    cells: [
      { text: write(expected) },
      { text: write(observed) },
      {
        text:
          off === null || !Number.isFinite(off) ? words.none : rateOf(offPer, off, { signed: true, lang }),
      },
      { text: "" },
    ],
    notes: [isLevel && per === "percent" ? scale.words : ""],
  };
}

function targetRow(target: TargetNews, manner: Manner): SheetRow {
  const { words } = manner;
  const subject = subjectOf(target, target, target.after ?? target.before, manner);
  const after = words.verdicts[target.status];
  const before = target.statusBefore === null ? after : words.verdicts[target.statusBefore];
  return {
    name: targetName(subject),
    cells: [
      { text: measuredText(subject, target.before) },
      { text: measuredText(subject, target.after) },
      { text: target.change === null ? words.none : signed(subject, target.change) },
      { text: words.news.became(before, after), role: target.status },
    ],
    notes: [
      terms(subject),
      ...target.contributions.map((one) => contributionText(subject, one)),
      ...(target.final ? [words.final] : []),
    ],
  };
}

function contributionText(subject: Subject, { indicator, name, year, change }: Contribution): string {
  const { words, lang } = subject.manner;
  const who =
    indicator === null || year === null
      ? words.news.otherChanges
      : words.dated(nameOf(name ?? indicator, lang, indicator), year);
  return words.news.contribution(who, change === null ? words.news.nowKnown : signed(subject, change));
}

function signed(subject: Subject, change: number): string {
  const text = distanceText(subject, change);
  return change > 0 ? `+${text}` : text;
}

import type { Hindcast } from "../hindcast/hindcast.ts";
import type { HindcastScores } from "../hindcast/score.ts";
import type { Language } from "../language/language.ts";
import { formatShare } from "../quantity/formatQuantity.ts";
import type { DataRow } from "./fields.ts";
import { figure, scaleOf } from "./figure.ts";
import { mannerOf, printable } from "./manner.ts";
import { type MarkdownOptions, markdownOf } from "./markdown.ts";
import type { Cell, Sheet } from "./sheet.ts";
import { type TextOptions, textOf } from "./text.ts";

/**
 * A hindcast as text for a terminal: scores over all forecasts, and by years from the origin.
 *
 * @param hindcast - from `hindcast`
 * @param options - language, width and paint
 */
export function hindcastText(hindcast: Hindcast, options: TextOptions = {}): string {
  return textOf(hindcastSheet(hindcast, options.lang), options);
}

/** The same as Markdown. */
export function hindcastMarkdown(hindcast: Hindcast, { lang }: MarkdownOptions = {}): string {
  return markdownOf(hindcastSheet(hindcast, lang));
}

/** Every forecast beside what came, as flat records. */
export function hindcastRows({ name, method, levels, points }: Hindcast): DataRow[] {
  return points.map(({ origin, year, ahead, actual, median, naive, low, high }) => ({
    name,
    method,
    origin,
    year,
    ahead,
    actual,
    median,
    naive,
    ...Object.fromEntries(
      levels.flatMap((level, i) => {
        const key = Math.round(level * 1000) / 10;
        return [
          [`low${key}`, low[i] ?? null],
          [`high${key}`, high[i] ?? null],
        ];
      }),
    ),
  }));
}

function hindcastSheet(hindcast: Hindcast, lang: Language = "en"): Sheet {
  const { name, method, scenario, origins, levels, scores, byYear } = hindcast;
  const manner = mannerOf(lang, {});
  const { words } = manner;
  const own = words.history;
  const scale = scaleOf(scores.mae, "1", manner);
  const percent = (share: number | null) =>
    share === null ? words.none : formatShare(share, { digits: share >= 0.1 ? 3 : 2 });
  const number = (value: number | null) => (value === null ? words.none : value.toFixed(2));
  const cells = (of: HindcastScores): Cell[] => [
    { text: String(of.points) },
    { text: figure(of.mae, scale, manner, 3) },
    { text: percent(of.smape) },
    { text: number(of.mase) },
    { text: percent(of.skill) },
    ...of.intervals.map(({ coverage }) => ({ text: percent(coverage) })),
    { text: number(of.intervals.at(-1)?.msis ?? null) },
  ];
  const { skill } = scores;
  const said = method === null ? (scenario ?? own.scenario) : own.methods[method];
  return {
    title: own.hindcast(printable(name), printable(said)),
    opening: [
      [{ text: own.origins(origins.length, origins[0] ?? 0, origins.at(-1) ?? 0) }],
      ...(skill === null
        ? []
        : [[{ text: skill >= 0 ? own.skilful(percent(skill)) : own.unskilful(percent(-skill)) }]]),
      ...(levels.length === 0
        ? []
        : [
            [
              {
                text: own.covered(
                  scores.intervals.map(({ level, coverage }, i) =>
                    own.coverage(formatShare(level), percent(coverage), i === 0),
                  ),
                ),
              },
            ],
          ]),
    ],
    columns: [
      { align: "right", most: 10, drop: 1 },
      { align: "right", most: 16, drop: 4 },
      { align: "right", most: 10 },
      { align: "right", most: 10 },
      { align: "right", most: 10, drop: 3 },
      ...levels.map(() => ({ align: "right" as const, most: 14 })),
      { align: "right", most: 10, drop: 2 },
    ],
    nameLeast: 8,
    groups: [
      {
        head: own.heads.ahead,
        columnHeads: [
          own.heads.points,
          `${own.heads.mae}${scale.words.trim() === "" ? "" : ` (${scale.words.trim()})`}`,
          own.heads.smape,
          own.heads.mase,
          own.heads.skill,
          ...levels.map((level) => own.inside(formatShare(level))),
          "MSIS",
        ],
        rows: [
          ...byYear.map((of) => ({ name: own.yearsAhead(of.ahead), cells: cells(of), notes: [] })),
          { name: own.heads.all, cells: cells(scores), notes: [] },
        ],
      },
    ],
    warnings: { head: "", lines: [] },
    legend: own.scoreLegend,
    notes: { head: "", separator: words.semicolon },
  };
}

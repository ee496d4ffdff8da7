import type { Label } from "../plan/plan.ts";
import type { Warning } from "../warnings.ts";
import { type Manner, nameOf } from "./manner.ts";
import type { Sheet } from "./sheet.ts";
import { clip } from "./width.ts";

/** Names listed with one warning; the rest are counted. */
const MOST_NAMES = 20;
const NAME_WIDTH = 40;

/** Warnings in sentences: each sentence once, with the indicators and years that it is about. */
export function warningsOf(
  warnings: readonly Warning[],
  series: Readonly<Record<string, { readonly name: Label }>>,
  { lang, words }: Manner,
): Sheet["warnings"] {
  const about = new Map<string, Set<string>>();
  for (const warning of warnings) {
    const { code, indicator, year, data } = warning;
    const sentence = words.warnings[code](data);
    const name = clip(nameOf(series[indicator]?.name ?? indicator, lang, indicator), NAME_WIDTH);
    const names = about.get(sentence) ?? new Set();
    const detail = words.warningDetail(warning);
    const dated = year === null ? name : words.dated(name, year);
    about.set(sentence, names.add(detail === "" ? dated : words.aside(dated, detail)));
  }
  const lines = [...about].map(([sentence, names]) => {
    const listed = [...names].slice(0, MOST_NAMES);
    const rest = names.size - listed.length;
    return words.about(sentence, words.list(rest === 0 ? listed : [...listed, words.more(rest)]));
  });
  return { head: words.warningsHead(lines.length), lines };
}

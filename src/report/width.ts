import stringWidth from "string-width";

/** No sensible name has more code units than this in one column of a terminal; the rest is only weight. */
const UNITS_PER_COLUMN = 8;
const ELLIPSIS = "…";

/** Characters that never join, narrow ones or wide ones (Chinese): nearly all text, which needs no closer look. */
const SIMPLE = /^[ -~±²³À-ɏ–“”…→≥█-▏░✓✗\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;
const WIDE = /[\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]/g;

let graphemes: Intl.Segmenter | undefined;

/** The columns that a text takes on a terminal: 2 for a wide character, 0 for a combining one. */
export function widthOf(text: string): number {
  return SIMPLE.test(text) ? text.length + (text.match(WIDE)?.length ?? 0) : stringWidth(text);
}

/** The characters of a text as a reader counts them. */
export function charactersOf(text: string): string[] {
  if (SIMPLE.test(text)) return text.split("");
  graphemes ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** A text cut to at most `width` columns, with an ellipsis where something was cut off. */
export function clip(text: string, width: number): string {
  const short = lighten(text, width);
  if (short === text && widthOf(text) <= width) return text;
  let kept = "";
  let used = 1;
  for (const character of charactersOf(short)) {
    used += widthOf(character);
    if (used > width) break;
    kept += character;
  }
  return width < 1 ? "" : kept.trimEnd() + ELLIPSIS;
}

/** A text without what could never be shown in `width` columns, so that a monstrous one costs no time. */
export function lighten(text: string, width: number): string {
  const most = Math.max(1, width) * UNITS_PER_COLUMN;
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}

/** A text filled up with spaces to `width` columns. */
export function pad(text: string, width: number, align: "left" | "right"): string {
  const fill = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "left" ? text + fill : fill + text;
}

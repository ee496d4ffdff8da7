/** Line breaks and tabs: to a reader, a space. */
const SPACE = /[\s\u0085]+/gu;
/** Marks that turn the direction of writing, and the invisible that hides or splits words. */
const INVISIBLE =
  /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
/** Controls (ESC among them), halves of characters, and what no XML may hold. */
const CONTROL = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/**
 * Text from a plan, made fit to be printed on one line: nothing in it can move a cursor, change a colour, turn the
 * direction of writing or start a line. Controls become U+FFFD, so that they are seen.
 */
export function plain(text: string): string {
  return text.replace(SPACE, " ").replace(INVISIBLE, "").replace(CONTROL, "\u{FFFD}").trim();
}

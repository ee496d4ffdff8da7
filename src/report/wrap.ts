import { charactersOf, clip, lighten, widthOf } from "./width.ts";

/** Characters that may not begin a line, in Chinese or after a wide character. */
const CLOSING = /^[,.;:!?%)\]}，。；：、！？％）」』》”’…]/u;
/** Characters that may not end a line. */
const OPENING = /[([{（「『《“‘]$/u;

/**
 * Breaks a text into lines of at most `width` columns, at spaces and between wide characters, or anywhere where a
 * word is longer than a line. What does not fit into `most` lines is cut off with an ellipsis.
 */
export function wrap(text: string, width: number, most = Number.POSITIVE_INFINITY): string[] {
  if (widthOf(text) <= width && text.length <= width * 8) return [text];
  const lines: string[] = [];
  let line = "";
  const words = wordsOf(most === Number.POSITIVE_INFINITY ? text : lighten(text, width * most));
  for (const [i, word] of words.entries()) {
    if (widthOf(line + word.trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (lines.length === most - 1) return [...lines, clip(line + words.slice(i).join(""), width)];
    if (line !== "") lines.push(line.trimEnd());
    line = word;
    while (widthOf(line.trimEnd()) > width) {
      const [head, rest] = cut(line, width);
      if (lines.length === most - 1) return [...lines, clip(line, width)];
      lines.push(head);
      line = rest;
    }
  }
  return [...lines, line.trimEnd()];
}

/** The pieces that stay together: words with the space after them, and single wide characters. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = "";
  let last = "";
  for (const character of charactersOf(text)) {
    const breakable = last === " " || widthOf(character) === 2 || widthOf(last) === 2;
    const held = character === " " || CLOSING.test(character) || OPENING.test(last);
    if (last !== "" && breakable && !held) {
      words.push(word);
      word = "";
    }
    word += character;
    last = character;
  }
  return last === "" ? words : [...words, word];
}

/** A word too long for a line, in two: what fits, and the rest. At least one character is taken. */
function cut(word: string, width: number): [head: string, rest: string] {
  let head = "";
  for (const character of charactersOf(lighten(word, width))) {
    if (head !== "" && widthOf(head + character) > width) break;
    head += character;
  }
  return [head, word.slice(head.length)];
}

const WORDS: ReadonlyMap<string, number> = new Map([
  ["thousand", 3],
  ["k", 3],
  ["million", 6],
  ["mn", 6],
  ["mln", 6],
  ["billion", 9],
  ["bn", 9],
  ["trillion", 12],
  ["tn", 12],
  ["trn", 12],
]);

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** A text behind a number, taken as a scale word and what is left. */
export interface ScaleSplit {
  /** Power of ten that the scale word stands for; 0 without one. */
  readonly exponent: number;
  readonly tail: string;
}

/**
 * Every way to take the text behind a number as a scale word (`billion`, `bn`, 万亿) and a unit, the one without a scale word first:
 * 千米 is a kilometre, and also a thousand metres.
 *
 * @param rest - tidied text behind a number
 * @returns the ways; a bare `m`, `b` or `t` is neither a scale word nor a unit
 */
export function scaleSplits(rest: string): ScaleSplit[] {
  const splits: ScaleSplit[] = /^[mbt]$/i.test(rest) ? [] : [{ exponent: 0, tail: rest }];
  const word = /^[a-z]+/i.exec(rest)?.[0] ?? "";
  const power = WORDS.get(word.toLowerCase());
  if (power !== undefined) splits.push({ exponent: power, tail: rest.slice(word.length).trim() });
  for (let length = 1; length <= 3; length++) {
    if (!/^[十百千]?万?亿?$/.test(rest.slice(0, length))) break;
    const exponent = [...rest.slice(0, length)].reduce((sum, character) => sum + (POWERS[character] ?? 0), 0);
    splits.push({ exponent, tail: rest.slice(length).trim() });
  }
  return splits;
}

/**
 * Why a text behind a number has more than one reading, if it has.
 *
 * @param rest - tidied text behind a number
 * @returns both readings in words; empty if the text is not one of the known cases
 */
export function ambiguity(rest: string): string {
  const word = /^(?:[mbt]\b|兆)/i.exec(rest)?.[0] ?? "";
  const meanings = MEANINGS[word.toLowerCase()];
  return meanings === undefined ? "" : `"${word}" may mean ${meanings}`;
}

const MEANINGS: Readonly<Record<string, string>> = {
  m: '"million" or "metres"',
  b: '"billion" or "bytes"',
  t: '"trillion" or "tonnes"',
  兆: '"百万" (10^6) or "万亿" (10^12)',
};

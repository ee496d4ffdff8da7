import { tidy } from "./reading.ts";

/**
 * The singular of an English plural: `enterprises` to `enterprise`, `companies` to `company`, `people` to `person`.
 *
 * @param word - an English word or words
 * @returns the singular; other words as they are
 */
export function singular(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/people$/, "person")
    .replace(/(ss|x|ch|sh)es$/, "$1")
    .replace(/ies$/, "y")
    .replace(/([^s])s$/, "$1");
}

/**
 * Brings the spellings of a unit to one: `㎡` and `m2`, `Enterprise` and `enterprises`.
 *
 * @param word - a word for a unit
 * @returns a form to compare by, not to show
 */
export function fold(word: string): string {
  return singular(tidy(word).toLowerCase());
}

import { type Language, text, type Words, wordsOf } from "../language/language.ts";
import type { Label } from "../plan/plan.ts";
import type { UnitLabel } from "../quantity/units.ts";
import { plain } from "./plain.ts";

/** How a report is written: its language, and the words for the plan's own units. */
export interface Manner {
  readonly lang: Language;
  readonly words: Words;
  readonly units: Readonly<Record<string, UnitLabel>>;
}

/** Characters of a name and of a unit that are printed at most; no sensible one has more. */
const LONGEST_NAME = 200;
const LONGEST_UNIT = 30;

export function mannerOf(lang: Language, units: Readonly<Record<string, UnitLabel>>): Manner {
  const shown = Object.entries(units).map(([id, { en, zh }]): [string, UnitLabel] => [
    id,
    {
      ...(en !== undefined && { en: printable(en, LONGEST_UNIT) }),
      ...(zh !== undefined && { zh: printable(zh, LONGEST_UNIT) }),
    },
  ]);
  return { lang, words: wordsOf(lang), units: Object.fromEntries(shown) };
}

/** A name from a plan, fit to be printed; without one, the id. */
export function nameOf(label: Label, lang: Language, id = ""): string {
  return printable(text(label, lang)) || printable(id);
}

/** Any other text from a plan, fit to be printed. */
export function printable(value: string, longest = LONGEST_NAME): string {
  return plain(value.length > longest ? `${value.slice(0, longest)}…` : value);
}

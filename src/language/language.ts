import type { Label } from "../plan/plan.ts";
import type { Language } from "../quantity/formatQuantity.ts";
import { en } from "./en.ts";
import type { Words } from "./words.ts";
import { zh } from "./zh.ts";

export type { Language, Words };

const languages: Readonly<Record<Language, Words>> = { en, zh };

/** The words of the reports in a language. */
export function wordsOf(lang: Language): Words {
  return languages[lang];
}

/** A label in a language, else in whichever it has. */
export function text(label: Label, lang: Language): string {
  if (typeof label === "string") return label;
  return label[lang] ?? label.en ?? label.zh ?? "";
}

import { formatShare } from "../quantity/formatQuantity.ts";

/** A value of a warning's data. */
type Loose = number | string | undefined;

/** Looks a word up that comes as loose data; what has no word stands for itself. */
export function pick(words: Readonly<Record<string, string>>): (key: Loose) => string {
  return (key) => (key === undefined ? "" : (words[key] ?? String(key)));
}

/** A fraction that comes as loose data, to a tenth of a percent. */
export function percent(fraction: Loose): string {
  return typeof fraction === "number"
    ? formatShare(Math.round(fraction * 1000) / 1000)
    : String(fraction ?? "?");
}

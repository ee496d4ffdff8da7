import { quoted } from "../errors.ts";

/** What came of reading a text: the value, or in one sentence why not and what is accepted. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** Longer texts are refused unread, so that reading takes no time on hostile input. */
const LONGEST = 200;

/**
 * Reads a text with `read`, which gets it tidied and gives a value, or the reason against one as a string.
 *
 * @param text - as written
 * @param as - what it should be, such as `a share`
 * @param accepted - what to write instead, a clause that begins with `write`
 * @param read - gives the value, or why there is none (empty: `accepted` says it all)
 * @returns the value or a message of the form `cannot read "…" as …: reason; write …`
 */
export function attempt<T extends number | object>(
  text: string,
  as: string,
  accepted: string,
  read: (tidied: string) => T | string,
): Reading<T> {
  const result =
    text.length > LONGEST
      ? `it is longer than ${LONGEST} characters`
      : RAISED_DIGIT.test(text)
        ? "it has raised digits"
        : read(tidy(text));
  if (typeof result !== "string") return { ok: true, value: result };
  return {
    ok: false,
    message: `cannot read ${quoted(text)} as ${as}: ${result && `${result}; `}${accepted}`,
  };
}

/**
 * The value of a reading, or its message thrown.
 *
 * @param reading - what came of reading a text
 * @returns the value
 * @throws RangeError with the message, if the text could not be read
 */
export function valueOrThrow<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value;
  throw new RangeError(reading.message);
}

/** Digits that compatibility forms would turn into plain ones, so that 10² became 102; behind a letter (m², CO₂) they may. */
const RAISED_DIGIT = /(?:^|[^a-z]|[ex])\p{No}/iu;

/**
 * Brings a text to one form: compatibility characters (５．２％, ㎡), dashes, spaces and 萬億 as their plain ones.
 *
 * @param text - any text
 * @returns the text in that form, without spaces around it
 */
export function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/萬/g, "万")
    .replace(/億/g, "亿")
    .replace(/\s+/g, " ")
    .trim();
}

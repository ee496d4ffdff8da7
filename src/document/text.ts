import { PlanError, type PlanIssue, quoted } from "../errors.ts";
import { type DocumentPath, formatPath } from "./issues.ts";
import { MAX_DEPTH } from "./snapshot.ts";

/** Most bytes of a plan's text, as UTF-8. */
export const MAX_TEXT_BYTES = 2_000_000;

/** Most problems of one text that are listed: after the first, most follow from it. */
export const MAX_TEXT_ISSUES = 20;

/** Where something is in a text: line and column from 1, columns in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** A text that was read: what it holds, as plain data, and where in the text it holds it. */
export interface TextReading {
  readonly value: unknown;
  /** Where the value at a path stands, or the nearest thing around it that is there. */
  readonly locate: (path: DocumentPath) => TextPosition | undefined;
}

/** Where a value of the document begins (its key, where it has one), and the same for what it holds, by key or index. */
export interface Place {
  readonly offset: number;
  readonly children?: ReadonlyMap<string, Place>;
}

/**
 * Reads a plan's JSON text into plain data.
 *
 * @param text - at most 2 MB, nested at most 64 levels deep
 * @returns the data and where in the text it stands
 * @throws PlanError with line and column: `syntax`, `duplicate` (a key twice), `too-large` or `too-deep`
 *
 * @example
 * ```ts
 * import { readJson } from "targetcast/yaml";
 *
 * const { value, locate } = readJson('{\n  "baseYear": 2021\n}');
 * console.log(JSON.stringify(value), locate(["baseYear"])?.line); // {"baseYear":2021} 2
 * ```
 */
export function readJson(text: string): TextReading {
  const source = checkedText(text);
  const positionOf = positionsIn(source);
  const root = scanJson(source, positionOf);
  return { value: JSON.parse(source), locate: locator(root, positionOf) };
}

/**
 * The text without its byte order mark, if it is not too large to be read.
 *
 * @throws PlanError when it has more than 2,000,000 bytes as UTF-8
 */
export function checkedText(text: string): string {
  // A text of more characters has more bytes; it need not be counted.
  if (text.length > MAX_TEXT_BYTES || utf8Length(text) > MAX_TEXT_BYTES) throw tooLarge();
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}

/** The error of a text that is larger than a plan may be. */
export function tooLarge(): PlanError {
  const message = `The text is larger than ${MAX_TEXT_BYTES / 1_000_000} MB, the most that a plan may be`;
  return new PlanError([{ path: "", code: "too-large", message }]);
}

/** The error of a text that nests deeper than a plan may. */
export function tooDeep(position: TextPosition): PlanError {
  const message = `The text is nested deeper than ${MAX_DEPTH} levels`;
  return new PlanError([{ path: "", code: "too-deep", message, ...position }]);
}

/** The issue of a key that an object has twice. */
export function duplicateKey(path: DocumentPath, position: TextPosition, first: TextPosition): PlanIssue {
  const message = `The key ${quoted(String(path.at(-1)))} is there twice, first in line ${first.line}`;
  return { path: formatPath(path), code: "duplicate", message, ...position };
}

/** Turns offsets in a text into lines and columns. */
export function positionsIn(text: string): (offset: number) => TextPosition {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** Finds the place of a path, as `TextReading.locate`. */
export function locator(root: Place, positionOf: (offset: number) => TextPosition): TextReading["locate"] {
  return (path) => {
    let place = root;
    for (const step of path) {
      const child = place.children?.get(String(step));
      if (child === undefined) break;
      place = child;
    }
    return positionOf(place.offset);
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) bytes++;
    // Each half of a surrogate pair stands for two of its four bytes.
    if (unit >= 0x800 && !(unit >= 0xd800 && unit < 0xe000)) bytes++;
  }
  return bytes;
}

const SPACE = /[ \t\n\r]*/y;
// Between the quotes: anything from the blank on, but for the quote and the backslash.
const STRING = /"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[ !#-[\]-\uffff]*)*"/y;
const OTHER_SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** A list or object that is still open. */
interface Open {
  readonly close: "}" | "]";
  readonly children: Map<string, Place>;
  /** Key or index of the value that is being read. */
  step: string | number;
}

/**
 * Checks that a text is JSON, and finds the place of every value. A loop of its own rather than `JSON.parse`, whose
 * errors name no line, differ between engines and quote the text, and which drops the first of two equal keys.
 */
function scanJson(text: string, positionOf: (offset: number) => TextPosition): Place {
  const open: Open[] = [];
  const duplicates: PlanIssue[] = [];
  let at = 0;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = (sign: string): boolean => {
    match(SPACE);
    if (text[at] !== sign) return false;
    at++;
    return true;
  };
  const expected = (what: string): PlanError => {
    const found = at < text.length ? JSON.stringify(text.slice(at, at + 20).split(/\s/)[0]) : "its end";
    const message = `The text is not JSON: expected ${what}, found ${found}`;
    return new PlanError([{ path: "", code: "syntax", message, ...positionOf(at) }]);
  };
  /** Reads what stands before a value, a key and a colon in an object, and gives the offset of the two together. */
  const begin = (parent: Open): number => {
    match(SPACE);
    const offset = at;
    if (parent.close === "]") {
      parent.step = parent.children.size;
      return offset;
    }
    const key = match(STRING);
    if (key === undefined) throw expected("a key in double quotes");
    const step = String(JSON.parse(key));
    parent.step = step;
    const first = parent.children.get(step);
    if (first !== undefined && duplicates.length < MAX_TEXT_ISSUES) {
      const path = open.map((around) => around.step);
      duplicates.push(duplicateKey(path, positionOf(offset), positionOf(first.offset)));
    }
    if (!skip(":")) throw expected('":"');
    return offset;
  };

  match(SPACE);
  let root: Place = { offset: at };
  let offset = at;
  for (;;) {
    match(SPACE);
    const start = text[at];
    const around = open.at(-1);
    let place: Place = { offset };
    let opened: Open | undefined;
    if (start === "{" || start === "[") {
      if (open.length === MAX_DEPTH) throw tooDeep(positionOf(at));
      at++;
      opened = { close: start === "{" ? "}" : "]", children: new Map(), step: "" };
      place = { offset, children: opened.children };
    } else if (match(STRING) === undefined && match(OTHER_SCALAR) === undefined) {
      throw expected("a value");
    }
    if (around === undefined) root = place;
    else around.children.set(String(around.step), place);

    if (opened !== undefined && !skip(opened.close)) {
      open.push(opened);
      offset = begin(opened);
      continue;
    }
    // A value has ended, and with it perhaps what is open around it.
    for (;;) {
      const parent = open.at(-1);
      if (parent === undefined) {
        match(SPACE);
        if (at < text.length) throw expected("its end");
        if (duplicates.length > 0) throw new PlanError(duplicates);
        return root;
      }
      if (skip(",")) {
        offset = begin(parent);
        break;
      }
      if (!skip(parent.close)) throw expected(`"," or "${parent.close}"`);
      open.pop();
    }
  }
}

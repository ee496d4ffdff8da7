/**
 * What can be wrong with a plan, one stable word each. The words are part of the API: tools may switch on them.
 */
export type PlanIssueCode =
  | "syntax" // the text is not JSON, or not YAML
  | "too-large" // the text or the document is larger than a plan may be
  | "too-deep" // the document is nested deeper than a plan may be
  | "not-plain" // a function, a class instance, a cycle: not plain data
  | "not-finite" // NaN, Infinity, or a number that overflows to them
  | "id" // an id that may not be used
  | "type" // a value of the wrong type
  | "missing" // a required key is absent
  | "unknown-key" // a key that means nothing here
  | "value" // a value of the right type that is not allowed
  | "conflict" // two things said at once that exclude each other
  | "duplicate" // the same id twice
  | "quantity" // a quantity or growth that cannot be read, or not in this unit
  | "year" // a year out of range, or out of order
  | "reference" // a name of something that does not exist
  | "cycle" // a thing that depends on itself
  | "kind" // not possible for an indicator of this kind
  | "domain" // a number outside the domain of its scale or model
  | "formula" // a formula that is not allowed, or cannot be read
  | "unit"; // unlike units brought together

/** One thing wrong with a plan: where, what kind of wrong, and in words. */
export interface PlanIssue {
  /** Where in the document, such as `indicators.gdp.observations.2021`; empty for the document as a whole. */
  readonly path: string;
  readonly code: PlanIssueCode;
  /** What is wrong and what is accepted, in English. */
  readonly message: string;
  /** Line in the text, from 1, where the plan was read from YAML or JSON text. */
  readonly line?: number;
  /** Column in the line, from 1. */
  readonly column?: number;
}

/** The plan cannot be used; `issues` lists every problem found, not only the first. */
export class PlanError extends Error {
  override readonly name = "PlanError";
  readonly issues: readonly PlanIssue[];

  constructor(issues: readonly PlanIssue[]) {
    super(issues.map(describeIssue).join("\n"));
    this.issues = issues;
  }
}

/** A solver gave up: it did not converge within its iterations. */
export class ConvergenceError extends Error {
  override readonly name = "ConvergenceError";
  readonly iterations: number;
  /** Distance from the root still left, in the unit of the function. */
  readonly residual: number;

  constructor(message: string, iterations: number, residual: number) {
    super(message);
    this.iterations = iterations;
    this.residual = residual;
  }
}

/** One issue as a line of text: `12:5 targets.hq.by: year must be … (year)`. */
export function describeIssue(issue: PlanIssue): string {
  const at = issue.line === undefined ? "" : `${issue.line}:${issue.column ?? 1} `;
  const path = issue.path === "" ? "" : `${issue.path}: `;
  return `${at}${path}${issue.message} (${issue.code})`;
}

/** Characters of a text that a message shows. */
const LONGEST_SHOWN = 60;

/** A text in quotes for a message: not longer than it helps, and what cannot be seen (a terminal may obey it) escaped. */
export function quoted(text: string): string {
  const shown = text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
  const escaped = shown
    .replace(/["\\]/g, "\\$&")
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);
  return `"${escaped}"`;
}

/** Any value for a message: what it is, shortly. */
export function describe(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return ["function", "symbol", "bigint"].includes(typeof value) ? `a ${typeof value}` : String(value);
}

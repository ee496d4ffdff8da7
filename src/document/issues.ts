import { PlanError, type PlanIssue, type PlanIssueCode } from "../errors.ts";

/** A place in a document: keys and list positions from the top. */
export type DocumentPath = readonly (string | number)[];

/** Where a place of a document stands in the text it was read from. */
export type Locate = (path: DocumentPath) => { readonly line: number; readonly column: number } | undefined;

/** Collects every problem of a document, so that they are told all at once. */
export interface Issues {
  add(path: DocumentPath, code: PlanIssueCode, message: string): void;
  readonly count: number;
  /** @throws PlanError with all issues, if there is one */
  throwIfAny(): void;
}

/** Nobody reads more; a broken file of millions must not fill the memory with messages. */
const MOST_ISSUES = 1000;

export function collectIssues(locate?: Locate): Issues {
  const issues: PlanIssue[] = [];
  let count = 0;
  return {
    add(path, code, message) {
      count++;
      if (count <= MOST_ISSUES) issues.push({ path: formatPath(path), code, message, ...locate?.(path) });
    },
    get count() {
      return count;
    },
    throwIfAny() {
      if (count === 0) return;
      const more = count - issues.length;
      if (more > 0) issues.push({ path: "", code: "too-large", message: `and ${more} more problems` });
      throw new PlanError(issues);
    },
  };
}

/** A path as text: `indicators.gdp.observations.2021`, with brackets where a key is not a plain word. */
export function formatPath(path: DocumentPath): string {
  return path
    .map((key, i) => {
      if (typeof key === "number") return `[${key}]`;
      if (!/^[\p{L}\p{N}_$-]+$/u.test(key)) return `[${JSON.stringify(shorten(key))}]`;
      return i === 0 ? key : `.${key}`;
    })
    .join("");
}

/** A text for a message: not longer than it helps. */
export function shorten(text: string, length = 60): string {
  return text.length <= length ? text : `${text.slice(0, length)}…`;
}

/** Any value for a message: what it is, shortly. */
export function describe(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(shorten(value));
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

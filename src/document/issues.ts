import { PlanError, type PlanIssue, type PlanIssueCode, quoted } from "../errors.ts";

/** A place in a document: keys and list positions from the top. */
export type DocumentPath = readonly (string | number)[];

/** Where a place of a document stands in the text it was read from. */
export type Locate = (path: DocumentPath) => { readonly line: number; readonly column: number } | undefined;

/** Collects every problem of a document, so that they are told all at once. */
export interface Issues {
  add(path: DocumentPath, code: PlanIssueCode, message: string): void;
  readonly count: number;
  /** Whether a problem of one of these kinds has been found. */
  has(...codes: readonly PlanIssueCode[]): boolean;
  /** Whether more would not be listed any more, so that nobody need look for it. */
  readonly full: boolean;
  /** @throws PlanError with all issues, if there is one */
  throwIfAny(): void;
}

/** Nobody reads more; a broken file of millions must not fill the memory with messages. */
const MOST_ISSUES = 1000;

export function collectIssues(locate?: Locate): Issues {
  const issues: PlanIssue[] = [];
  const found = new Set<PlanIssueCode>();
  let count = 0;
  return {
    add(path, code, message) {
      count++;
      found.add(code);
      if (count <= MOST_ISSUES) issues.push({ path: formatPath(path), code, message, ...locate?.(path) });
    },
    get count() {
      return count;
    },
    has: (...codes) => codes.some((code) => found.has(code)),
    get full() {
      return count > MOST_ISSUES;
    },
    throwIfAny() {
      if (count === 0) return;
      if (count > issues.length) {
        const message = `only the first ${MOST_ISSUES} problems are listed`;
        issues.push({ path: "", code: "too-large", message });
      }
      throw new PlanError(issues);
    },
  };
}

/** A path as text: `indicators.gdp.observations.2021`, with brackets where a key is not a plain word. */
export function formatPath(path: DocumentPath): string {
  return path
    .map((key, i) => {
      if (typeof key === "number") return `[${key}]`;
      if (!/^[\p{L}\p{N}_$-]{1,60}$/u.test(key)) return `[${quoted(key)}]`;
      return i === 0 ? key : `.${key}`;
    })
    .join("");
}

import type { FormulaNode } from "../formula/tree.ts";
import { nearest } from "../plan/nearest.ts";
import type { IndicatorKind } from "../plan/plan.ts";
import type { UnitLabel } from "../quantity/units.ts";
import { type DocumentPath, type Issues, quoted } from "./issues.ts";

/** What the readers of the parts of a document need to know of the whole. */
export interface ReadContext {
  readonly issues: Issues;
  readonly baseYear: number;
  readonly units: Readonly<Record<string, UnitLabel>>;
  /** Kind and unit of the indicators; of one whose shape is wrong nothing is known but that it is there. */
  readonly indicators: ReadonlyMap<string, Subject | null>;
  /** The indicator that each target is about. */
  readonly targets: ReadonlyMap<string, string | null>;
  readonly scenarios: ReadonlySet<string>;
  /** The themes that indicators have. */
  readonly themes: ReadonlySet<string>;
  /** Reads a formula text; a plan may do without. */
  readonly formulas?: ((text: string) => FormulaNode) | undefined;
}

/** What decides how the numbers of an indicator are read. */
export interface Subject {
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly formula: boolean;
}

/** Years further from the base year than this are mistakes. */
const FARTHEST = 200;

/** Checks a year: a whole number within 200 years of the base year. */
export function readYear(
  year: number,
  path: DocumentPath,
  { issues, baseYear }: ReadContext,
): number | undefined {
  if (Number.isInteger(year) && Math.abs(year - baseYear) <= FARTHEST) return year;
  const range = `${baseYear - FARTHEST} to ${baseYear + FARTHEST}`;
  issues.add(path, "year", `must be a year from ${range}, current value is ${year}`);
  return undefined;
}

/** Checks the year that is the key of a record. */
export function readYearKey(key: string, path: DocumentPath, context: ReadContext): number | undefined {
  if (/^[1-9]\d{0,5}$/.test(key)) return readYear(Number(key), path, context);
  context.issues.add(
    path,
    "year",
    `must be a year such as ${context.baseYear}, current value is ${quoted(key)}`,
  );
  return undefined;
}

/** Checks that an indicator of this name exists; what is known of it, else undefined. */
export function readReference(id: string, path: DocumentPath, context: ReadContext): Subject | undefined {
  const subject = context.indicators.get(id);
  if (subject === undefined) unknownName("indicator", id, context.indicators.keys(), path, context.issues);
  return subject ?? undefined;
}

/** Among many thousand names a hint takes time; more than so many nobody reads. */
const MOST_HINTS = 20;
/** As many names are told where none is close. */
const MOST_TOLD = 10;

/** Says that there is nothing of a name, and what there is. */
export function unknownName(
  what: string,
  id: string,
  known: Iterable<string>,
  path: DocumentPath,
  issues: Issues,
): void {
  const names = issues.count < MOST_HINTS ? [...known] : [];
  const told = names.length > 0 && names.length <= MOST_TOLD ? `; there are: ${names.join(", ")}` : "";
  issues.add(path, "reference", `there is no ${what} ${quoted(id)}${nearest(id, names) || told}`);
}

import { describe, type PlanIssueCode, quoted } from "../errors.ts";
import type { FormulaNode } from "../formula/tree.ts";
import { nearest } from "../plan/nearest.ts";
import type { IndicatorKind, Plan } from "../plan/plan.ts";
import type { UnitLabel } from "../quantity/units.ts";
import type { Calibrate } from "./calibrate.ts";
import { idProblem } from "./entries.ts";
import type { DocumentPath, Issues } from "./issues.ts";

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
  /** Makes growth of a history; a plan may do without. */
  readonly calibrate?: Calibrate | undefined;
}

/** What decides how the numbers of an indicator are read. */
export interface Subject {
  readonly kind: IndicatorKind;
  readonly unit: string;
  readonly formula: boolean;
}

/** What the readers need to know of a plan that has been parsed, to read what is laid over it. */
export function contextOf(plan: Plan, issues: Issues): ReadContext {
  const { baseYear, units, indicators, targets, scenarios } = plan;
  return {
    issues,
    baseYear,
    units,
    indicators: new Map(
      Object.entries(indicators).map(([id, { kind, unit, formula }]) => [
        id,
        { kind, unit, formula: formula !== undefined },
      ]),
    ),
    targets: new Map(Object.entries(targets).map(([id, { indicator }]) => [id, indicator])),
    scenarios: new Set(Object.keys(scenarios)),
    themes: new Set(Object.values(indicators).flatMap(({ theme }) => theme ?? [])),
  };
}

/** A place in a document, as its reader needs it: what is inside has places of its own. */
export interface Place<W = ReadContext> {
  readonly whole: W;
  at(...keys: DocumentPath): Place<W>;
  /** Adds an issue; the message may end with the current value. Returns undefined, which is what could be read. */
  wrong(code: PlanIssueCode, message: string, current?: string | number): undefined;
}

/** The place of a path. */
export function placeIn<W extends { readonly issues: Issues }>(whole: W, path: DocumentPath): Place<W> {
  return {
    whole,
    at: (...keys) => placeIn(whole, [...path, ...keys]),
    wrong(code, message, current) {
      const end = current === undefined ? "" : `, current value is ${describe(current)}`;
      whole.issues.add(path, code, message + end);
    },
  };
}

/** Checks what is used as an id; it may be left out. */
export function checkId(what: string, id: string | undefined, { wrong }: Pick<Place, "wrong">): void {
  const problem = id === undefined ? undefined : idProblem(id);
  if (problem !== undefined) wrong("id", `the ${what} ${problem}`);
}

/** Years further from the base year than this are mistakes. */
const FARTHEST = 200;

/** Checks a year: a whole number within 200 years of the base year. */
export function readYear(year: number | undefined, { whole, wrong }: Place): number | undefined {
  const first = whole.baseYear - FARTHEST;
  const last = whole.baseYear + FARTHEST;
  if (year === undefined || (Number.isInteger(year) && year >= first && year <= last)) return year;
  return wrong("year", `must be a year from ${first} to ${last}`, year);
}

/** Checks the year that is the key of a record. */
export function readYearKey(key: string, place: Place): number | undefined {
  if (/^[1-9]\d{0,5}$/.test(key)) return readYear(Number(key), place);
  const example = place.whole.baseYear;
  return place.wrong("year", `must be a year such as ${example}`, key);
}

/** Checks that an indicator of this name exists; what is known of it, else undefined. */
export function readReference(id: string, place: Place): Subject | undefined {
  const { indicators } = place.whole;
  const subject = indicators.get(id);
  if (subject === undefined) unknownName("indicator", id, indicators.keys(), place);
  return subject ?? undefined;
}

/** Among many thousand names a hint takes time; more than so many nobody reads. */
const MOST_HINTS = 20;
/** As many names are told where none is close. */
const MOST_TOLD = 10;

/** Says that there is nothing of a name, and what there is. */
export function unknownName(what: string, id: string, known: Iterable<string>, place: Place): undefined {
  const names = place.whole.issues.count < MOST_HINTS ? [...known] : [];
  const told = names.length > 0 && names.length <= MOST_TOLD ? `; there are: ${names.join(", ")}` : "";
  return place.wrong("reference", `there is no ${what} ${quoted(id)}${nearest(id, names) || told}`);
}

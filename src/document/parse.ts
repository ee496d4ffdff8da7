import { PlanError, type PlanIssue } from "../errors.ts";
import type { FormulaNode } from "../formula/tree.ts";
import { defined } from "../plan/defined.ts";
import { deepFreeze } from "../plan/freeze.ts";
import { type Plan, SCHEMA_VERSION } from "../plan/plan.ts";
import type { Calibrate } from "./calibrate.ts";
import { checkShape } from "./checkShape.ts";
import { checkWhole, type PlanDraft } from "./checkWhole.ts";
import { type Place, placeIn, type Subject } from "./context.ts";
import { withDeflators } from "./deflatorParts.ts";
import { type Entry, entriesOf } from "./entries.ts";
import { planHash } from "./hash.ts";
import { type HeadShape, readHeader } from "./header.ts";
import { type IndicatorShape, readIndicator } from "./indicator.ts";
import { collectIssues, type Issues, type Locate } from "./issues.ts";
import { observationWarnings } from "./observationWarnings.ts";
import { readScenario } from "./scenario.ts";
import { essentialShape, indicatorShape, planShape, scenarioShape, targetShape } from "./shape.ts";
import { snapshot } from "./snapshot.ts";
import { readTarget } from "./target.ts";
import { readDefaultUncertainty } from "./uncertainty.ts";

export interface ParseOptions {
  /** Reads formula texts: `parseFormula` of `targetcast/formula`, so that mathjs is paid for only by who needs it. */
  readonly formulas?: (text: string) => FormulaNode;
  /** Makes `growth: history` of observations: `calibrate` of `targetcast/history`. */
  readonly calibrate?: Calibrate;
  /** Where a place of the document stands in the text it was read from; the issues then say line and column. */
  readonly locate?: Locate;
}

/**
 * Checks a plan document and turns it into a plan: quantities to numbers, every default filled in.
 *
 * @param document - plain data, as from JSON, YAML or an object literal; it is never changed
 * @returns the plan, plain data of its own, frozen
 * @throws PlanError with every problem of the document, not only the first
 *
 * @example
 * ```ts
 * import { parsePlan, project } from "targetcast";
 *
 * const plan = parsePlan({
 *   name: "Tourism",
 *   baseYear: 2021,
 *   indicators: { income: { kind: "flow", unit: "CNY", observations: { 2021: "350亿元" }, growth: "6%" } },
 *   targets: { income: { indicator: "income", by: 2026, atLeast: "45 billion CNY" } },
 * });
 * console.log(project(plan).attainments[0]?.status); // attained
 * ```
 */
export function parsePlan(document: unknown, options: ParseOptions = {}): Plan {
  const issues = collectIssues(options.locate);
  const copy = snapshot(document, issues);
  issues.throwIfAny();
  const whole = checkShape(planShape, copy, [], issues);
  const parts = {
    indicators: withDeflators(partsOf(copy, "indicators", indicatorShape, issues), issues),
    targets: partsOf(copy, "targets", targetShape, issues),
    scenarios: partsOf(copy, "scenarios", scenarioShape, issues),
  };
  // A key that is wrong at the top does not keep the parts from being read, and all their problems from being told.
  const head = whole ?? essentials(copy);
  if (head === undefined) issues.throwIfAny();
  if (head === undefined) throw new Error("A wrong shape is an issue");
  const header = readHeader(head, parts.targets, placeIn({ issues }, []));
  const top = placeIn(
    {
      issues,
      baseYear: header.baseYear,
      units: header.units,
      indicators: new Map(parts.indicators.map(({ id, shape }) => [id, shape ? subjectOf(shape) : null])),
      targets: new Map(parts.targets.map(({ id, shape }) => [id, shape?.indicator ?? null])),
      scenarios: new Set(parts.scenarios.map(({ id }) => id)),
      themes: new Set(parts.indicators.flatMap(({ shape }) => shape?.theme ?? [])),
      formulas: options.formulas,
      calibrate: options.calibrate,
    },
    [],
  );
  const indicators = readParts(parts.indicators, top, readIndicator);
  const targets = readParts(parts.targets, top, (_, shape, place) =>
    readTarget(shape, indicators[shape.indicator], place),
  );
  const scenarios = readParts(parts.scenarios, top, (id, shape, place) =>
    readScenario(id, shape, indicators, place),
  );
  const draft: PlanDraft = {
    kind: "plan",
    schemaVersion: SCHEMA_VERSION,
    ...header,
    indicators,
    targets,
    scenarios,
    ...defined({
      correlation: whole?.correlation,
      uncertainty: readDefaultUncertainty(whole?.uncertainty, top.at("uncertainty")),
    }),
    warnings: observationWarnings(indicators),
  };
  checkWhole(draft, top);
  issues.throwIfAny();
  return deepFreeze({ ...draft, hash: planHash(draft) });
}

/** The outcome of a parse that does not throw. */
export type SafeParseResult =
  | { readonly success: true; readonly plan: Plan }
  | { readonly success: false; readonly issues: readonly PlanIssue[] };

/** Parses like `parsePlan`, and returns the issues rather than throw them. */
export function safeParsePlan(document: unknown, options: ParseOptions = {}): SafeParseResult {
  try {
    return { success: true, plan: parsePlan(document, options) };
  } catch (error) {
    if (error instanceof PlanError) return { success: false, issues: error.issues };
    throw error;
  }
}

/** A part of the plan with an id, held against its shape; undefined where it does not fit. */
type Part<T> = Omit<Entry, "raw"> & { readonly shape: T | undefined };

function partsOf<T>(
  document: unknown,
  key: string,
  shape: Parameters<typeof checkShape<T>>[0],
  issues: Issues,
): Part<T>[] {
  const value: unknown =
    typeof document === "object" && document !== null ? Reflect.get(document, key) : undefined;
  return entriesOf(value, key, issues).map(({ id, raw, path }) => ({
    id,
    path,
    shape: issues.full ? undefined : checkShape(shape, raw, path, issues),
  }));
}

/** The parts that can be read, by id. */
function readParts<S, T>(
  parts: readonly Part<S>[],
  top: Place,
  read: (id: string, shape: S, place: Place) => T | undefined,
): Record<string, T> {
  const found: Record<string, T> = {};
  for (const { id, shape, path } of parts) {
    const part = shape && read(id, shape, top.at(...path));
    if (part) found[id] = part;
  }
  return found;
}

/** The top of a plan as far as its parts need it; undefined where that is wrong too. */
function essentials(document: unknown): HeadShape | undefined {
  // Its problems have been told.
  const essential = checkShape(essentialShape, document, [], collectIssues());
  return essential && { name: "", ...essential };
}

function subjectOf({ kind, unit = "1", formula }: IndicatorShape): Subject {
  return { kind, unit, formula: formula !== undefined };
}

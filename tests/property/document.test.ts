import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { exportPlan } from "../../src/document/export.ts";
import { parsePlan, safeParsePlan } from "../../src/document/parse.ts";
import { PlanError } from "../../src/errors.ts";
import { parseFormula } from "../../src/formula/index.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { type Projection, project } from "../../src/project.ts";
import { extremePlanDocument, planDocument } from "./plans.ts";
import { expectSame } from "./same.ts";
import { anyText } from "./text.ts";

/** Whatever may stand in a document, plain data or not. */
const garbage = fc.anything({
  maxDepth: 5,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
});

/** Values that come near to what plans hold. */
const nearly = fc.oneof(
  fc.constantFrom<unknown>(
    ...[
      null,
      undefined,
      true,
      0,
      1,
      -1,
      6,
      96,
      2021,
      2026,
      1e6,
      1e300,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      -0,
    ],
    ...[
      "",
      "6%",
      "1pp",
      "x0.8",
      "+1pp",
      "5% to 8%",
      "6% ± 1.5%",
      "96%",
      "5.2万",
      "double",
      "1e400",
      "-200%",
      "1e300%",
    ],
    ...[
      "gdp0",
      "t0",
      "s0",
      "theme:economy",
      "*",
      "like",
      "__proto__",
      "constructor",
      "toString",
      "2021",
      "\u009b31m",
    ],
    ...[[], {}, [[]], { id: "a" }, { constant: "6%" }, { like: "gdp0" }, { toTarget: "t0" }, { ref: "gdp0" }],
    ...[Symbol("a"), 1n, () => 1, new Date(0), /a/, Object.create(null)],
  ),
  garbage,
);

/** Keys of documents, and some that are not. */
const key = fc.oneof(
  fc.constantFrom(
    ..."id name kind scale unit theme bounds min max observations growth formula value status qualifier spread".split(
      " ",
    ),
    ..."indicator measure above atLeast about by from base tolerance binding extends baseline weight set shift".split(
      " ",
    ),
    ..."of constant path fade to increments logistic rate capacity like elasticity shocks toTarget volatility".split(
      " ",
    ),
    ..."persistence shape studentT pert empirical events year probability jump op args ref 2021 2026 02021".split(
      " ",
    ),
    ..."baseYear horizon themes units correlation indicators matrix gdp0 t0 s0 * theme:economy constructor".split(
      " ",
    ),
    "__proto__",
  ),
  anyText({ maxLength: 5 }),
);

const mutation = fc.record({
  where: fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
  how: fc.constantFrom("delete", "retype", "rename", "duplicate", "add"),
  key,
  value: nearly,
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

type Node = Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}

/** A document with a few of its nodes deleted, duplicated, renamed, or replaced. */
const mutated = fc
  .tuple(planDocument, fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([document, mutations]) => {
    const copy: unknown = structuredClone(document);
    // What is put in is not gone into: it may be no plain data, and belongs to all documents.
    const foreign = new Set(mutations.map(({ value }) => value));
    for (const each of mutations) mutate(copy, each, foreign);
    return copy;
  });

function mutate(
  document: unknown,
  { where, how, key, value }: Mutation,
  foreign: ReadonlySet<unknown>,
): void {
  let node = document;
  for (const [i, n] of where.entries()) {
    if (!isNode(node)) return;
    const keys = Object.keys(node);
    const at = keys[n % keys.length] ?? "";
    const child = node[at];
    if (i < where.length - 1 && isNode(child) && !foreign.has(child)) {
      node = child;
      continue;
    }
    if (how === "delete" || how === "rename") delete node[at];
    if (how === "retype") node[at] = value;
    if (how === "rename" || how === "duplicate") define(node, key, child);
    if (how === "add") define(node, key, value);
    return;
  }
}

/** Sets a key, also `__proto__`. */
function define(node: Node, key: string, value: unknown): void {
  if (Array.isArray(node)) {
    node.push(value);
    return;
  }
  Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Parses a document as `parsePlan` should: a plan or a PlanError, and the document as it was. */
function parsed(document: unknown): Plan | undefined {
  const before = fc.stringify(document);
  const safe = safeParsePlan(document, { formulas: parseFormula });
  let plan: Plan | undefined;
  try {
    plan = parsePlan(document, { formulas: parseFormula });
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    expect(error.issues.length).toBeGreaterThan(0);
    expectSame(safe, { success: false, issues: error.issues });
    // Fit for a terminal: nothing in it that a terminal would obey, and not endless.
    const unfit = error.issues.filter(
      ({ path, message }) => /\p{Cc}|\p{Zl}|\p{Zp}/u.test(path + message) || message.length >= 1000,
    );
    expectSame(unfit, []);
  }
  expect(fc.stringify(document)).toBe(before);
  if (plan !== undefined) expectSame(safe, { success: true, plan });
  return plan;
}

/** Parses what was exported, and what was exported and sent as text, into the same plan. */
function expectRoundTrip(plan: Plan): void {
  const exported = exportPlan(plan);
  expectSame(parsePlan(exported), plan);
  const sent = parsePlan(JSON.parse(JSON.stringify(exported)));
  expectSame(sent, plan);
  expect(sent.hash).toBe(plan.hash);
  expectSame(structuredClone(plan), plan);
}

describe("parsePlan()", () => {
  test.prop([fc.oneof(garbage, fc.object({ key, maxDepth: 6, withNullPrototype: true }), nearly)], {
    numRuns: 500,
  })("of any data is a plan or a PlanError, and leaves the data as it is", (data) => {
    const plan = parsed(data);
    if (plan !== undefined) expectRoundTrip(plan);
  });

  test.prop(
    [
      fc.record(
        {
          name: nearly,
          baseYear: fc.oneof({ weight: 4, arbitrary: fc.constant(2021) }, { weight: 1, arbitrary: nearly }),
          indicators: fc.oneof(nearly, fc.dictionary(key, fc.oneof(nearly, fc.dictionary(key, nearly)))),
          targets: fc.oneof(nearly, fc.array(fc.dictionary(key, nearly))),
          scenarios: fc.oneof(nearly, fc.dictionary(key, fc.dictionary(key, nearly))),
        },
        { requiredKeys: [] },
      ),
    ],
    { numRuns: 300 },
  )("of anything in the shape of a plan is a plan or a PlanError", (document) => {
    parsed(document);
  });

  test.prop([mutated], { numRuns: 400 })(
    "of a damaged plan is a plan or a PlanError; exported and parsed again a plan is the same",
    (document) => {
      const plan = parsed(document);
      if (plan !== undefined) expectRoundTrip(plan);
    },
  );

  test.prop([fc.oneof(planDocument, extremePlanDocument)], { numRuns: 200 })(
    "takes every plan that its rules allow; exported and parsed again it is the same",
    (document) => {
      expect(safeParsePlan(document)).toMatchObject({ success: true });
      expectRoundTrip(parsePlan(document));
    },
  );
});

/** Every scenario of a plan, or the one of a plan without. */
function projections(plan: Plan): Projection[] {
  const ids = Object.keys(plan.scenarios);
  return ids.length === 0 ? [project(plan)] : ids.map((scenario) => project(plan, { scenario }));
}

describe("project()", () => {
  test.prop([fc.oneof(planDocument, extremePlanDocument)], { numRuns: 200 })(
    "of any plan and scenario is finite plain data, whose ratios stay between 0 and 1",
    (document) => {
      for (const projection of projections(parsePlan(document))) {
        // NaN and Infinity would come back as null, undefined not at all, and -0 as 0.
        expectSame(JSON.parse(JSON.stringify(projection)), projection);
        expectSame(structuredClone(projection), projection);
        const ratios = Object.values(projection.series).filter(({ kind }) => kind === "ratio");
        const levels = ratios.flatMap(({ levels }) => levels);
        expect(levels.filter((level) => level !== null && !(level >= 0 && level <= 1))).toEqual([]);
      }
    },
  );

  test.prop([planDocument], { numRuns: 100 })(
    "gives a verdict, or says what is missing for one; a required growth, or why there is none",
    (document) => {
      for (const { attainments } of projections(parsePlan(document))) {
        for (const { status, projected, missing, wouldNeed, requiredGrowth, required } of attainments) {
          const isOpen = status === "undetermined";
          const found = {
            projected: projected === null,
            missing: missing !== null && missing.length > 0,
            wouldNeed: wouldNeed !== null,
            reason: required.reason === null,
          };
          const wanted = {
            projected: isOpen,
            missing: isOpen,
            wouldNeed: isOpen,
            reason: requiredGrowth !== null,
          };
          expectSame(found, wanted);
        }
      }
    },
  );
});

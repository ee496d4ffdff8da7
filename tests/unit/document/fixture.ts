import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { type ParseOptions, parsePlan, safeParsePlan } from "../../../src/document/parse.ts";
import type { PlanIssue, PlanIssueCode } from "../../../src/errors.ts";
import { deepFreeze } from "../../../src/plan/freeze.ts";
import type { Plan } from "../../../src/plan/plan.ts";
import { errorInTime } from "../node/errorInTime.ts";

/** A small plan, with other parts instead or besides. */
export function planWith(parts: object = {}): object {
  return { name: "Town", baseYear: 2021, indicators: { gdp: amount() }, ...parts };
}

/** A flow of 100 in 2021 that grows by 6 %, but for what is said. */
export function amount(parts: object = {}): object {
  return { kind: "flow", observations: { 2021: 100 }, growth: "6%", ...parts };
}

/** A share of 50 % in 2021 that stays, but for what is said. */
export function share(parts: object = {}): object {
  return { kind: "ratio", observations: { 2021: "50%" }, growth: "0pp", ...parts };
}

/** Parses a document that is frozen through and through, and stays as it was. */
export function parsed(document: object, options: ParseOptions = {}): Plan {
  const before = structuredClone(document);
  const plan = parsePlan(deepFreeze(document), options);
  expect(isDeepStrictEqual(document, before)).toBe(true);
  return plan;
}

/** What is wrong with a document of plain data, which is frozen and stays as it was. */
export function issuesOf(document: object, options: ParseOptions = {}): readonly PlanIssue[] {
  const before = structuredClone(document);
  const { issues } = errorInTime(() => parsePlan(deepFreeze(document), options));
  expect(isDeepStrictEqual(document, before)).toBe(true);
  expect(safeParsePlan(document, options)).toEqual({ success: false, issues });
  return issues;
}

/** Expects that one thing is wrong with a document. */
export function expectIssue(
  document: object,
  path: string,
  code: PlanIssueCode,
  message: string,
  options: ParseOptions = {},
): void {
  const issues = issuesOf(document, options);
  expect(issues.map((issue) => [issue.path, issue.code])).toEqual([[path, code]]);
  expect(issues[0]?.message).toContain(message);
}

import { type $ZodIssue, $ZodObject, type $ZodRawIssue, safeParse } from "zod/v4/core";
import { describe } from "../errors.ts";
import { nearest } from "../plan/nearest.ts";
import type { DocumentPath, Issues } from "./issues.ts";
import type { Schema } from "./schemas.ts";

/** Holds a part of a document against its shape; every problem becomes an issue. Undefined where there is one. */
export function checkShape<T>(
  shape: Schema<T>,
  input: unknown,
  path: DocumentPath,
  issues: Issues,
): T | undefined {
  const result = safeParse(shape, input, { reportInput: true, error: knownKeys });
  if (result.success) return result.data;
  for (const issue of result.error.issues) report(issue, path, issues);
  return undefined;
}

/** What the message of zod is made to say: where a key is not known, the keys that are, one a line. */
function knownKeys({ code, inst }: $ZodRawIssue): string | undefined {
  if (code !== "unrecognized_keys" || !(inst instanceof $ZodObject)) return undefined;
  return Object.keys(inst._zod.def.shape).join("\n");
}

function report(issue: $ZodIssue, above: DocumentPath, issues: Issues): void {
  if (issues.full) return;
  const path = [...above, ...issue.path.map((key) => (typeof key === "number" ? key : String(key)))];
  const current = `current value is ${describe(issue.input)}`;
  if (issue.code === "unrecognized_keys") {
    const known = issue.message.split("\n");
    for (const key of issue.keys) {
      const hint = nearest(key, known) || `; known are: ${known.join(", ")}`;
      issues.add([...path, key], "unknown-key", `is not known here${hint}`);
    }
  } else if (issue.input === undefined) {
    issues.add(path, "missing", "is required");
  } else if (issue.code === "invalid_union") {
    // The branch of the right type tells best what is wrong; without one the type itself is wrong.
    const branch = issue.errors.find((errors) => !errors.some(isWrongType));
    for (const inner of branch ?? []) report(inner, path, issues);
    if (branch === undefined) {
      issues.add(path, "type", `must be ${listed([...new Set(expectedBy(issue))])}, ${current}`);
    }
  } else if (issue.code === "invalid_type") {
    issues.add(path, "type", `must be ${withArticle(issue.expected)}, ${current}`);
  } else if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const hint = typeof issue.input === "string" ? nearest(issue.input, values) : "";
    issues.add(path, "value", `must be one of: ${values.join(", ")}, ${current}${hint}`);
  } else {
    // The shapes' own checks say what they mean.
    issues.add(path, "value", issue.message);
  }
}

/** Whether a branch of a union fails at its own root, so that another type was meant. */
function isWrongType(issue: $ZodIssue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_union") return issue.errors.every((errors) => errors.some(isWrongType));
  return issue.code === "invalid_type";
}

function expectedBy(issue: $ZodIssue): string[] {
  if (issue.code === "invalid_union") return issue.errors.flat().flatMap(expectedBy);
  if (issue.code === "invalid_value") return issue.values.map((value) => JSON.stringify(value));
  return issue.code === "invalid_type" ? [withArticle(issue.expected)] : [];
}

function withArticle(type: string): string {
  if (type === "array") return "a list";
  if (type === "record" || type === "object") return "an object";
  return type === "string" ? "a text" : type === "boolean" ? "true or false" : `a ${type}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

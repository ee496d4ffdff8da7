import * as z from "zod/mini";
import { nearest } from "../plan/nearest.ts";
import { type DocumentPath, describe, type Issues } from "./issues.ts";

type ZodIssue = z.core.$ZodIssue;

/** Holds a part of a document against its shape; every problem becomes an issue. Undefined where there is one. */
export function checkShape<T>(
  shape: z.ZodMiniType<T>,
  input: unknown,
  path: DocumentPath,
  issues: Issues,
): T | undefined {
  const result = z.safeParse(shape, input);
  if (result.success) return result.data;
  for (const issue of result.error.issues) report(issue, input, path, shape, issues);
  return undefined;
}

function report(
  issue: ZodIssue,
  input: unknown,
  path: DocumentPath,
  shape: z.core.$ZodType,
  issues: Issues,
): void {
  if (issues.full) return;
  const at = [...path, ...issue.path.map((key) => (typeof key === "number" ? key : String(key)))];
  const value = valueAt(input, issue.path);
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(shape, issue.path);
    for (const key of issue.keys) {
      const hint = nearest(key, known) || `; known are: ${known.join(", ")}`;
      issues.add([...at, key], "unknown-key", `is not known here${hint}`);
    }
  } else if (value === undefined) {
    issues.add(at, "missing", "is required");
  } else if (issue.code === "invalid_union") {
    // The branch of the right type tells best what is wrong; without one the type itself is wrong.
    const branch = issue.errors.find((errors) => errors.every((inner) => !isWrongType(inner)));
    if (branch === undefined) {
      issues.add(
        at,
        "type",
        `must be ${listed([...new Set(expectedBy(issue))])}, current value is ${describe(value)}`,
      );
      return;
    }
    for (const inner of branch) {
      report({ ...inner, path: [...issue.path, ...inner.path] }, input, path, shape, issues);
    }
  } else if (issue.code === "invalid_type") {
    issues.add(at, "type", `must be ${withArticle(issue.expected)}, current value is ${describe(value)}`);
  } else if (issue.code === "invalid_value") {
    const values = issue.values.map((allowed) => String(allowed));
    const hint = typeof value === "string" ? nearest(value, values) : "";
    issues.add(
      at,
      "value",
      `must be one of: ${values.join(", ")}, current value is ${describe(value)}${hint}`,
    );
  } else if (issue.code === "too_big") {
    issues.add(at, "value", `must have at most ${issue.maximum} characters`);
  } else if (issue.code === "too_small") {
    issues.add(at, "value", "must not be empty");
  } else if (issue.code === "custom") {
    issues.add(at, "value", issue.message);
  } else {
    issues.add(at, "value", `is not allowed, current value is ${describe(value)}`);
  }
}

/** Whether a branch of a union fails at its own root, so that another type was meant. */
function isWrongType(issue: ZodIssue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_union") return issue.errors.every((errors) => errors.some(isWrongType));
  return issue.code === "invalid_type";
}

function expectedBy(issue: ZodIssue): string[] {
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

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** The keys that the schema knows at a place, for "did you mean". */
function keysAt(shape: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let here = options(shape);
  for (const key of path) here = here.flatMap((schema) => options(child(schema, key)));
  return here.flatMap((schema) => (schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : []));
}

function options(schema: z.core.$ZodType | undefined): z.core.$ZodType[] {
  if (schema instanceof z.ZodMiniExactOptional) return options(schema.def.innerType);
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap(options);
  return schema === undefined ? [] : [schema];
}

function child(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodMiniObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodMiniArray) return schema.def.element;
  return schema instanceof z.ZodMiniRecord ? schema.def.valueType : undefined;
}

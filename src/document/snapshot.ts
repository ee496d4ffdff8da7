import { describe } from "../errors.ts";
import type { DocumentPath, Issues } from "./issues.ts";

/** Nested deeper than this, a document is refused: the schema library would overflow the stack. */
export const MAX_DEPTH = 64;
/** Values in a document, at most: a plan of ten thousand indicators and ten years has a third of it. */
const MAX_VALUES = 1_000_000;

/**
 * A copy of a document as plain data of our own, so that nothing that happens to the input later reaches the plan, and
 * nothing that we do reaches the input. What is not plain data is an issue: functions, class instances, circles, NaN.
 */
export function snapshot(input: unknown, issues: Issues, at: DocumentPath = []): unknown {
  let values = 0;
  let reading = at;
  const open = new Set<object>();

  function copy(value: unknown, path: DocumentPath): unknown {
    values++;
    if (values === MAX_VALUES + 1)
      issues.add([], "too-large", `a plan may hold at most ${MAX_VALUES} values`);
    if (values > MAX_VALUES) return null;
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    if (typeof value === "number") {
      if (Number.isFinite(value)) return value === 0 ? 0 : value;
      issues.add(path, "not-finite", `must be a finite number, current value is ${value}`);
      return null;
    }
    if (typeof value !== "object") {
      issues.add(path, "not-plain", `must be plain data, current value is ${describe(value)}`);
      return null;
    }
    if (open.has(value)) {
      issues.add(path, "not-plain", "must be plain data, current value contains itself");
      return null;
    }
    if (path.length >= MAX_DEPTH) {
      issues.add(path.slice(0, 8), "too-deep", `a plan may be nested at most ${MAX_DEPTH} levels deep`);
      return null;
    }
    open.add(value);
    reading = path;
    const result = Array.isArray(value) ? copyList(value, path) : copyObject(value, path);
    open.delete(value);
    return result;
  }

  function copyList(list: readonly unknown[], path: DocumentPath): unknown {
    // Not map: it would skip the holes of a sparse list of any length.
    const result: unknown[] = [];
    for (let i = 0; i < list.length && values <= MAX_VALUES; i++) result.push(copy(list[i], [...path, i]));
    return result;
  }

  function copyObject(object: object, path: DocumentPath): unknown {
    const prototype: unknown = Object.getPrototypeOf(object);
    if (prototype !== null && prototype !== Object.prototype) {
      issues.add(path, "not-plain", "must be plain data, current value is an instance of a class");
      return null;
    }
    const result: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(object)) {
      if (key === "__proto__") issues.add(path, "id", '"__proto__" may not be used as a key');
      else if (value !== undefined) result[key] = copy(value, [...path, key]);
    }
    return result;
  }

  try {
    return copy(input, at);
  } catch {
    // A getter or a proxy of the input threw.
    issues.add(reading, "not-plain", "must be plain data, reading it failed");
    return null;
  }
}

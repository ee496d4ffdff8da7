import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { type $ZodType, toJSONSchema } from "zod/v4/core";
import { indicatorShape, planShape, scenarioShape, targetShape } from "../../src/document/shape.ts";

// The zod shapes are held against the hand-written types by annotations, which do not show a key that one of them has
// and the other could do without. The JSON Schema is made from the types: so it is compared with the shapes, key by key.

interface JsonSchema {
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** What each shape leaves to be read one by one, or by the formula room. */
const ELSEWHERE = new Set(["plan.indicators", "plan.targets", "plan.scenarios", "indicator.formula"]);

/** Every place of a schema with what may stand there, as lines of text. */
function places(schema: JsonSchema, whole: JsonSchema, path: string, found = new Set<string>()): Set<string> {
  if (ELSEWHERE.has(path)) return found;
  if (schema.$ref !== undefined) {
    const definition = whole.definitions?.[schema.$ref.replace("#/definitions/", "")];
    return places(definition ?? {}, whole, path, found);
  }
  for (const option of schema.anyOf ?? []) places(option, whole, path, found);
  // The one of the exactly-one rules has no place of its own.
  for (const option of schema.oneOf ?? []) {
    if (option.properties !== undefined || option.type !== undefined) places(option, whole, path, found);
  }
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  for (const value of values) found.add(`${path} = ${JSON.stringify(value)}`);
  if (values.length === 0) for (const type of [schema.type ?? []].flat()) found.add(`${path}: ${type}`);
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (key === "*") continue; // one of the ids that growth may be laid on
    found.add(`${path}.${key}${schema.required?.includes(key) ? "" : "?"}`);
    places(property, whole, `${path}.${key}`, found);
  }
  if (typeof schema.additionalProperties === "object") {
    places(schema.additionalProperties, whole, `${path}{}`, found);
  }
  if (schema.items !== undefined) places(schema.items, whole, `${path}[]`, found);
  return found;
}

describe("the zod shape", () => {
  const shapes: [string, $ZodType, string][] = [
    ["plan", planShape, ""],
    ["indicator", indicatorShape, "Indicator"],
    ["target", targetShape, "Target"],
    ["scenario", scenarioShape, "Scenario"],
  ];

  test.each(shapes)("of a %s has the keys and values of its hand-written type", (name, shape, definition) => {
    const file = join(inject("consumer"), "node_modules/targetcast/dist/schema/plan.schema.json");
    const whole: JsonSchema = JSON.parse(readFileSync(file, "utf8"));
    const typed = definition === "" ? whole : whole.definitions?.[definition];
    const checked: unknown = toJSONSchema(shape, { target: "draft-7" });
    const sorted = (schema: JsonSchema, within: JsonSchema) => [...places(schema, within, name)].sort();
    expect(typed).toBeDefined();
    expect(sorted(checked as JsonSchema, checked as JsonSchema)).toEqual(sorted(typed ?? {}, whole));
  });
});

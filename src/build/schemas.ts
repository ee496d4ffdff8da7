import { join } from "node:path";
import { createGenerator, type Schema } from "ts-json-schema-generator";
import { GROWTH_MODELS } from "../document/growth.ts";
import { COMPARATORS } from "../measure/comparator.ts";
import { ROOT } from "./paths.ts";

const ADDRESS = "https://unpkg.com/targetcast/dist/schema";

/** The JSON Schemas (draft-07) of what goes in and what comes out, made from the hand-written types. */
export function jsonSchemas(): Readonly<Record<"plan" | "projection" | "ensemble", Schema>> {
  const generator = createGenerator({
    path: join(ROOT, "src/build/schemaRoots.ts"),
    tsconfig: join(ROOT, "tsconfig.json"),
    skipTypeCheck: true,
    additionalProperties: false,
    topRef: false,
  });
  const plan = whole(generator.createSchema("PlanFile"), "plan", "Targetcast plan");
  for (const [name, definition] of Object.entries(plan.definitions ?? {})) {
    if (typeof definition !== "object") continue;
    // What the types leave open, since a key of a union type would make their errors unreadable.
    if (name.startsWith("Target")) definition.oneOf = COMPARATORS.map((key) => ({ required: [key] }));
    if (name === "GrowthModel") definition.oneOf = GROWTH_MODELS.map((key) => ({ required: [key] }));
  }
  return {
    plan,
    projection: whole(generator.createSchema("ProjectionFile"), "projection", "Targetcast projection"),
    ensemble: whole(generator.createSchema("EnsembleFile"), "ensemble", "Targetcast ensemble"),
  };
}

/** A schema as a file of its own: its root at the top, its definitions under plain names. */
function whole({ $ref, definitions = {} }: Schema, file: string, title: string): Schema {
  const root = decodeURIComponent($ref ?? "").replace("#/definitions/", "");
  const { [root]: top, ...others } = definitions;
  if (typeof top !== "object") throw new Error(`The schema of ${file} has no definition of "${root}"`);
  const named = Object.entries(others).map(([name, definition]) => [plainName(name), definition] as const);
  if (new Set(named.map(([name]) => name)).size < named.length) {
    throw new Error(`Two definitions of the schema of ${file} have the same plain name`);
  }
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: `${ADDRESS}/${file}.schema.json`,
    title,
    ...top,
    definitions: Object.fromEntries(named),
  };
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === "$ref" && typeof value === "string"
      ? `#/definitions/${plainName(decodeURIComponent(value).replace("#/definitions/", ""))}`
      : value,
  );
}

/** `GrowthDocument<string,string>` is `Growth`, and `WithId<GrowthDocument,string>` is `GrowthWithId`. */
function plainName(name: string): string {
  const [, withId] = /^WithId<(\w+)/.exec(name) ?? [];
  if (withId !== undefined) return `${plainName(withId)}WithId`;
  return name.replace(/<.*/, "").replace(/(?<=.)Document$/, "");
}

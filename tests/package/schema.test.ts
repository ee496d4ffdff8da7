import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { ROOT } from "../../src/build/paths.ts";
import { run } from "./run.ts";

let validatePlan: ValidateFunction;
let validateProjection: ValidateFunction;

beforeAll(() => {
  const validator = (name: string) => {
    const file = join(inject("consumer"), `node_modules/targetcast/dist/schema/${name}.schema.json`);
    return new Ajv({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync(file, "utf8")),
    );
  };
  validatePlan = validator("plan");
  validateProjection = validator("projection");
});

const targetcast = (...args: string[]) => {
  const { code, stdout, stderr } = run(join(inject("consumer"), "node_modules/.bin/targetcast"), args);
  if (code !== 0) throw new Error(stderr);
  return stdout;
};

describe("the JSON Schema of plans", () => {
  const accepts = (document: unknown) => {
    validatePlan(document);
    expect(validatePlan.errors ?? []).toEqual([]);
  };

  test.each(["src/plans/yuzhong.yaml", "examples/green-city.yaml"])("accepts %s", (file) => {
    accepts(parse(readFileSync(join(ROOT, file), "utf8")));
  });

  test("accepts the starter plan", () => {
    targetcast("init", "schema-starter.yaml");
    accepts(parse(readFileSync(join(inject("consumer"), "schema-starter.yaml"), "utf8")));
  });

  test.each(["yuzhong", "green-city.yaml"])("accepts %s exported", (plan) => {
    accepts(JSON.parse(targetcast("export", plan)));
  });

  const town = () => ({
    name: "Town",
    baseYear: 2021,
    indicators: { sales: { kind: "flow", observations: { 2021: 5 }, growth: { constant: "6%" } } },
    targets: { sales: { indicator: "sales", by: 2026, atLeast: 6 } },
  });

  test.each<[string, (plan: Record<string, unknown>) => unknown]>([
    ["no name", ({ name: _, ...others }) => others],
    ["a key that means nothing", (plan) => ({ ...plan, nmae: "Town" })],
    ["an unknown kind", (plan) => ({ ...plan, indicators: { sales: { kind: "sotck" } } })],
    ["a base year in words", (plan) => ({ ...plan, baseYear: "last year" })],
    [
      "two comparators at once",
      (plan) => ({ ...plan, targets: { a: { indicator: "sales", by: 2026, above: 6, below: 9 } } }),
    ],
    ["no comparator", (plan) => ({ ...plan, targets: { a: { indicator: "sales", by: 2026 } } })],
    [
      "two growth models at once",
      (plan) => ({
        ...plan,
        indicators: { sales: { kind: "flow", growth: { constant: 1, increments: 1 } } },
      }),
    ],
    [
      "an observation with an unknown status",
      (plan) => ({
        ...plan,
        indicators: { sales: { kind: "flow", observations: { 2021: { value: 1, status: "guess" } } } },
      }),
    ],
  ])("rejects %s", (_what, spoil) => {
    accepts(town());
    expect(validatePlan(spoil(town()))).toBe(false);
  });
});

describe("the JSON Schema of projections", () => {
  test.each([["yuzhong"], ["yuzhong", "--set", "*=x0.5"], ["green-city.yaml", "--scenario", "effort"]])(
    "accepts the projection of %s %s %s",
    (...args) => {
      validateProjection(JSON.parse(targetcast("project", ...args, "--format", "json")));
      expect(validateProjection.errors ?? []).toEqual([]);
    },
  );

  test("rejects a projection with a verdict that there is not", () => {
    const projection = JSON.parse(targetcast("project", "yuzhong", "--format", "json"));
    projection.attainments[0].status = "perhaps";
    expect(validateProjection(projection)).toBe(false);
  });
});

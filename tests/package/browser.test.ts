import { createContext, runInContext } from "node:vm";
import { build, type Metafile } from "esbuild";
import { describe, expect, inject, test } from "vitest";
import { node } from "./run.ts";

const COMPUTE = `
  import { exportPlan, parsePlan, project } from "targetcast";
  import { yuzhong } from "targetcast/plans/yuzhong";
  const parsed = parsePlan(exportPlan(yuzhong));
  const result = JSON.stringify([parsed, ...Object.keys(yuzhong.scenarios).map((scenario) => project(parsed, { scenario }))]);
`;

async function bundled(contents: string): Promise<{ readonly text: string; readonly metafile: Metafile }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: inject("consumer"), loader: "ts" },
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    format: "iife",
    platform: "browser",
  });
  return { text: outputFiles[0]?.text ?? "", metafile };
}

describe("the core in a browser bundle", () => {
  test("runs without anything of Node's and computes the same bytes", async () => {
    const { text } = await bundled(`${COMPUTE} globalThis.result = result;`);
    // Of what browsers add to the language, only this is there.
    const bare = createContext({ TextEncoder });
    runInContext(text, bare, { timeout: 10_000 });
    const here = node(`${COMPUTE} console.log(result);`);
    expect(`${bare.result}\n`).toBe(here);
  });

  test("reads YAML and formulas there too", async () => {
    const { text } = await bundled(`
      import { parseFormula } from "targetcast/formula";
      import { parsePlanText } from "targetcast/yaml";
      const text = "name: Town\\nbaseYear: 2021\\nindicators:\\n  a: { kind: flow, observations: { 2021: 5 } }\\n  b: { kind: flow, formula: 2 * a }";
      globalThis.result = JSON.stringify(parsePlanText(text, { formulas: parseFormula }).indicators.b.formula);
    `);
    const bare = createContext({ TextEncoder });
    runInContext(text, bare, { timeout: 10_000 });
    expect(JSON.parse(String(bare.result))).toMatchObject({ op: "*" });
  });

  test("leaves out what it does not use", async () => {
    // One word of each library that its minified code keeps.
    const words = { mathjs: "ConditionalNode", yaml: "tag:yaml.org", zod: "_zod" };
    const held = async (names: string) => {
      const { text } = await bundled(`import { ${names} } from "targetcast"; globalThis.used = [${names}];`);
      return Object.entries(words).flatMap(([library, word]) => (text.includes(word) ? [library] : []));
    };
    expect(await held("project")).toEqual([]);
    expect(await held("project, parsePlan")).toEqual(["zod"]);
    const formula = await bundled(
      'import { parseFormula } from "targetcast/formula"; globalThis.used = parseFormula;',
    );
    expect(formula.text).toContain(words.mathjs);
    const yaml = await bundled(
      'import { parsePlanText } from "targetcast/yaml"; globalThis.used = parsePlanText;',
    );
    expect(yaml.text).toContain(words.yaml);
  });
});

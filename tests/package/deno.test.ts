import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { ROOT } from "../../src/build/paths.ts";
import { node, type Outcome, run } from "./run.ts";

/** Real Deno, beside the package that npm installed; it may not fetch anything. */
function deno(command: string, ...args: string[]): Outcome {
  return run(
    join(ROOT, "node_modules/.bin/deno"),
    [command, "--no-remote", "--node-modules-dir=manual", ...args],
    {
      env: { DENO_DIR: join(inject("consumer"), "../deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" },
    },
  );
}

const COMPUTE = `
import { parsePlan, exportPlan, project } from "targetcast";
import { yuzhong } from "targetcast/plans/yuzhong";
console.log(JSON.stringify([
  ...Object.keys(yuzhong.scenarios).map((scenario) => project(yuzhong, { scenario })),
  parsePlan(exportPlan(yuzhong)).hash,
]));
`;

describe("the installed package in Deno", () => {
  test("runs the example of an outlook", () => {
    const { code, stdout, stderr } = deno("run", "--allow-read", "deno/outlook.ts");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^trend 2 attained\neffort 4 attained\nboom 1 attained\n/);
    expect(stdout).toContain("Parks per resident");
  });

  test("has types that Deno accepts", () => {
    const { code, stderr } = deno("check", "deno/outlook.ts");
    expect(stderr.replace(/^Check .*\n/, "")).toBe("");
    expect(code).toBe(0);
  });

  test("computes the same bytes as in Node", () => {
    const { code, stdout, stderr } = run(
      join(ROOT, "node_modules/.bin/deno"),
      ["run", "--no-remote", "--node-modules-dir=manual", "-"],
      { input: COMPUTE, env: { DENO_DIR: join(inject("consumer"), "../deno"), DENO_NO_UPDATE_CHECK: "1" } },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(node(COMPUTE));
  });
});

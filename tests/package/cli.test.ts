import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Outcome, run } from "./run.ts";

let targetcast: (...args: string[]) => Outcome;

beforeAll(() => {
  const bin = join(inject("consumer"), "node_modules/.bin/targetcast");
  targetcast = (...args) => run(bin, args);
});

describe("the installed command", () => {
  test("prints the outlook of the bundled plan, in plain text within 100 columns when piped", () => {
    const { code, stdout, stderr } = targetcast("yuzhong");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("undetermined");
    expect(stdout).not.toContain("\u001b");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  test("prints JSON that can be read", () => {
    const { code, stdout } = targetcast("project", "yuzhong", "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).kind).toBe("projection");
  });

  test("exits with 1 where --fail-on finds what it looks for", () => {
    const { code, stdout } = targetcast("yuzhong", "--fail-on", "undetermined");
    expect(code).toBe(1);
    expect(stdout).not.toBe("");
  });

  test.each([
    ["an unknown plan", ["nowhere"]],
    ["an unknown option", ["yuzhong", "--colour"]],
    ["an unknown scenario", ["yuzhong", "--scenario", "nope"]],
    ["a file that is not there", ["nowhere.yaml"]],
    ["a growth that cannot be read", ["yuzhong", "--set", "gdp=lots"]],
  ])("exits with 2 for %s, with nothing on standard output and no stack trace", (_what, args) => {
    const { code, stdout, stderr } = targetcast(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toBe("");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("lists every problem of a bad plan", () => {
    const file = join(inject("consumer"), "bad.yaml");
    writeFileSync(
      file,
      "name: Bad\nbaseYear: 2021\nindicators:\n  a: { kind: sotck }\n  b: { kind: flow, colour: red }\n",
    );
    const { code, stdout, stderr } = targetcast(file);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("indicators.a.kind");
    expect(stderr).toContain("indicators.b.colour");
  });

  test("writes a starter plan that can be projected as it is", () => {
    expect(targetcast("init", "starter.yaml").code).toBe(0);
    const { code, stdout, stderr } = targetcast("project", "starter.yaml", "--format", "json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const statuses = JSON.parse(stdout).attainments.map(({ status }: { status: string }) => status);
    expect(new Set(statuses)).toEqual(new Set(["attained", "missed", "undetermined"]));
    expect(targetcast("init", "starter.yaml").code).toBe(2);
  });

  test("prints the JSON Schemas that are in the package", () => {
    for (const of of ["plan", "projection"]) {
      const file = join(inject("consumer"), `node_modules/targetcast/dist/schema/${of}.schema.json`);
      expect(targetcast("schema", of).stdout).toBe(readFileSync(file, "utf8"));
    }
  });

  test("exports a plan that it can read again", () => {
    expect(targetcast("export", "yuzhong", "--output", "yuzhong.json").code).toBe(0);
    const [first, again] = ["yuzhong", "yuzhong.json"].map((plan) => targetcast(plan).stdout);
    expect(again).toBe(first);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { describe, expect, inject, test } from "vitest";
import { ROOT } from "../../src/build/paths.ts";
import { run } from "./run.ts";

describe("the packed package", () => {
  test("has nothing that publint objects to", async () => {
    const pkgDir = join(inject("consumer"), "node_modules/targetcast");
    const { messages } = await publint({ pkgDir, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  test("says nothing of the machine that it was built on", () => {
    const dist = join(inject("consumer"), "node_modules/targetcast/dist");
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.\w+$/.test(file),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => readFileSync(join(dist, file), "utf8").includes(ROOT))).toEqual([]);
  });

  test("has types that resolve everywhere that ES modules do", () => {
    const { code, stdout, stderr } = run(process.execPath, [
      join(ROOT, "node_modules/@arethetypeswrong/cli/dist/index.js"),
      inject("tarball"),
      "--profile=esm-only",
      "--format=json",
      "--exclude-entrypoints=./plans/yuzhong.yaml",
    ]);
    expect({ code, stderr }, stdout).toEqual({ code: 0, stderr: "" });
  });
});

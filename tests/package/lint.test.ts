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

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../../../src/cli/run.ts";

const folder = await mkdtemp(join(tmpdir(), "targetcast-report-"));
afterAll(() => rm(folder, { recursive: true }));

async function report(...argv: readonly string[]) {
  let [out, err] = ["", ""];
  const code = await run(["report", ...argv], {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    isTTY: false,
    env: {},
  });
  return { code, out, err };
}

describe("targetcast report", () => {
  test("writes one HTML page, or Markdown by the ending of the file", async () => {
    const [page, text] = [join(folder, "report.html"), join(folder, "report.md")];
    const plan = "examples/green-city.yaml";
    expect(await report(plan, "-o", page, "--draws", "512")).toEqual({ code: 0, out: "", err: "" });
    expect(await report(plan, "-o", text, "--draws", "512", "--lang", "zh")).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    expect(await readFile(page, "utf8")).toMatch(/^<!doctype html>[\s\S]*<svg [\s\S]*<\/html>\n$/);
    expect(await readFile(text, "utf8")).toMatch(/^# 绿色城市\n/);
  });

  test("holds under the scenario and the changes asked for", async () => {
    const { out } = await report(
      "examples/green-city.yaml",
      "--scenario",
      "effort",
      "--set",
      "parks=5%",
      "--format",
      "markdown",
    );
    expect(out).toContain("Scenario: More effort (effort), adjusted");
  });

  test("says what is wrong", async () => {
    expect((await report("yuzhong", "--scenario", "boom")).err).toMatch(/Unknown scenario "boom"/);
    expect((await report("yuzhong", "--draws", "x")).code).toBe(2);
  });
});

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../../../src/cli/run.ts";

const folder = await mkdtemp(join(tmpdir(), "targetcast-chart-"));
afterAll(() => rm(folder, { recursive: true }));

/** What the command prints, and its exit code. */
async function chart(...argv: readonly string[]) {
  let [out, err] = ["", ""];
  const code = await run(["chart", ...argv], {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
    isTTY: false,
    env: {},
  });
  return { code, out, err };
}

describe("targetcast chart", () => {
  test("draws every target as SVG, unless told otherwise", async () => {
    const { code, out } = await chart("yuzhong", "--draws", "512");
    expect(code).toBe(0);
    expect(out).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(out).toContain("New urban jobs");
  });

  test("draws one indicator, by the format that the file's ending names", async () => {
    const file = join(folder, "capital.vl.json");
    const { code, out } = await chart(
      "yuzhong",
      "--indicator",
      "externalCapital",
      "--certain",
      "--lang",
      "zh",
      "-o",
      file,
    );
    expect([code, out]).toEqual([0, ""]);
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({
      $schema: "https://vega.github.io/schema/vega-lite/v6.json",
      title: { text: ["市外到位资金"] },
    });
  });

  test("writes PNG", async () => {
    const file = join(folder, "pace.png");
    expect((await chart("examples/company-budget.yaml", "--kind", "track", "-o", file)).code).toBe(0);
    expect((await readFile(file)).subarray(1, 4).toString()).toBe("PNG");
  });

  test.each([
    ["scenarios", []],
    ["tornado", ["--target", "climate"]],
    ["sweep", ["--over", "population=0%:3%:0.5pp"]],
    ["paths", ["--indicator", "emissions", "--scenario", "trend", "--scenario", "effort"]],
  ])("draws %s", async (kind, more) => {
    const { code, out } = await chart(
      "examples/green-city.yaml",
      "--kind",
      kind,
      ...more,
      "--dark",
      "--width",
      "500",
    );
    expect(code).toBe(0);
    expect(out).toContain('width="500"');
  });

  test.each([
    [["yuzhong", "-o", "chart.gif"], 'Cannot tell the format of "chart.gif"'],
    [["yuzhong", "--format", "png"], "PNG goes to a file"],
    [["yuzhong", "--kind", "fan"], "name it with --indicator"],
    [["yuzhong", "--indicator", "gpd", "--certain"], 'there is no indicator "gpd"; did you mean "gdp"?'],
    [["yuzhong", "--certain", "--target", "gdp"], 'there is no target "gdp"'],
    [
      ["yuzhong", "--certain", "--width", "3"],
      "width must be an integer from 280 to 10000, current value is 3",
    ],
    [["yuzhong", "--scenario", "weak", "--scenario", "flat"], "give --scenario once"],
    [["yuzhong", "--kind", "sweep"], "Say what to go through"],
    [["yuzhong", "--kind", "pie"], "Allowed choices are"],
  ])("says what is wrong with %o", async (argv, message) => {
    const { code, out, err } = await chart(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});

import { copyFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { executed, NO_JUPYTER, type Notebook } from "../../src/build/jupyter.ts";
import { ROOT } from "../../src/build/paths.ts";
import { project } from "../../src/index.ts";
import { yuzhong } from "../../src/plans/yuzhong.ts";

const STORED = join(ROOT, "examples/yuzhong.ipynb");
const VEGA_LITE = "application/vnd.vegalite.v5+json";

/** What each cell of code displays, by MIME type. */
function outputsOf({ cells }: Notebook): Readonly<Record<string, unknown>>[] {
  return cells
    .filter(({ cell_type }) => cell_type === "code")
    .map(({ outputs = [] }) => Object.assign({}, ...outputs.map(({ data }) => data)));
}

/** Pictures depend on the fonts of the machine. */
function withoutPictures(outputs: Readonly<Record<string, unknown>>[]) {
  return outputs.map(({ "image/png": _picture, ...rest }) => rest);
}

describe.skipIf(NO_JUPYTER !== null && process.env.CI === undefined)("the notebook in examples/", () => {
  const stored: Notebook = JSON.parse(readFileSync(STORED, "utf8"));
  let outputs: Readonly<Record<string, unknown>>[] = [];
  beforeAll(() => {
    expect(NO_JUPYTER).toBeNull();
    // A folder of its own, with the package that draws PNG beside the one that is tested.
    const folder = join(inject("consumer"), "../notebook");
    const modules = join(folder, "node_modules");
    cpSync(join(inject("consumer"), "node_modules/targetcast"), join(modules, "targetcast"), {
      recursive: true,
    });
    cpSync(join(ROOT, "node_modules/@resvg"), join(modules, "@resvg"), { recursive: true });
    copyFileSync(STORED, join(folder, "yuzhong.ipynb"));
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
    outputs = outputsOf(JSON.parse(executed(join(folder, "yuzhong.ipynb"))));
  });

  test("runs with Deno's kernel to what is stored", () => {
    expect(withoutPictures(outputs)).toEqual(withoutPictures(outputsOf(stored)));
  });

  test("displays tables as HTML, charts as Vega-Lite and as a picture, and all of it as text", () => {
    const types = outputs.map((output) => Object.keys(output).sort());
    expect(types).toContainEqual(["text/html", "text/plain"]);
    expect(types).toContainEqual([VEGA_LITE, "image/png", "text/plain"].sort());
    expect(types.slice(1).every((shown) => shown.includes("text/plain"))).toBe(true);
    for (const output of outputsOf(stored)) {
      if (VEGA_LITE in output) expect(output).toHaveProperty(["image/png"]);
    }
  });

  test("shows the figures that the library computes", () => {
    const { attainments } = project(yuzhong);
    const attained = attainments.filter(({ status }) => status === "attained").length;
    const [table] = outputs.filter((output) => "text/html" in output);
    expect([table?.["text/plain"]].flat().join("")).toContain(`Of 51 targets: ${attained} attained`);
  });
});

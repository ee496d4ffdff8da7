import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../src/build/paths.ts";
import { placeOf, type SourceFile, sourcesIn } from "./sources.ts";

const MOST_LINES = 250;

const sources = sourcesIn("src");

/** Where a node of the syntax tree does what it should not, over all source files. */
function placesOf(files: readonly SourceFile[], wrong: (node: ts.Node) => boolean): string[] {
  return files.flatMap((file) => {
    const places: string[] = [];
    const visit = (node: ts.Node): void => {
      if (wrong(node)) places.push(placeOf(file, node));
      ts.forEachChild(node, visit);
    };
    visit(file.tree);
    return places;
  });
}

describe("source files", () => {
  test("hold one idea: at most 250 lines, but for data", () => {
    const long = sources
      .filter(({ path }) => !path.startsWith("src/plans/"))
      .filter(({ tree }) => tree.text.trimEnd().split("\n").length > MOST_LINES);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test("never say any", () => {
    expect(placesOf(sources, (node) => node.kind === ts.SyntaxKind.AnyKeyword)).toEqual([]);
  });

  test("silence no checker", () => {
    const silent = sources.filter(({ tree }) =>
      /@ts-(ignore|expect-error|nocheck)|biome-ignore/.test(tree.text),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test("claim that something is there only of an index read", () => {
    const wrong = (node: ts.Node) =>
      ts.isNonNullExpression(node) && !ts.isElementAccessExpression(node.expression);
    expect(placesOf(sources, wrong)).toEqual([]);
  });

  test("draw nothing from Math.random and nothing from the clock", () => {
    const inner = sources.filter(({ path }) => !/^src\/(build|cli)\//.test(path));
    const wrong = (node: ts.Node) =>
      ts.isPropertyAccessExpression(node) &&
      /^(Math\.random|Date\.now|performance\.now)$/.test(node.getText(node.getSourceFile()));
    expect(placesOf(inner, wrong)).toEqual([]);
  });

  test("print nothing, but for the outer rooms", () => {
    const inner = sources.filter(({ path }) => !/^src\/(build|cli)\//.test(path));
    const wrong = (node: ts.Node) =>
      ts.isIdentifier(node) && node.text === "console" && ts.isPropertyAccessExpression(node.parent);
    expect(placesOf(inner, wrong)).toEqual([]);
  });

  test("know no plan of their own, outside src/plans, the command line and doc examples", () => {
    const naming = sources.filter(({ path, tree }) => {
      const code = tree.text.replace(/^\s*(\*|\/\*\*|\/\/).*$/gm, "");
      return !/^src\/(plans|cli|build)\//.test(path) && /yuzhong|chongqing|渝中|重庆/i.test(code);
    });
    expect(naming.map(({ path }) => path)).toEqual([]);
  });
});

describe("test files", () => {
  test("skip nothing", () => {
    const tests = sourcesIn("tests").filter(({ path }) => path.endsWith(".test.ts"));
    const wrong = (node: ts.Node) =>
      ts.isPropertyAccessExpression(node) &&
      /^(test|it|describe)\.(skip|only|todo)$/.test(node.getText(node.getSourceFile()));
    expect(placesOf(tests, wrong)).toEqual([]);
  });
});

describe("the project", () => {
  test("has nothing at its top level but what belongs there", () => {
    const allowed = new Set(
      [
        ["src", "tests", "examples", "benchmarks", ".ci"],
        ["package.json", "package-lock.json", "tsconfig.json", "tsup.config.ts", "biome.json", ".gitignore"],
        ["README.md", "CHANGELOG.md", "LICENSE"],
      ].flat(),
    );
    // What git would keep; a copy without git has only what was kept.
    if (!existsSync(join(ROOT, ".git"))) return;
    const kept = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).match(/^.+$/gm) ?? [];
    expect(
      [...new Set(kept.map((file) => file.replace(/\/.*/, "")))].filter((top) => !allowed.has(top)),
    ).toEqual([]);
  });

  test("pins every development tool to one version, and needs nothing when it runs", () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(
      Object.values<string>(manifest.devDependencies).filter((range) => !/^\d+\.\d+\.\d+$/.test(range)),
    ).toEqual([]);
    expect(manifest).not.toHaveProperty("dependencies");
    // What some of it can make use of has to be optional.
    expect(Object.keys(manifest.peerDependencies)).toEqual(["@resvg/resvg-js"]);
    expect(manifest.peerDependenciesMeta).toEqual({ "@resvg/resvg-js": { optional: true } });
    expect(manifest).not.toHaveProperty("optionalDependencies");
  });

  test("says the same version everywhere", async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect((await import("../../src/version.ts")).VERSION).toBe(version);
    expect(readFileSync(join(ROOT, "CHANGELOG.md"), "utf8")).toContain(`## [${version}]`);
  });
});

import { describe, expect, test } from "vitest";
import { type SourceFile, sourcesIn } from "./sources.ts";

// The rooms of the house from the top down. A file may import from its own room and from any that stands further down; of
// the rooms on one line, from those to its right. Rooms that are not built yet have their place already.
const LAYERS: readonly (readonly string[])[] = [
  ["build"],
  ["cli", "explorer", "node", "browser"],
  ["index", "history", "yaml"],
  ["plans"],
  ["notebook"],
  ["report", "language"],
  ["analysis", "tracking", "hindcast"],
  ["simulation"],
  ["project"],
  ["attainment"],
  ["document"],
  ["projection"],
  ["scenario"],
  ["plan"],
  ["formula"],
  ["calibration", "growth"],
  ["measure", "quantity"],
  ["kernel"],
  ["math"],
  ["errors", "warnings", "version"],
];

const HEIGHT = new Map(LAYERS.flat().map((room, i, all) => [room, all.length - i]));

/** A folder of src, or a file that stands in src itself. */
function roomOf(path: string): string {
  return path.replace(/^src\//, "").replace(/(\.ts$|\/.*)/, "");
}

const sources = sourcesIn("src");
const inner = sources.filter(({ path }) => roomOf(path) !== "build");

/** Files outside the rooms that import a module (all its parts counted), as lines of text. */
function importersOf(module: RegExp, allowed: RegExp): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter((name) => module.test(name) && !allowed.test(path))
      .map((name) => `${path} imports ${name}`),
  );
}

describe("imports", () => {
  test("name only files that exist, with their ending", () => {
    const paths = new Set(sources.map(({ path }) => path));
    const missing = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith("src/") && !paths.has(name))
        .map((name) => `${path} imports ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test("come from rooms that have a place in the house", () => {
    expect([...new Set(sources.map(({ path }) => roomOf(path)))].filter((room) => !HEIGHT.has(room))).toEqual(
      [],
    );
  });

  test("run downward only, type imports too", () => {
    const upward = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith("src/") && roomOf(name) !== roomOf(path))
        .filter((name) => (HEIGHT.get(roomOf(name)) ?? 0) > (HEIGHT.get(roomOf(path)) ?? 0))
        .map((name) => `${path} imports ${name}`),
    );
    expect(upward).toEqual([]);
  });

  test("never run in a circle, type imports too", () => {
    expect(circlesIn(sources)).toEqual([]);
  });

  test("take libraries only where they belong", () => {
    expect(importersOf(/^zod/, /^src\/document\//)).toEqual([]);
    expect(importersOf(/^mathjs/, /^src\/formula\/parse\.ts$/)).toEqual([]);
    expect(importersOf(/^yaml$/, /^src\/(document\/yaml|cli\/export|explorer\/page\/tools)\.ts$/)).toEqual(
      [],
    );
    expect(importersOf(/^commander$/, /^src\/cli\//)).toEqual([]);
    expect(importersOf(/^(csv-stringify|string-width|markdown-table)/, /^src\/report\//)).toEqual([]);
  });

  test("take what is Node's only in the outer rooms", () => {
    expect(importersOf(/^node:/, /^src\/(cli|node|build)\//)).toEqual([]);
  });

  test("reach the kernel only from the simulation", () => {
    expect(importersOf(/^src\/kernel\//, /^src\/(kernel|simulation)\//)).toEqual([]);
  });

  test("know no bundled plan, but from the outer rooms", () => {
    const naming = inner.filter(({ path }) => !/^src\/(cli|plans)\//.test(path));
    expect(
      naming.flatMap(({ path, imports }) => (imports.some((name) => name.includes("/plans/")) ? path : [])),
    ).toEqual([]);
  });
});

/** Circles of imports, each as `a -> b -> a`. */
function circlesIn(files: readonly SourceFile[]): string[] {
  const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) circles.push([...trail.slice(at), path].join(" -> "));
    if (at >= 0 || done.has(path)) return;
    for (const name of importsOf.get(path) ?? []) if (importsOf.has(name)) walk(name, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return circles;
}

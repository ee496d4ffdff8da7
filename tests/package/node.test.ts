import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { ROOT } from "../../src/build/paths.ts";
import { node, run } from "./run.ts";

const { exports: subpaths, version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

describe("the installed package in Node", () => {
  test("holds what it should, and nothing else", () => {
    const files = execFileSync("tar", ["-tzf", inject("tarball")], { encoding: "utf8" })
      .trim()
      .split("\n");
    const kinds = new Set(
      files.map((file) =>
        file
          .replace(/^package\//, "")
          .replace(/^dist\/(plans\/|schema\/)?[\w.-]+\.(d\.ts|js|json|yaml)$/, "dist/$1*.$2"),
      ),
    );
    expect([...kinds].sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/*.d.ts",
      "dist/*.js",
      "dist/THIRD-PARTY.md",
      "dist/plans/*.d.ts",
      "dist/plans/*.js",
      "dist/plans/*.yaml",
      "dist/schema/*.json",
      "package.json",
    ]);
    expect(files.filter((file) => file.includes("metafile"))).toEqual([]);
  });

  test("depends on no other package, and installs none that it can do without", () => {
    const installed = JSON.parse(run("npm", ["ls", "--all", "--json"]).stdout);
    // An optional peer is named; where it is not there, nothing is said of it.
    expect(installed.dependencies.targetcast.dependencies).toEqual({ "@resvg/resvg-js": {} });
  });

  test("bundles only libraries whose licence it quotes", () => {
    const notices = readFileSync(
      join(inject("consumer"), "node_modules/targetcast/dist/THIRD-PARTY.md"),
      "utf8",
    );
    for (const name of ["zod", "mathjs", "yaml", "commander", "piscina"]) {
      expect(notices).toContain(`\n## ${name} `);
    }
    const sections = notices.split(/^## /m).slice(1);
    expect(sections.filter((section) => !/```text\n[\s\S]*(copyright|licen[cs]e)/i.test(section))).toEqual(
      [],
    );
  });

  test("gives every subpath", () => {
    const names = Object.keys(subpaths).map((subpath) => `targetcast${subpath.slice(1)}`);
    const modules = names.filter((name) => !/\.(json|yaml)$/.test(name));
    const found = JSON.parse(
      node(`
        const modules = await Promise.all(${JSON.stringify(modules)}.map((name) => import(name)));
        const files = ${JSON.stringify(names)}.map((name) => import.meta.resolve(name));
        const { existsSync } = await import("node:fs");
        console.log(JSON.stringify({
          exported: modules.map((module) => Object.keys(module).length > 0),
          files: files.map((file) => existsSync(new URL(file))),
        }));
      `),
    );
    expect(found.exported).toEqual(modules.map(() => true));
    expect(found.files).toEqual(names.map(() => true));
  });

  test("projects the bundled plan, and says its version", () => {
    const {
      kind,
      version: said,
      attainments,
    } = JSON.parse(
      node(`
        import { project } from "targetcast";
        import { yuzhong } from "targetcast/plans/yuzhong";
        console.log(JSON.stringify(project(yuzhong)));
      `),
    );
    expect(kind).toBe("projection");
    expect(said).toBe(version);
    expect(attainments.length).toBeGreaterThanOrEqual(31);
  });

  test("makes the bundled plan of the bundled YAML", () => {
    const [made, bundled] = JSON.parse(
      node(`
        import { fileURLToPath } from "node:url";
        import { readPlan } from "targetcast/node";
        import { yuzhong } from "targetcast/plans/yuzhong";
        const made = await readPlan(fileURLToPath(import.meta.resolve("targetcast/plans/yuzhong.yaml")));
        console.log(JSON.stringify([made, yuzhong]));
      `),
    );
    expect(made).toEqual(bundled);
  });

  test("changes nothing that is global when imported, but for zod's own settings", () => {
    const added = node(`
      const before = new Set(Reflect.ownKeys(globalThis));
      const symbols = Reflect.ownKeys(Object.prototype).length + Reflect.ownKeys(Array.prototype).length;
      for (const name of ["", "/formula", "/history", "/yaml", "/node", "/browser", "/report", "/plans/yuzhong"]) await import("targetcast" + name);
      console.log(JSON.stringify([
        Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String),
        Reflect.ownKeys(Object.prototype).length + Reflect.ownKeys(Array.prototype).length - symbols,
      ]));
    `);
    expect(JSON.parse(added)).toEqual([["__zod_globalConfig"], 0]);
  });

  test("runs the example of an app, and of scenarios", () => {
    // Node 20 has to be told about TypeScript; what is run is the example as it stands.
    const app = run(process.execPath, [
      "--import",
      join(ROOT, "node_modules/tsx/dist/esm/index.mjs"),
      "app.ts",
    ]);
    expect(app.stderr).toBe("");
    expect(JSON.parse(app.stdout)).toEqual([
      { target: "stalls", status: "attained", projected: expect.closeTo(120 * 1.05 ** 5) },
      { target: "sales", status: "missed", projected: expect.any(Number) },
    ]);
    const scenarios = run(process.execPath, ["scenarios.mjs"]);
    expect(scenarios.stderr).toBe("");
    expect(scenarios.stdout).toContain("More effort");
    expect(scenarios.stdout).toContain("clean-air, twice as fast: attained 0.91");
    expect(scenarios.stdout).toContain("gdp-2022 0.722 0.421 -0.301 exact");
    const prices = run(process.execPath, ["real-and-nominal.mjs"]);
    expect(prices.stderr).toBe("");
    expect(prices.stdout).toContain("average growth from 2022, in real terms");
    expect(prices.stdout).toContain("It takes a growth of 6.74% a year");
    const matters = run(process.execPath, ["what-matters.mjs"]);
    expect(matters.stderr).toBe("");
    expect(matters.stdout).toContain("Culture and tourism revenue 2026");
    expect(matters.stdout).toMatch(/^gdp 0\.3\d 0\.4\d$/m);
    expect(matters.stdout).toContain("growth without uncertainty by 1pp to each side");
  });
});

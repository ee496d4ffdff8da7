// Every example that a reader may copy runs, against the installed package:
// - `ts` in the docstrings of src, in README.md and in the pages of examples/. What a comment behind `console.log(…)`, or on the
//   lines directly below it, says is what must be printed there, and what comments behind the last statement (a loop) say is
//   what must be printed in all; without a comment anything may be. All of them compile under strict settings.
//   One that begins with its name, such as `// town.js`, lies beside the others, for them to import.
//   An example that says `npm:` or `Deno.` runs in Deno, any other in Node. `plan.yaml`, `town.yaml` and
//   `outcomes.csv` lie beside it.
// - `sh` in README.md and the pages: lines that begin with `targetcast` or `npx targetcast` (`npm start` is `targetcast yuzhong`) run in
//   order in one folder, and must end with exit code 0, or 1 under --fail-on. If the next block is `text`, each of its lines
//   has to be among those that the last command prints, in the same order.
// - `yaml` in them: a plan that can be used.
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { transformSync } from "esbuild";
import ts from "typescript";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { ROOT } from "../../src/build/paths.ts";
import { run } from "../package/run.ts";
import { type Fence, fencesIn, instrument, sourcePaths } from "./examples.ts";

const PAGES = ["README.md", "examples/how-do-i.md", "examples/from-history.md"].flatMap(fencesIn);
const examples = [...sourcePaths().flatMap(fencesIn), ...PAGES]
  .filter(({ language }) => language === "ts")
  .map((fence, i) => ({ ...fence, ...instrument(fence.code), source: fence.code, name: `example-${i}` }));
const forDeno = examples.filter(({ source }) => /\bnpm:|\bDeno\./.test(source));
const forNode = examples.filter((example) => !forDeno.includes(example));

interface Outcome {
  readonly printed: readonly { readonly site: number; readonly text: string }[];
  readonly error: string | null;
}

let folder: string;
let outcomes: Map<string, Outcome>;

beforeAll(() => {
  folder = join(inject("consumer"), "docs");
  mkdirSync(folder);
  for (const name of ["plan.yaml", "town.yaml"]) {
    copyFileSync(join(ROOT, "examples/green-city.yaml"), join(folder, name));
  }
  writeFileSync(join(folder, "outcomes.csv"), "indicator,year,value\npopulation,2026,1.22 million\n");
  copyFileSync(join(ROOT, "tests/docs/runner.mjs"), join(folder, "runner.mjs"));
  for (const { name, code, source } of examples) {
    writeFileSync(join(folder, `${name}.ts`), source);
    writeFileSync(join(folder, `${name}.mjs`), scriptOf(code));
    const [, named] = /^\/\/ (\w+)\.js\n/.exec(source) ?? [];
    if (named === undefined) continue;
    writeFileSync(join(folder, `${named}.ts`), source);
    writeFileSync(join(folder, `${named}.js`), scriptOf(source));
  }
  const DENO = join(ROOT, "node_modules/.bin/deno");
  const denoArgs = ["run", "--allow-all", "--no-remote", "--node-modules-dir=manual"];
  const outcomesOf = (
    group: typeof examples,
    command: string,
    args: readonly string[],
  ): [string, Outcome][] => {
    if (group.length === 0) return [];
    const result = join(folder, "outcomes.json");
    const files = group.map(({ name }) => join(folder, `${name}.mjs`));
    const env = { DENO_DIR: join(inject("consumer"), "../deno"), DENO_NO_UPDATE_CHECK: "1" };
    const { code, stderr } = run(command, [...args, "runner.mjs", result, ...files], { cwd: folder, env });
    if (code !== 0) throw new Error(stderr);
    const outcomes: Outcome[] = JSON.parse(readFileSync(result, "utf8"));
    return group.map(({ name }, i) => [name, outcomes[i] ?? { printed: [], error: "did not run" }]);
  };
  outcomes = new Map([...outcomesOf(forNode, process.execPath, []), ...outcomesOf(forDeno, DENO, denoArgs)]);
});

describe("examples in TypeScript", () => {
  test.each(examples)("at $place: runs and prints what it says", ({ name, expectations, whole }) => {
    const { printed, error } = outcomes.get(name) ?? { printed: [], error: "did not run" };
    expect(error).toBeNull();
    const textOf = (lines: Outcome["printed"]) =>
      lines
        .map(({ text }) => text)
        .join("\n")
        .replace(/[ \t]+$/gm, "");
    for (const { site, expected } of expectations) {
      expect(textOf(printed.filter((line) => line.site === site))).toBe(expected);
    }
    if (whole !== undefined) expect(textOf(printed)).toBe(whole);
  });

  test("compile under strict settings", () => {
    const program = ts.createProgram(
      forNode.map(({ name }) => join(folder, `${name}.ts`)),
      {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.NodeNext,
        moduleResolution: ts.ModuleResolutionKind.NodeNext,
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: true,
        types: ["node"],
        typeRoots: [join(ROOT, "node_modules/@types")],
        noEmit: true,
      },
    );
    const placeOf = new Map(forNode.map(({ name, place }) => [join(folder, `${name}.ts`), place]));
    const errors = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      const place = placeOf.get(file?.fileName ?? "") ?? file?.fileName;
      return `${place}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
    });
    expect(errors).toEqual([]);
  });

  test("are given for every verb of the core", () => {
    const shown = examples.map(({ source }) => source).join("\n");
    for (const verb of [
      "project",
      "compare",
      "track",
      "parsePlan",
      "definePlan",
      "exportPlan",
      "parsePlanText",
      "readPlan",
    ]) {
      expect(shown).toContain(`${verb}(`);
    }
  });
});

describe("README.md and the pages of examples/", () => {
  const shell = PAGES.filter(({ language }) => language === "sh").flatMap((fence) => {
    const next = PAGES[PAGES.indexOf(fence) + 1];
    const commands = commandsOf(fence);
    return commands.map((command, i) => {
      const output = i === commands.length - 1 && next?.language === "text" ? next.code : "";
      return { place: fence.place, command, output };
    });
  });

  beforeAll(() => {
    mkdirSync(join(inject("consumer"), "shell/src"), { recursive: true });
    for (const named of ["src/plans", "examples"]) {
      cpSync(join(ROOT, named), join(inject("consumer"), "shell", named), { recursive: true });
    }
  });

  test.each(shell)("at $place: $command", ({ command, output }) => {
    const bin = join(inject("consumer"), "node_modules/.bin");
    const { code, stdout, stderr } = run("bash", ["-c", command], {
      cwd: join(inject("consumer"), "shell"),
      env: { PATH: `${bin}${delimiter}${process.env.PATH}` },
    });
    expect(command.includes("--fail-on") ? [0, 1] : [0], stderr).toContain(code);
    const printed = stdout.split("\n");
    for (const line of output.split("\n")) {
      const at = printed.indexOf(line);
      expect(at, `"${line}" is not printed, or not there`).toBeGreaterThanOrEqual(0);
      printed.splice(0, at + 1);
    }
  });

  test.each(PAGES.filter(({ language }) => language === "yaml"))("at $place: a plan", ({ code }) => {
    const bin = join(inject("consumer"), "node_modules/.bin/targetcast");
    expect(run(bin, ["validate", "-"], { input: code })).toMatchObject({ code: 0, stderr: "" });
  });
});

function scriptOf(code: string): string {
  return transformSync(code, { loader: "ts", format: "esm" }).code;
}

function commandsOf({ code }: Fence): string[] {
  return code
    .split("\n")
    .map((line) =>
      line
        .replace(/^\$ /, "")
        .replace(/\s+#.*$/, "")
        .trim(),
    )
    .map((line) => line.replace(/^(npm ci && )?npm start( --)?/, "targetcast yuzhong"))
    .map((line) => line.replace(/^npx (-y )?(?=targetcast)/, ""))
    .filter((line) => line.startsWith("targetcast"));
}

import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../../src/cli/run.ts";
import { exportPlan } from "../../../src/document/export.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { project } from "../../../src/project.ts";
import { VERSION } from "../../../src/version.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "targetcast-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function cli(
  argv: readonly string[],
  terminal: { isTTY?: boolean; env?: Record<string, string> } = {},
) {
  const outcome = { code: -1, out: "", err: "" };
  const { isTTY = false, env = {} } = terminal;
  outcome.code = await run(argv, {
    stdout: { write: (text) => (outcome.out += text) },
    stderr: { write: (text) => (outcome.err += text) },
    isTTY,
    env,
  });
  return outcome;
}

function expectRefusal({ code, out, err }: Outcome, ...messages: readonly string[]): void {
  expect(code).toBe(2);
  expect(out).toBe("");
  for (const message of messages) expect(err).toContain(message);
  expect(err).not.toMatch(/^ {4}at /m);
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

const TOWN = JSON.stringify({
  id: "town",
  name: "Town",
  baseYear: 2021,
  indicators: { visits: { kind: "flow", observations: { 2021: 100 }, growth: "5%" } },
  targets: { visits: { indicator: "visits", by: 2026, atLeast: 120 } },
  scenarios: { trend: {}, weak: { growth: { "*": "0%" } } },
});

describe("targetcast <plan>", () => {
  test("prints the outlook, with project as the default command", async () => {
    const { code, out, err } = await cli(["yuzhong"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/^Of 51 targets: \d+ attained, \d+ missed, \d+ undetermined\.$/m);
    expect((await cli(["project", "yuzhong"])).out).toBe(out);
  });

  test("takes options before and after the plan", async () => {
    expect((await cli(["--lang", "zh", "yuzhong"])).out).toBe((await cli(["yuzhong", "--lang", "zh"])).out);
    expect((await cli(["yuzhong", "--lang", "zh"])).out).toContain("51项目标中");
  });

  test("prints as JSON the projection that the library returns", async () => {
    const { out } = await cli(["yuzhong", "--scenario", "weak", "--format", "json"]);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(project(yuzhong, { scenario: "weak" }))));
  });

  test("prints CSV and Markdown", async () => {
    expect((await cli(["yuzhong", "--format", "csv"])).out.split("\n")[0]).toMatch(
      /^plan,scenario,target,name,/,
    );
    expect((await cli(["yuzhong", "--format", "markdown"])).out).toMatch(/^# /);
  });

  test("lays --set over the scenario, split at the last equals sign", async () => {
    const town = await file("town.json", TOWN);
    const { out } = await cli([town, "--set", "visits=2%", "--set", "*=+1pp", "--format", "json"]);
    expect(JSON.parse(out).attainments[0].assumedGrowth).toBeCloseTo(0.03, 12);
    expectRefusal(await cli([town, "--set", "visits"]), "Write it as indicator=growth");
    expectRefusal(await cli([town, "--set", "visits="]), "Write it as indicator=growth");
    expectRefusal(await cli([town, "--set", "a=b=2%"]), "a=b");
  });

  test("lists what is wrong with every --set", async () => {
    const refused = await cli(["yuzhong", "--set", "gpd=2%", "--set", "gdp=fast"]);
    expectRefusal(refused, "gpd", "fast");
    expect(refused.err.trimEnd().split("\n")).toHaveLength(2);
  });

  test("exits with 1 where --fail-on finds what it looks for, and still prints", async () => {
    const town = await file("town.json", TOWN);
    expect((await cli([town, "--fail-on", "missed"])).code).toBe(0);
    const weak = await cli([town, "--scenario", "weak", "--fail-on", "missed"]);
    expect(weak.code).toBe(1);
    expect(weak.out).toContain("1 missed");
    expect((await cli([town, "--scenario", "weak", "--fail-on", "undetermined"])).code).toBe(0);
    expect((await cli([town, "--scenario", "weak", "--fail-on", "undetermined,missed"])).code).toBe(1);
    expect((await cli(["yuzhong", "--fail-on", "undetermined", "--fail-on", "missed"])).code).toBe(1);
    expectRefusal(await cli([town, "--fail-on", "attained"]), "Allowed choices are missed, undetermined");
  });
});

describe("targetcast compare, require, validate, export", () => {
  test("compare prints a column for each scenario", async () => {
    expect((await cli(["compare", "yuzhong"])).out).toContain("Official 2022");
    const { out } = await cli([
      "compare",
      "yuzhong",
      "--scenario",
      "flat",
      "--scenario",
      "weak",
      "--format",
      "json",
    ]);
    expect(JSON.parse(out).scenarios.map(({ id }: { id: string }) => id)).toEqual(["flat", "weak"]);
    expect((await cli(["compare", await file("town.json", TOWN), "--fail-on", "missed"])).code).toBe(1);
  });

  test("compare prints probabilities where they, a seed or draws are asked for", async () => {
    const sampling = async (...args: string[]) =>
      JSON.parse((await cli(["compare", "yuzhong", "--format", "json", ...args])).out).sampling;
    expect(await sampling()).toBeNull();
    expect(await sampling("--probabilities")).toMatchObject({ seed: 1, draws: 65_536 });
    expect(await sampling("--seed", "7", "--draws", "1e3")).toMatchObject({ seed: 7, draws: 1000 });
    expect((await cli(["compare", "yuzhong", "--draws", "0"])).code).toBe(2);
    expectRefusal(await cli(["compare", "yuzhong", "--draws", "many"]), "Write it as a number");
  });

  test("require prints the growth that every target takes", async () => {
    expect((await cli(["require", "yuzhong"])).out).toContain("needed");
    const { out } = await cli(["require", "yuzhong", "--format", "json"]);
    expect(JSON.parse(out)).toMatchObject({ kind: "requirements", scenario: "momentum" });
    expect(JSON.parse(out).requirements).toHaveLength(51);
  });

  test("validate says what a plan holds, or lists every problem", async () => {
    expect((await cli(["validate", "yuzhong"])).out).toMatch(
      /^yuzhong is a valid plan: \d+ indicators, 51 targets/,
    );
    const bad = await file(
      "bad.json",
      '{ "name": "Bad", "baseYear": 2021, "indicators": { "a": { "kind": "flw" } }, "x": 1 }',
    );
    const refused = await cli(["validate", bad]);
    expectRefusal(refused, "indicators.a.kind", "x");
    expect(refused.err.trimEnd().split("\n").length).toBeGreaterThan(1);
  });

  test("export prints the plan as JSON that is a plan, or as YAML", async () => {
    const { out } = await cli(["export", "yuzhong"]);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(exportPlan(yuzhong))));
    expect(out).toContain('\n  "baseYear": 2021');
    const yaml = await file("exported.yaml", (await cli(["export", "yuzhong", "--format", "yaml"])).out);
    expect((await cli(["export", yaml])).out).toBe(out);
  });
});

describe("targetcast init", () => {
  test("writes a plan that is valid and whose outlook has every verdict", async () => {
    const path = join(folder, "starter.yaml");
    const { code, out } = await cli(["init", path]);
    expect([code, out]).toEqual([0, `Wrote ${path}. Now: targetcast ${path}\n`]);
    expect((await readFile(path, "utf8")).split("\n")[0]).toBe(
      "# yaml-language-server: $schema=./node_modules/targetcast/dist/schema/plan.schema.json",
    );
    expect((await cli(["validate", path])).code).toBe(0);
    expect((await cli([path])).out).toContain("Of 5 targets: 2 attained, 2 missed, 1 undetermined.");
  });

  test("does not write over a file, unless forced to", async () => {
    const path = await file("mine.yaml", "mine");
    expectRefusal(await cli(["init", path]), "exists already");
    expect(await readFile(path, "utf8")).toBe("mine");
    expect((await cli(["init", path, "--force"])).code).toBe(0);
    expect(await readFile(path, "utf8")).not.toBe("mine");
  });
});

describe("bad usage and bad plans", () => {
  test("exit with 2, a message and nothing on standard output", async () => {
    expectRefusal(await cli([]), "missing required argument 'plan'");
    expectRefusal(await cli(["yuzhog"]), 'Unknown plan "yuzhog"', 'did you mean "yuzhong"?');
    expectRefusal(await cli(["compar", "yuzhong"]), 'did you mean "compare"?');
    expectRefusal(await cli(["yuzhong", "--frmat", "json"]), "Did you mean --format?");
    expectRefusal(await cli(["yuzhong", "--format", "xml"]), "Allowed choices are text, json, csv, markdown");
    expectRefusal(await cli(["yuzhong", "--lang", "de"]), "Allowed choices are en, zh");
    expectRefusal(await cli(["yuzhong", "--scenario", "weka"]), 'Unknown scenario "weka"');
    expectRefusal(await cli([join(folder, "none.yaml")]), "no such file");
  });

  test("write no file", async () => {
    const bad = await file("bad.yaml", "name: [");
    const output = join(folder, "never.txt");
    expectRefusal(await cli([bad, "--output", output]));
    expectRefusal(await cli(["yuzhong", "--scenario", "none", "--output", output]));
    expect(await readdir(folder)).not.toContain("never.txt");
  });

  test("cannot reach the terminal with more than text", async () => {
    const bad = await file("escape.json", '{ "\\u001b[31mx\\u202e": 1 }');
    const { err } = await cli([bad]);
    expect(err).toContain("[31mx");
    for (const character of ["\u001b", "\u202e"]) expect(err).not.toContain(character);
  });

  test("show where an unexpected error comes from only with TARGETCAST_DEBUG", async () => {
    const argv = ["yuzhong", "--output", folder];
    expectRefusal(await cli(argv), "error: EISDIR");
    const { describeFailure } = await import("../../../src/cli/failure.ts");
    expect(describeFailure(new TypeError("oops"), {})).toBe("unexpected: oops\n");
    expect(describeFailure(new TypeError("oops"), { TARGETCAST_DEBUG: "1" })).toMatch(
      /^unexpected: oops\nat /,
    );
    expect(describeFailure("oops", {})).toBe("unexpected: oops\n");
  });
});

describe("output", () => {
  test("goes to a file, and leaves nothing beside it", async () => {
    const output = await file("outlook.txt", "old");
    const { code, out } = await cli(["yuzhong", "--output", output]);
    expect([code, out]).toEqual([0, ""]);
    expect(await readFile(output, "utf8")).toBe((await cli(["yuzhong"])).out);
    expect((await readdir(folder)).filter((name) => name.includes(".tmp"))).toEqual([]);
  });

  test("is in colour on a terminal only, and obeys NO_COLOR and FORCE_COLOR", async () => {
    const coloured = async (...terminal: Parameters<typeof cli>[1][]) =>
      (await cli(["yuzhong"], ...terminal)).out.includes("\u001b[");
    expect(await coloured()).toBe(false);
    expect(await coloured({ isTTY: true })).toBe(true);
    expect(await coloured({ isTTY: true, env: { NO_COLOR: "1" } })).toBe(false);
    expect(await coloured({ isTTY: true, env: { TERM: "dumb" } })).toBe(false);
    expect(await coloured({ env: { FORCE_COLOR: "1" } })).toBe(true);
    expect(await coloured({ isTTY: true, env: { FORCE_COLOR: "0" } })).toBe(false);
  });

  test("is the same with colour as without, but for the colour", async () => {
    const { out } = await cli(["yuzhong"], { isTTY: true });
    expect(stripVTControlCharacters(out)).toBe((await cli(["yuzhong"])).out);
  });
});

describe("targetcast track", () => {
  const SHOP = JSON.stringify({
    id: "shop",
    name: "Shop",
    baseYear: 2020,
    indicators: {
      sales: { kind: "flow", observations: { 2020: 80, 2021: 82, 2022: 90 } },
      share: { kind: "ratio", observations: { 2020: "20%", 2021: "19%", 2022: "21%" } },
    },
    targets: {
      sales: { indicator: "sales", by: 2025, atLeast: 100 },
      share: { indicator: "share", by: 2025, atLeast: "22%" },
    },
  });

  test("prints every method for every target, and what was observed up to a year", async () => {
    const shop = await file("shop.json", SHOP);
    const now = await cli(["track", shop]);
    expect(now).toMatchObject({ code: 0, err: "" });
    expect(now.out).toContain("Of 2 targets: 0 met, 2 on pace, 0 behind");
    const then = await cli(["track", shop, "--as-of", "2021", "--method", "cagrRatio"]);
    expect(then.out).toContain("Judged by: Eurostat ratio, by what was observed up to 2021");
    expect(then.out).toContain("Of 2 targets: 0 met, 0 on pace, 1 behind, 1 moving away");
  });

  test("prints JSON, CSV and Markdown, in either language", async () => {
    const shop = await file("shop.json", SHOP);
    const { kind, method, path } = JSON.parse(
      (await cli(["track", shop, "--format", "json", "--path", "geometric"])).out,
    );
    expect([kind, method, path]).toEqual(["tracking", "timeProportional", "geometric"]);
    const csv = (await cli(["track", shop, "--format", "csv", "--lang", "zh"])).out.split("\n");
    expect(csv[0]).toMatch(/^plan,target,/);
    expect(csv).toHaveLength(2 * 7 + 2);
    expect((await cli(["track", shop, "--format", "markdown"])).out).toContain("| Time elapsed ");
  });

  test("reads bounds as quantities of the target's indicator", async () => {
    const shop = await file("shop.json", SHOP);
    const { out } = await cli([
      "track",
      shop,
      "--bounds",
      "sales=60:120",
      "--bounds",
      "share=10%:50%",
      "--format",
      "json",
    ]);
    const bounds = JSON.parse(out).targets.map((target: { bounds: unknown }) => target.bounds);
    expect(bounds).toEqual([
      { lower: 60, optimum: 120 },
      { lower: 0.1, optimum: 0.5 },
    ]);
    expectRefusal(await cli(["track", shop, "--bounds", "share=10:50"]), "--bounds: cannot read");
    expectRefusal(await cli(["track", shop, "--bounds", "share"]), "Write it as target=lower:optimum");
    expectRefusal(await cli(["track", shop, "--bounds", "sale=1:2"]), "bounds name no target");
    expectRefusal(await cli(["track", shop, "--as-of", "soon"]), "Write a year, such as 2024");
  });

  test("exits with 1 where --fail-on finds what it looks for", async () => {
    const shop = await file("shop.json", SHOP);
    const then = ["track", shop, "--as-of", "2021", "--method", "cagrRatio"];
    expect((await cli(["track", shop, "--fail-on", "behind"])).code).toBe(0);
    expect((await cli([...then, "--fail-on", "behind"])).code).toBe(1);
    expect((await cli([...then, "--fail-on", "away"])).code).toBe(1);
    expect((await cli(["track", "yuzhong", "--fail-on", "behind"])).code).toBe(0);
  });
});

describe("help and version", () => {
  test("go to standard output and exit with 0", async () => {
    const { code, out } = await cli(["--help"]);
    expect(code).toBe(0);
    for (const command of [
      "project",
      "compare",
      "require",
      "track",
      "validate",
      "export",
      "schema",
      "init",
    ]) {
      expect(out).toContain(`  ${command} `);
      const help = await cli([command, "--help"]);
      expect(help.code).toBe(0);
      expect(help.out.match(/^ {2}\$ targetcast/gm)).toHaveLength(2);
    }
    expect(await cli(["--version"])).toEqual({ code: 0, out: `${VERSION}\n`, err: "" });
  });
});

describe("the process", () => {
  const node = (argv: readonly string[], input: string, read: (text: string) => void = () => {}) =>
    new Promise<{ code: number | string | null | undefined; out: string; err: string }>((resolve) => {
      const child = execFile(
        process.execPath,
        ["--import", "tsx", "src/cli/main.ts", ...argv],
        (error, out, err) => resolve({ code: error === null ? 0 : error.code, out, err }),
      );
      child.stdout?.once("data", (text: string) => {
        read(text);
        if (argv.includes("json")) child.stdout?.destroy();
      });
      child.stdin?.end(input);
    });

  test("reads a plan from standard input", async () => {
    const { code, out } = await node(["-"], TOWN);
    expect(code).toBe(0);
    expect(out).toContain("Of 1 target: 1 attained, 0 missed, 0 undetermined.");
  }, 20_000);

  test("ends quietly where the reader closes the pipe", async () => {
    const { code, err } = await node(["yuzhong", "--format", "json"], "");
    expect(code).toBe(0);
    expect(err).toBe("");
  }, 20_000);
});

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../../src/cli/run.ts";
import { parsePlan, simulate } from "../../../src/index.ts";

const DOCUMENT = {
  id: "town",
  name: "Town",
  baseYear: 2025,
  horizon: 2030,
  indicators: {
    visits: {
      kind: "flow",
      observations: { 2025: { value: 100 } },
      growth: { constant: "5%", volatility: "4%" },
    },
  },
  targets: {
    visits: { indicator: "visits", by: 2030, atLeast: 120 },
    total: { indicator: "visits", measure: "total", from: 2026, by: 2030, atLeast: 650 },
  },
  scenarios: { trend: { weight: 0.7 }, weak: { weight: 0.3, growth: { "*": "-2pp" } } },
};
const town = parsePlan(DOCUMENT);

let folder = "";
let plan = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "targetcast-"));
  plan = join(folder, "town.json");
  await writeFile(plan, JSON.stringify(DOCUMENT));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command; `interrupt` presses Ctrl-C as soon as it is listened to. */
async function cli(args: readonly string[], { interrupt = false } = {}) {
  const outcome = { code: -1, out: "", err: "" };
  outcome.code = await run(["simulate", plan, ...args], {
    stdout: { write: (text) => (outcome.out += text) },
    stderr: { write: (text) => (outcome.err += text) },
    isTTY: false,
    env: {},
    onInterrupt: (listener) => {
      if (interrupt) setTimeout(listener, 20);
      return () => {};
    },
  });
  return outcome;
}

describe("targetcast simulate", () => {
  test("prints the ensemble as JSON; the seed is 1 and the draws are 65,536 unless it is told otherwise", async () => {
    const { code, out, err } = await cli(["--format", "json"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual(simulate(town, { seed: 1 }));
  });

  test.each([
    ["--draws 1e4 --seed 7", { seed: 7, draws: 10_000 }],
    ["--quantiles .1,.5,0.9 --draws 2000", { seed: 1, draws: 2000, quantiles: [0.1, 0.5, 0.9] }],
    ["--scenario weak --draws 2000", { seed: 1, draws: 2000, scenario: "weak" as const }],
    ["--mixture --draws 2000", { seed: 1, draws: 2000, mixture: true }],
    ["--no-exact --draws 2000", { seed: 1, draws: 2000, exact: false }],
    ["--points random --draws 2000", { seed: 1, draws: 2000, points: "random" as const }],
    ["--until 0.002", { seed: 1, until: { standardError: 0.002 } }],
    [
      "--outputs probabilities,joint --draws 2000",
      { seed: 1, draws: 2000, outputs: ["probabilities", "joint"] as const },
    ],
    ["--workers 2 --draws 40000", { seed: 1, draws: 40_000 }],
  ])("%s", async (args, options) => {
    const { out } = await cli(["--format", "json", ...args.split(" ")]);
    expect(JSON.parse(out)).toEqual(simulate(town, options));
  });

  test("--set changes growth as it does for project", async () => {
    const { out } = await cli(["--format", "json", "--draws", "2000", "--set", "visits=2%"]);
    const { adjust, attainments } = JSON.parse(out);
    expect(adjust).toHaveLength(1);
    expect(attainments[0].projected).toBeCloseTo(100 * 1.02 ** 5, 8);
  });

  test("prints text, Markdown and one row of CSV for each target, in English and Chinese", async () => {
    const draws = ["--draws", "2000"];
    expect((await cli(draws)).out).toContain("2,000");
    expect((await cli([...draws, "--lang", "zh"])).out).toMatch(/[\u4e00-\u9fff]/);
    expect((await cli([...draws, "--format", "markdown"])).out).toMatch(/^\|.*\|$/m);
    const lines = (await cli([...draws, "--format", "csv"])).out.trim().split(/\r?\n/);
    expect(lines[0]).toMatch(/^plan,scenario,target,/);
    expect(lines).toHaveLength(3);
  });

  test("--fail-on looks at the verdicts of the projection", async () => {
    expect((await cli(["--draws", "2000", "--fail-on", "missed"])).code).toBe(1);
    expect((await cli(["--draws", "2000", "--fail-on", "undetermined"])).code).toBe(0);
  });

  test.each([
    ["--draws 0", "draws must be an integer from 1 to 2^40, current value is 0"],
    ["--draws 1.5", "draws must be an integer from 1 to 2^40, current value is 1.5"],
    ["--draws 1e16", "draws must be an integer from 1 to 2^40"],
    ["--draws many", "Write it as a number, such as 1000 or 1e6."],
    ["--draws NaN", "Write it as a number"],
    ["--seed -1", "seed must be an integer from 0 to 2^53 - 1, current value is -1"],
    ["--workers 0", "workers must be an integer from 1 to 256, current value is 0"],
    ["--quantiles .5,1.5", "quantiles must be between 0 and 1, current value is 1.5"],
    ["--quantiles .5,,", "Write it as a number"],
    ["--until 0", "until.standardError must be above 0 and below 1, current value is 0"],
    ["--outputs moment", "Allowed choices are quantiles, moments,"],
    ["--points lattice", "Allowed choices are sobol, random."],
    ["--scenario nope", 'Unknown scenario "nope"'],
    ["--mixture --scenario weak", "a mixture is of all scenarios that have a weight: name no scenario"],
  ])("refuses %s with one message", async (args, message) => {
    const { code, out, err } = await cli(args.split(" "));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
    expect(err.match(/^error: /gm)).toHaveLength(1);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test("ends with 130 after Ctrl-C, and leaves the file as it was", async () => {
    const file = join(folder, "out.json");
    await writeFile(file, "before");
    const { code, out, err } = await cli(["--draws", "1e12", "--output", file], { interrupt: true });
    expect({ code, out, err }).toEqual({ code: 130, out: "", err: "" });
    expect(await readFile(file, "utf8")).toBe("before");
    expect((await readdir(folder)).sort()).toEqual(["out.json", "town.json"]);
  });
});

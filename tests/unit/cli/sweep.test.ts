import { describe, expect, test } from "vitest";
import { run } from "../../../src/cli/run.ts";

async function targetcast(...argv: string[]) {
  let stdout = "";
  let stderr = "";
  const code = await run(["sweep", ...argv], {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    isTTY: false,
    env: {},
  });
  return { code, stdout, stderr };
}

describe("targetcast sweep", () => {
  test("prints a table, and the columns as JSON", async () => {
    const { code, stdout } = await targetcast("yuzhong", "--over", "gdp=2%:10%:1pp");
    expect(code).toBe(0);
    expect(stdout).toContain("turns at");
    const asJson = await targetcast("yuzhong", "--over", "gdp=2%:10%:1pp", "--format", "json");
    const result = JSON.parse(asJson.stdout);
    expect(result).toMatchObject({ kind: "sweep", points: 9, scenario: "momentum" });
    expect(result.targets[0].status).toHaveLength(9);
  });

  test("prints a row of CSV for each point and target", async () => {
    const { stdout } = await targetcast(
      ...["yuzhong", "--over", "gdp=8%,10%", "--target", "cultureTourismRevenue-2026", "--format", "csv"],
    );
    const [head, first, second] = stdout.trim().split("\n");
    expect(head).toBe("scenario,gdp set,target,indicator,by,status,margin,probability,probabilityError");
    expect(first).toContain("momentum,0.08,cultureTourismRevenue-2026,cultureTourismRevenue,2026,missed,-");
    expect(second).toContain(",attained,");
  });

  test("takes two assumptions, a scenario, settings and probabilities", async () => {
    const { code, stdout } = await targetcast(
      ...["yuzhong", "--over", "gdp=4%:8%:2pp", "--over", "*=x0.8:x1.2:0.2", "--scenario", "weak"],
      ...["--set", "theme:industry=+1pp", "--target", "cultureTourismRevenue-2026", "--probabilities"],
      ...["--format", "json"],
    );
    expect(code).toBe(0);
    const { axes, adjust, targets } = JSON.parse(stdout);
    expect(axes.map(({ values }: { values: number[] }) => values)).toEqual([
      [0.04, 0.06, 0.08],
      [0.8, 1, 1.2],
    ]);
    expect(adjust).toHaveLength(1);
    expect(targets[0].probability).toHaveLength(9);
    expect(targets[0].probabilityMethod).toBe("exact");
  });

  test("exits with 1 where a verdict is not wanted at any point", async () => {
    const asked = ["yuzhong", "--target", "cultureTourismRevenue-2026", "--fail-on", "missed"];
    expect((await targetcast(...asked, "--over", "gdp=8%:10%:1pp")).code).toBe(1);
    expect((await targetcast(...asked, "--over", "gdp=10%:12%:1pp")).code).toBe(0);
  });

  test.each([
    [["yuzhong"], "Say what to go through"],
    [["yuzhong", "--over", "gdp"], "Write it as indicator=from:to:step"],
    [["yuzhong", "--over", "gpd=1%:2%:1pp"], 'there is no indicator "gpd"'],
    [["yuzhong", "--over", "gdp=1%:2%:0pp"], "step must be a number > 0"],
    [["yuzhong", "--over", "gdp=0%:100%:0.000001pp"], "at most 1,000,000 points"],
    [["yuzhong", "--over", "gdp=1%:2%", "--target", "x"], 'names "x", which is no target of the plan'],
    [["yuzhong", "--over", "gdp=0%:90%:0.001pp", "--format", "csv"], "rows are too many for CSV"],
  ])("refuses %j", async (argv, message) => {
    const { code, stdout, stderr } = await targetcast(...argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

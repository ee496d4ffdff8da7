import { describe, expect, test } from "vitest";
import { solve } from "../../../src/analysis/solve.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { cli } from "./cli.ts";

const HEALTH = "healthRevenue-2026";

describe("targetcast solve <plan> [targets...]", () => {
  test("prints the growth that it takes, in English and Chinese", async () => {
    const { code, out, err } = await cli("solve", "yuzhong", HEALTH);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("It takes a growth of 20% a year from 2023 to 2026, 14pp more than is assumed");
    expect(out).toContain("  targetcast yuzhong --set healthRevenue=+14pp\n");
    const above = await cli("solve", "yuzhong", "cultureTourismRevenue-2026");
    expect(above.out).toMatch(/ 200 {2}missed\n {2}comes to exactly what must be passed\n/);
    expect((await cli("solve", "yuzhong", HEALTH, "--lang", "zh")).out).toContain(
      "所需：2023-2026年年均增速为20%，比假定高14个百分点",
    );
  });

  test("reads shares, years and growth as people write them, and prints plain JSON", async () => {
    const options = ["--probability", "80%", "--path", "back-loaded", "--tilt", "0.4", "--given", "2023=-5%"];
    const { out } = await cli("solve", "yuzhong", HEALTH, ...options, "--format", "json");
    const wanted = solve(yuzhong, {
      target: HEALTH,
      probability: 0.8,
      path: "backLoaded",
      tilt: 0.4,
      given: { 2023: -0.05 },
      seed: 1,
    });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(wanted)));
  });

  test("prints a row for each year of a path, and for each target of a shift", async () => {
    const path = await cli("solve", "yuzhong", HEALTH, "--format", "csv");
    expect(path.out.trim().split("\n")).toHaveLength(1 + 4);
    const shift = await cli("solve", "yuzhong", "--find", "shift", "--share", "80%", "--format", "csv");
    expect(shift.out.trim().split("\n")).toHaveLength(1 + 10);
    const text = await cli("solve", "yuzhong", "--find", "shift", "--share", "80%");
    expect(text.out).toContain(
      "All growth has to be more than 3.33pp a year higher to reach 8 of 10 targets",
    );
  });

  test("prints several answers one after the other, and why there is none", async () => {
    const { out } = await cli("solve", "yuzhong", HEALTH, "brands-2026", "--format", "markdown");
    expect(out.match(/^# /gm)).toHaveLength(2);
    expect(out).toContain("There is no such growth: there is no level to start from");
    const base = await cli("solve", "yuzhong", "brands-2026", "--find", "baseline");
    expect(base.out).toContain("It takes a level of 500 brands in 2021");
  });

  test.each([
    [["solve", "yuzhong"], "Name the target that growth is asked for"],
    [
      ["solve", "yuzhong", HEALTH, "--share", "80%"],
      "--share says something of --find shift only, not of growth",
    ],
    [["solve", "yuzhong", HEALTH, "--probability", "80"], 'Write it as a share, such as "80%" or 0.8.'],
    [["solve", "yuzhong", HEALTH, "--given", "2023"], "Write it as year=growth, such as 2023=-5%."],
    [["solve", "yuzhong", HEALTH, "--given", "2023=-5pp"], 'an amount grows in percent: write "-5%"'],
    [["solve", "yuzhong", HEALTH, "--given", "2023=5% to 8%"], "it has no spread and no interval"],
    [["solve", "yuzhong", "healthRevenu-2026"], 'did you mean "healthRevenue-2026"?'],
  ])("refuses %j", async (argv, message) => {
    const { code, out, err } = await cli(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(message);
  });
});

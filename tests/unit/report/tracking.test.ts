import { describe, expect, test } from "vitest";
import { parsePlan } from "../../../src/document/parse.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { trackingMarkdown } from "../../../src/report/markdown.ts";
import { trackingText } from "../../../src/report/tracking.ts";
import { trackingRows } from "../../../src/report/trackingRows.ts";
import { widthOf } from "../../../src/report/width.ts";
import { track } from "../../../src/tracking/track.ts";

const plan = parsePlan({
  name: { en: "Town", zh: "小镇" },
  baseYear: 2020,
  units: { car: { en: "cars", zh: "辆" } },
  indicators: {
    income: {
      name: { en: "Income", zh: "收入" },
      kind: "flow",
      unit: "CNY",
      observations: { 2020: "100亿元", 2021: "106亿元", 2022: "112亿元", 2023: "118亿元" },
    },
    cars: {
      name: { en: "Cars bought", zh: "购车" },
      kind: "flow",
      unit: "car",
      observations: { 2021: 40, 2022: 42 },
    },
    share: {
      name: { en: "Recycled share", zh: "回收率" },
      kind: "ratio",
      observations: { 2020: "0%", 2021: "2%" },
      scale: "identity",
    },
    parks: { name: { en: "Parks", zh: "公园" }, kind: "flow" },
  },
  targets: {
    income: { indicator: "income", by: 2025, atLeast: "130亿元" },
    growth: { indicator: "income", measure: "growth", by: 2025, atLeast: "5%" },
    cars: { indicator: "cars", measure: "total", from: 2021, by: 2025, atMost: 200 },
    share: { indicator: "share", by: 2025, above: "12%" },
    parks: { indicator: "parks", measure: "total", by: 2025, atLeast: 12 },
  },
});
const tracking = track(plan, { bounds: { income: { lower: 50e8, optimum: 150e8 } } });

/** The lines of a report below the head that begins so, up to the next blank line, in columns. */
function block(text: string, head: string): string[][] {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => line.startsWith(head));
  const to = lines.indexOf("", from);
  return lines.slice(from, to).map((line) => line.split(/ {2,}/));
}

describe("trackingText()", () => {
  const text = trackingText(tracking);

  test("asks the question, names the method judged by, and counts its answers", () => {
    expect(text.split("\n").slice(0, 3)).toEqual([
      "Town",
      "On pace? Judged by: Time elapsed",
      "Of 5 targets: 0 met, 1 on pace, 2 behind, 0 moving away, 2 cannot be told.",
    ]);
    expect(trackingText(track(plan, { method: "escap", asOf: 2022 }))).toContain(
      "On pace? Judged by: ESCAP progress, by what was observed up to 2022\n",
    );
  });

  test("sets all methods under each target, with what is asked, where it stands, and their numbers", () => {
    expect(block(text, "Income")).toEqual([
      ["Income", "≥ 13 billion CNY by 2025; 2020: 10, 2023: 11.8"],
      ["Time elapsed", "on pace, will be reached", "60% done in 60% of the time, heading for 13"],
      ["Eurostat ratio", "on track", "ratio 1.05: 5.7% a year, 5.4% needed"],
      ["UN progress chart", "on track", "105.9% of the way by 2025, heading for 13.18"],
      ["SDSN arrows", "on track", "ratio 1: 6 points a year, 6 needed"],
      ["Destatis weather", "sun", "nothing missing, heading for 13"],
      ["ESCAP progress", "on track", "10 of 10 anticipated, 6 now"],
      ["Average annual rate", "at the rate needed", "5.7% a year, 5% needed from now on"],
    ]);
  });

  test("puts the method judged by first", () => {
    const lines = trackingText(track(plan, { method: "unProgressChart" }), { lang: "zh" }).split("\n");
    expect(lines[lines.findIndex((line) => line.startsWith("收入")) + 1]).toMatch(
      /^联合国进展图 {2,}进展正常/,
    );
  });

  test("says in other words that a limit is kept or not, and once what holds for all the rest", () => {
    expect(block(text, "Cars bought")).toEqual([
      ["Cars bought", "≤ 200 cars, total 2021–25; 82 in 2 of 5 years"],
      ["Time elapsed", "over pace", "41% used in 40% of the years, heading for 205"],
      ["All others", "–", "a sum is asked, it judges levels"],
    ]);
  });

  test("says what was done to a zero", () => {
    expect(text).toMatch(/Eurostat ratio .*\n {2}zero taken as 0\.001\n/);
  });

  test("says of what no method can judge why, one line each", () => {
    expect(block(text, "By 2025")).toEqual([
      ["By 2025", "asked", "why no method can say"],
      ["Parks", "≥ 12", "no year of the sum is observed yet"],
      ["", "total 2021–25"],
    ]);
  });

  test("explains every method that said something, in the manner it was asked", () => {
    expect(text.replace(/\s+/g, " ")).toContain("from 1.5% substantial, from 0.5% moderate");
    const other = trackingText(track(plan, { withoutTarget: "eurostat", path: "geometric" })).replace(
      /\s+/g,
      " ",
    );
    expect(other).toContain("from 1% significant, from 0% moderate progress");
    expect(other).toContain("ln(latest / base) / ln(target / base)");
    expect(block(trackingText(track(yuzhong)), "How they judge")).toEqual([]);
  });

  test.each(["en", "zh"] as const)(
    "stays within the width in %s, and tells as much where it is narrow",
    (lang) => {
      for (const width of [60, 80, 100, 120]) {
        for (const one of [tracking, track(yuzhong)]) {
          const printed = trackingText(one, { lang, width });
          for (const line of printed.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(printed).not.toMatch(/undefined|NaN|…/);
        }
      }
      const narrow = trackingText(tracking, { lang, width: 80 }).replace(/\s+/g, "");
      for (const figures of ["105.9%", "13.18", "5.4%"]) {
        if (lang === "en") expect(narrow).toContain(figures);
      }
    },
  );

  test("is at home in Chinese", () => {
    const chinese = trackingText(tracking, { lang: "zh" });
    expect(block(chinese, "收入").slice(0, 2)).toEqual([
      ["收入", "2025年130亿元以上；2020年100亿元，2023年118亿元"],
      ["时序进度", "符合进度，预计完成", "已完成60%，时间已过60%，预计130"],
    ]);
    expect(chinese.replace(/CNY|Town/g, "")).not.toMatch(/[A-Za-z]/);
  });
});

describe("trackingMarkdown()", () => {
  test("is a table for each target", () => {
    const lines = trackingMarkdown(tracking).split("\n");
    expect(lines[0]).toBe("# Town");
    expect(lines.find((line) => line.startsWith("| Time elapsed"))).toContain("on pace, will be reached");
    expect(lines.filter((line) => line.startsWith("| :--")).length).toBe(6);
  });
});

describe("trackingRows()", () => {
  const rows = trackingRows(tracking);

  test("gives one record for each target and method, with its numbers and formula in words", () => {
    expect(rows).toHaveLength(5 * 7);
    expect(rows[0]).toMatchObject({
      target: "income",
      targetLevel: 130e8,
      baselineYear: 2020,
      latest: 118e8,
      method: "timeProportional",
      chosen: true,
      class: "on-pace-will-be-reached",
      pace: "on-pace",
      value: 0.6,
      reason: null,
      figures: "60% done in 60% of the time, heading for 13",
    });
    expect(rows[0]?.formula).toContain("against the share of the time that has passed");
    expect(trackingRows(tracking, { lang: "zh" })[0]).toMatchObject({ name: "收入" });
  });

  test("gives every record the same fields, and nothing but plain values", () => {
    const fields = Object.keys(rows[0] ?? {});
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(fields);
      for (const value of Object.values(row)) {
        expect(value === null || ["string", "number", "boolean"].includes(typeof value)).toBe(true);
      }
    }
  });
});

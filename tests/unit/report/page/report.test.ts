import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { compare } from "../../../../src/analysis/compare.ts";
import { drawReport } from "../../../../src/node/drawReport.ts";
import { readPlan } from "../../../../src/node/readPlan.ts";
import { yuzhong } from "../../../../src/plans/yuzhong.ts";
import { project } from "../../../../src/project.ts";
import { type ReportInput, reportOf } from "../../../../src/report/page/report.ts";
import { reportHtml } from "../../../../src/report/page/reportHtml.ts";
import { reportMarkdown } from "../../../../src/report/page/reportMarkdown.ts";
import { simulate } from "../../../../src/simulation/simulate.ts";

const budget = await readPlan("examples/company-budget.yaml");

const input: ReportInput = {
  plan: yuzhong,
  projection: project(yuzhong),
  ensemble: simulate(yuzhong, { seed: 1, draws: 4096 }),
  comparison: compare(yuzhong),
};
const certain: ReportInput = {
  plan: budget,
  projection: project(budget),
  ensemble: simulate(budget, { seed: 1 }),
  comparison: null,
};
const html = await drawReport(reportOf(input));

/** A page with the place of each chart marked. */
const withoutCharts = (given: ReportInput, lang: "en" | "zh" = "en") =>
  reportHtml(reportOf(given, { lang }), { svgOf: () => "<svg></svg>", sha256: () => "hash" });

describe("reportOf()", () => {
  test("has the same sections in both languages", () => {
    const sections = (lang: "en" | "zh") => reportOf(input, { lang }).sections;
    expect(sections("en").map(({ heading }) => heading)).toEqual([
      "",
      "Scoreboard",
      "Themes in charts",
      "Every target",
      "Scenarios",
      "Assumptions and their sources",
      "Warnings",
      "How it is worked out",
    ]);
    expect(sections("zh").map(({ blocks }) => blocks.length)).toEqual(
      sections("en").map(({ blocks }) => blocks.length),
    );
  });

  test("leaves probabilities and scenarios out where there is nothing to say of them", () => {
    const text = reportMarkdown(reportOf(certain));
    expect(text).not.toMatch(/probabilit|draws|Scenarios/);
    expect(text).toContain("Of 11 targets: 5 attained, 6 missed, 0 undetermined.");
  });

  test("has a chart of each theme with a verdict, and of each indicator whose targets are levels", () => {
    const charts = reportOf(input).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "charts" ? block.charts : [])),
    );
    const titles = charts.map(({ title }) => title.text.join(" "));
    expect(titles).toEqual([
      "Overall economy",
      "Industry upgrade",
      "Culture and tourism revenue",
      "Health services revenue",
      "Reform and opening",
      "External capital received",
      "Urban renewal",
      "Old communities renovated",
      "Culture",
      "Livelihood",
      "New urban jobs",
      "Yuzhong District, Chongqing: outlook 2022 to 2026",
    ]);
  });
});

describe("reportHtml()", () => {
  test("is one file of at most 600 kB that names every target, with its charts", () => {
    expect(Buffer.byteLength(html)).toBeLessThan(600_000);
    for (const { name, target } of targetsNamed())
      expect(html, target).toContain(name.replaceAll("'", "&#39;"));
    expect(html.match(/<figure /g)).toHaveLength(12);
  });

  test("allows nothing but its own style, runs nothing and refers to nothing outside of it", () => {
    const [, style = ""] = /<style>([\s\S]*)<\/style>/.exec(html) ?? [];
    const hash = createHash("sha256").update(style).digest("base64");
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
    expect(tags.filter((tag) => /^<(script|link|img|iframe|object|embed|base|form|a)\b/i.test(tag))).toEqual(
      [],
    );
    expect(tags.filter((tag) => /\s(on\w+|src|href|style)=/i.test(tag))).toEqual([]);
    expect(html.replaceAll("http://www.w3.org/", "")).not.toMatch(/url\(|@import|https?:\/\//);
  });

  test("says where figures come from, and marks those that are not actual", () => {
    const page = withoutCharts(input);
    expect(page).toContain("12.5 billion CNY 2021");
    expect(page).toContain("140 billion CNY* 2022");
    expect(page).toContain("数读渝中2021");
    expect(page).toContain("spread 1pp, 2.2pp a year");
  });

  test("is in Chinese where that is asked", () => {
    const page = withoutCharts(input, "zh");
    expect(page).toContain('<html lang="zh-Hans">');
    expect(page).toContain("<h2>假设及其来源</h2>");
  });

  test.each([
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title><script>",
    "</style><script>",
    "&lt;script&gt;",
    "‮x⁦",
  ])("writes a plan whose texts are %s as text", (text) => {
    const hostile: ReportInput = JSON.parse(JSON.stringify(certain), (key, value) =>
      ["name", "source", "note"].includes(key) && (typeof value === "string" || value?.en !== undefined)
        ? text
        : value,
    );
    const page = withoutCharts(hostile);
    const names = [...page.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name);
    const plain = [...withoutCharts(certain).matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name]) => name);
    expect(new Set(names)).toEqual(new Set(plain));
    expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(page.match(/<h1>.*<\/h1>/)?.[0]).not.toContain("<h1></h1>");
  });
});

describe("reportMarkdown()", () => {
  test("has the same text and tables, and nothing that is read as HTML", () => {
    const text = reportMarkdown(reportOf(input));
    expect(text).toMatch(/^# Yuzhong District, Chongqing: outlook 2022 to 2026\n/);
    for (const { name } of targetsNamed()) expect(text).toContain(name);
    expect(text).not.toMatch(/<[a-z/]/i);
    expect(text).toContain("## Assumptions and their sources");
  });
});

function targetsNamed() {
  return input.projection.attainments.map(({ name, target }) => ({
    target,
    name: typeof name === "string" ? name : (name.en ?? ""),
  }));
}

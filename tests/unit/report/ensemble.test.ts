import { describe, expect, test } from "vitest";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { project } from "../../../src/project.ts";
import { ensembleText } from "../../../src/report/ensemble.ts";
import { ensembleMarkdown } from "../../../src/report/markdown.ts";
import { widthOf } from "../../../src/report/width.ts";
import type { Ensemble, EnsembleAttainment } from "../../../src/simulation/ensemble.ts";
import { ensembleOf, exact, group, sampled } from "./ensembleFixture.ts";
import { projection } from "./fixture.ts";

const ensemble = ensembleOf(projection);
const real = ensembleOf(project(yuzhong));
const LANGUAGES = ["en", "zh"] as const;

const linesOf = (text: string) => text.split("\n");

function lineWith(text: string, part: string): string {
  const line = linesOf(text).find((candidate) => candidate.includes(part));
  if (line === undefined) throw new Error(`No line with ${part} in\n${text}`);
  return line;
}

/** The ensemble with one of its targets changed. */
function changed(target: string, change: Partial<EnsembleAttainment>): Ensemble {
  const attainments = ensemble.attainments.map((one) =>
    one.target === target ? { ...one, ...change } : one,
  );
  return { ...ensemble, attainments };
}

const nothing = { probability: null, quantiles: null, firstYears: null, expectedShortfall: null } as const;

describe("ensembleText()", () => {
  test("opens with the scenario, the draws and the answer at a glance", () => {
    const all = {
      ...group("all", ensemble.attainments),
      probability: sampled(0.031, 0.001),
      attained: [0.02, 0.2, 0.5, 0.2, 0.049, 0.031],
    };
    const one = { ...ensemble, joint: [all] };
    expect(linesOf(ensembleText(one, { width: 160 })).slice(0, 3)).toEqual([
      "Harbour City, five years",
      "Scenario: 2021 goes on (momentum); 65,536 Sobol draws, seed 1",
      "Of 6 targets, 5 have a verdict; all 5 are attained together with probability 3.1% ±0.1; most likely 2 of 5 are attained (1 to 4 in 94 of 100 cases).",
    ]);
    expect(linesOf(ensembleText(one, { lang: "zh", width: 140 })).slice(0, 3)).toEqual([
      "港城五年规划",
      "情景：趋势延续（momentum）；Sobol序列抽样65536次，随机种子1",
      "6项目标中，可判定5项；5项全部达标的概率为3.1% ±0.1；最可能达标2项（1至4项的概率为94%）。",
    ]);
  });

  test("prints a target in one row: baseline, projected, interval, asked, probability, error and bar", () => {
    const one = changed("tourism-2026", {
      quantiles: [41.23e9, 44e9, 46.8e9, 49e9, 52.9e9],
      probability: sampled(0.7123, 0.003),
    });
    expect(lineWith(ensembleText(one), "Tourism income").split(/ {2,}/)).toEqual([
      "Tourism income",
      "35*",
      "46.84",
      "41.2–52.9",
      "> 60 billion CNY",
      "71.2%",
      "±0.3",
      "█████▊░░",
    ]);
    expect(lineWith(ensembleText(one, { lang: "zh" }), "旅游收入").split(/ {2,}/)).toEqual([
      "旅游收入",
      "350*",
      "468.4",
      "412～529",
      "超过600亿元",
      "71.2%",
      "±0.3",
      "█████▊░░",
    ]);
  });

  test("takes the outermost quantile levels for the interval, in whatever order they come", () => {
    const quantiles = [46e9, 60e9, 40e9];
    const one = { ...changed("tourism-2026", { quantiles }), quantileLevels: [0.5, 0.9, 0.1] };
    const text = ensembleText(one, { width: 140 });
    expect(lineWith(text, "Tourism income")).toContain("  40–60  ");
    expect(text).toContain("80% range");
    expect(text.replaceAll("\n", " ")).toContain(
      "80% range: projection interval, from the 10% to the 90% quantile",
    );
  });

  test("leaves the interval out where there is only one level", () => {
    const attainments = ensemble.attainments.map((one) => ({ ...one, quantiles: one.quantiles && [1] }));
    const text = ensembleText({ ...ensemble, quantileLevels: [0.5], attainments });
    expect(text).not.toContain("range");
    expect(lineWith(text, "Tourism income").split(/ {2,}/).slice(2, 4)).toEqual([
      "46.84",
      "> 60 billion CNY",
    ]);
  });

  test("shows as many digits as tell the ends of an interval apart", () => {
    const quantiles = [46.837e9, 0, 0, 0, 46.839e9];
    expect(lineWith(ensembleText(changed("tourism-2026", { quantiles })), "Tourism income")).toContain(
      "46.837–46.839",
    );
    const same = [46e9, 46e9, 46e9, 46e9, 46e9];
    expect(lineWith(ensembleText(changed("tourism-2026", { quantiles: same })), "Tourism")).toContain(
      "  46  ",
    );
  });

  test("says what is certain without an interval, an error or an average", () => {
    const sure = changed("tourism-2026", {
      ...nothing,
      probability: exact(0, 0),
      expectedShortfall: 13_162_104_781,
      firstYears: { years: [], probabilities: [], later: 1 },
    });
    const text = ensembleText(sure);
    expect(lineWith(text, "Tourism income").split(/ {2,}/).slice(3)).toEqual([
      "–",
      "> 60 billion CNY",
      "0%",
      "░░░░░░░░",
    ]);
    expect(text).toContain("\n  short by 13.16 billion CNY\n");
    expect(text).toContain("100% or 0%: certain");
    expect(ensembleText(ensemble)).not.toContain("certain");
  });

  test("says how far a target is missed where it is, and when it is most likely reached first", () => {
    const firstYears = { years: [2024, 2025, 2026], probabilities: [0.1, 0.342, 0.3], later: 0.258 };
    const one = changed("tourism-2026", {
      probability: exact(0.742),
      expectedShortfall: 5.2e9,
      firstYears,
    });
    expect(ensembleText(one)).toContain(
      "  where missed, short by 5.2 billion CNY on average; most likely first reached in 2025 (34%)\n",
    );
    expect(ensembleText(one, { lang: "zh" })).toContain(
      "  未达标时平均尚差52亿元；最可能于2025年首次达标（概率34%）\n",
    );
  });

  test("says nothing of a shortfall that hardly ever happens, nor of a first year that is none", () => {
    const one = changed("tourism-2026", {
      probability: exact(0.995),
      expectedShortfall: 5.2e9,
      firstYears: { years: [2026], probabilities: [0.4], later: 0.6 },
    });
    const lines = linesOf(ensembleText(one));
    const at = lines.indexOf(lineWith(ensembleText(one), "Tourism income"));
    expect(lines[at + 1]).toMatch(/^Culture and tourism/);
  });

  test("says of a target with an upper bound how far over it is", () => {
    const one = changed("space-2026", { comparator: "atMost", expectedShortfall: 1e6 });
    expect(ensembleText(one)).toContain("where missed, over by 1 million m² on average");
    expect(ensembleText(one, { lang: "zh" })).toContain("未达标时平均超出100万平方米");
    expect(ensembleText(changed("space-2026", { comparator: "about" }))).toContain("where missed, off by");
  });

  test("says why a target is undetermined, as the outlook does", () => {
    const text = ensembleText(ensemble);
    expect(lineWith(text, "≥ 160 firms")).toMatch(/undetermined$/);
    expect(text).toContain(
      "  total 2022–26; no level known for 2021; needs at least 32 firms a year on average\n",
    );
  });

  test("says of a mixture its scenarios and weights, and whose projection it shows", () => {
    const one = {
      ...changed("tourism-2026", { ...nothing, status: "undetermined", missing: null }),
      scenario: "mixture",
      mixture: [
        { scenario: "momentum", name: { en: "Momentum", zh: "延续势头" }, weight: 0.7 },
        { scenario: "weak", name: "weak", weight: 0.30000000000000004 },
      ],
      adjust: [{ on: "*", shift: 0.01 }],
      points: "random" as const,
    };
    const text = ensembleText(one);
    expect(linesOf(text)[1]).toBe(
      "Mixture of scenarios: Momentum 70%, weak 30%, adjusted; 65,536 random draws, seed 1",
    );
    expect(text).toContain("\n  undetermined in one of the scenarios\n");
    expect(text).toContain("→ projected under the first of the scenarios");
    const chinese = ensembleText(one, { lang: "zh" });
    expect(linesOf(chinese)[1]).toBe(
      "情景组合：延续势头（权重70%）、weak（权重30%），已调整；伪随机数抽样65536次，随机种子1",
    );
    expect(chinese).toContain("预测值取自组合中的第一个情景");
  });

  test("tells how likely the targets of a theme or of a group are attained together", () => {
    const members = ensemble.attainments.slice(0, 3);
    const joint = [...ensemble.joint, { ...group("must have", members), probability: sampled(0.41, 0.003) }];
    const text = ensembleText({ ...ensemble, joint });
    expect(lineWith(text, "must have").split(/ {2,}/)).toEqual([
      "must have",
      "1",
      "1–2",
      "all 3",
      "41.0%",
      "±0.3",
      "███▎░░░░",
    ]);
    expect(lineWith(text, "all 3 of 4")).toMatch(/^Economy /);
    expect(lineWith(ensembleText(ensemble, { lang: "zh" }), "全部3项（共4项）")).toMatch(/^经济 /);
    expect(text.replaceAll("\n", " ")).toContain("all k of n: all that have a verdict, of n targets");
  });

  test("says nothing of a theme that has one target with a verdict, or all of them", () => {
    const only = ensemble.attainments.filter(({ theme }) => theme === "economy");
    const joint = [group("all", only), group("theme:economy", only)];
    expect(ensembleText({ ...ensemble, attainments: only, joint })).not.toContain("Targets together");
    const single = [...ensemble.joint.slice(0, 1), group("theme:green", ensemble.attainments.slice(4, 5))];
    expect(ensembleText({ ...ensemble, joint: single })).not.toContain("Targets together");
  });

  test("counts what is certain without a probability", () => {
    const attainments = ensemble.attainments.map((one) =>
      one.probability === null
        ? one
        : { ...one, ...nothing, probability: exact(one.status === "attained" ? 1 : 0, 0) },
    );
    const all = { ...group("all", attainments), probability: exact(0, 0) };
    const text = ensembleText({ ...ensemble, draws: 0, attainments, joint: [all] });
    expect(linesOf(text).slice(1, 3)).toEqual([
      "Scenario: 2021 goes on (momentum); every answer is exact, nothing was drawn",
      "Of 6 targets, 5 have a verdict; 2 of 5 are attained for certain.",
    ]);
  });

  test("is calm about answers that were left out", () => {
    const attainments = ensemble.attainments.map((one) => ({ ...one, ...nothing }));
    const text = ensembleText({ ...ensemble, attainments, joint: [] });
    expect(linesOf(text)[2]).toBe("Of 6 targets, 5 have a verdict.");
    expect(lineWith(text, "Tourism income").split(/ {2,}/).slice(3)).toEqual(["–", "> 60 billion CNY", "–"]);
    for (const word of ["±", "bar:", "projection interval"]) expect(text).not.toContain(word);
  });

  test("is calm about a plan without targets, or without verdicts", () => {
    expect(ensembleText({ ...ensemble, attainments: [], joint: [] })).toContain("The plan has no targets.");
    const attainments = ensemble.attainments.map((one) => ({
      ...one,
      ...nothing,
      status: "undetermined" as const,
      missing: [{ code: "no-growth" as const, indicator: one.indicator, year: null }],
    }));
    const text = ensembleText({ ...ensemble, attainments, joint: [] });
    expect(linesOf(text)[2]).toBe("Of 6 targets, none has a verdict.");
    expect(text.match(/undetermined\n/g)).toHaveLength(6);
  });

  test("tells of a moment that is infinite", () => {
    const warnings = [
      {
        code: "infinite-moment" as const,
        indicator: "tourism",
        target: null,
        year: null,
        data: { moment: "mean" },
        message: "never read",
      },
    ];
    expect(ensembleText({ ...ensemble, warnings }).replace(/\n +/g, " ")).toContain(
      "no finite mean: quantiles still tell: Tourism income",
    );
  });

  test("keeps every line within the width, whatever the names and the numbers are", () => {
    const names = ["x".repeat(10_000), "很长的名称".repeat(2_000), "\u202eevil\u2066 \u001b[31mred\r\nline"];
    const wild = names.map(
      (name): Ensemble => ({
        ...ensemble,
        plan: {
          ...ensemble.plan,
          name,
          themes: { economy: name, green: name },
          units: { firm: { en: name, zh: name } },
        },
        scenario: name,
        scenarioName: name,
        mixture: [{ scenario: "x", name, weight: 1 / 3 }],
        draws: 2 ** 40,
        seed: 2 ** 53 - 1,
        attainments: ensemble.attainments.map((one) => ({
          ...one,
          name,
          projected: -1.23456789e300,
          quantiles: [-1.23456789e300, 0, 0, 0, 123_456_789.123],
          expectedShortfall: 1e300,
        })),
        joint: [...ensemble.joint, group(name, ensemble.attainments)],
      }),
    );
    for (const one of [ensemble, real, ...wild]) {
      for (const lang of LANGUAGES) {
        for (const width of [60, 80, 100, 140]) {
          const text = ensembleText(one, { lang, width });
          for (const line of linesOf(text)) expect(widthOf(line)).toBeLessThanOrEqual(width);
          expect(text).not.toMatch(/ \n|(?!\n)\p{Cc}/u);
        }
      }
    }
  });

  test("keeps asked and probability at any width, and at 100 columns everything", () => {
    for (const one of [ensemble, real]) {
      for (const lang of LANGUAGES) {
        const [asked, probability] = lang === "en" ? ["asked", "probability"] : ["目标值", "达标概率"];
        for (const width of [60, 80, 100]) {
          const head = new RegExp(`${asked} +${probability}$`);
          expect(linesOf(ensembleText(one, { lang, width })).filter((line) => head.test(line))).not.toEqual(
            [],
          );
        }
        const text = ensembleText(one, { lang });
        expect(text).toMatch(/\d+% +±\d/);
        expect(text).toContain("█");
        expect(text).toContain(lang === "en" ? "90% range" : "90%区间");
        expect(text).toMatch(lang === "en" ? / 2021 +→ 20\d\d / : / 2021年 +预测值 /);
      }
    }
  });

  test("aligns columns by the width of the characters", () => {
    for (const lang of LANGUAGES) {
      const starts = linesOf(ensembleText(real, { lang }))
        .filter((line) => /[█░]$/.test(line))
        .map((line) => widthOf(line.slice(0, -8)));
      expect(new Set(starts).size).toBe(1);
    }
  });

  test("marks pieces through paint, and paint changes nothing else, though the opening breaks", () => {
    for (const width of [60, 100]) {
      const painted = ensembleText(ensemble, { width, paint: (role, text) => `<${role}>${text}</${role}>` });
      expect(painted).toContain("<strong>0.1% ±0.1</strong>");
      expect(painted).toContain("<missed>4.0%</missed>");
      expect(painted).toContain("<attained>94.4%</attained>");
      expect(painted.replace(/<\/?[a-z]+>/g, "")).toBe(ensembleText(ensemble, { width }));
    }
    const painted = ensembleText(ensemble, { paint: (role, text) => `<${role}>${text}</${role}>` });
    expect(painted).toContain("<attained>████▎░░░</attained>");
    expect(painted).toContain("<missed>▍░░░░░░░</missed>");
  });
});

describe("ensembleMarkdown()", () => {
  test("has the answer, a table for each theme and year with as many cells in every row, and the legend", () => {
    const text = ensembleMarkdown(ensemble);
    expect(text).toMatch(/^# Harbour City, five years\n/);
    expect(text).toContain("\nOf 6 targets, 5 have a verdict; all 5 are attained together");
    expect(text.match(/^\| :-/gm)).toHaveLength(4);
    for (const table of text.split("\n\n").filter((block) => block.startsWith("|"))) {
      expect(
        new Set(
          table
            .trimEnd()
            .split("\n")
            .map((line) => line.split("|").length),
        ).size,
      ).toBe(1);
    }
    expect(ensembleMarkdown(ensemble, { lang: "zh" })).toContain("| 旅游收入");
  });
});

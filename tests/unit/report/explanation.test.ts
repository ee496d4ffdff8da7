import { describe, expect, test } from "vitest";
import { explain } from "../../../src/analysis/explain.ts";
import { observe } from "../../../src/document/observe.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { parseFormula } from "../../../src/formula/parse.ts";
import type { Language } from "../../../src/language/language.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import {
  accountOf,
  explanationMarkdown,
  explanationRows,
  explanationText,
} from "../../../src/report/explanation.ts";
import { widthOf } from "../../../src/report/width.ts";
import { simulate } from "../../../src/simulation/simulate.ts";

const ensemble = simulate(yuzhong, { seed: 1, draws: 2048, outputs: ["probabilities", "measures"] });

/** The sentences about a target of the bundled plan but for its warnings, by what they are about. */
function said(target: string, lang: Language = "en") {
  const sentences = accountOf(explain(yuzhong, { target, ensemble }), lang);
  return sentences.filter(({ part }) => part !== "warnings").map(({ text }) => text);
}

describe("the account of a target", () => {
  test("that is missed says what is short by how much and what it would take, in figures of its projection", () => {
    expect(said("oldCommunityRenovation-2026")).toEqual([
      "Asked of Old communities renovated: at least 8.6 million m² in total from 2022 to 2026",
      "It starts from 1 million m² in 2022, which is itself only a plan",
      "In the scenario Momentum, it is assumed to stay as it is",
      "That comes to 5 million m²: missed, short by 3.6 million m²",
      "It takes a growth of 27.4% a year from 2022 on, 27.4pp more than is assumed",
      "As assumed, it would first hold in 2030",
      expect.stringMatching(
        /^With growth as uncertain as the plan says, the probability is <0\.\d%; in 90% of all cases it comes to between 4\.7\d* million m² and 5\.2\d* million m²$/,
      ),
    ]);
    expect(said("oldCommunityRenovation-2026", "zh")).toEqual([
      "目标：2022-2026年老旧小区改造完工累计达到860万平方米以上",
      "起点：2022年为100万平方米（仅为计划数）",
      "假设（情景“延续势头”）：保持不变",
      "结果：预测为500万平方米，未达标，尚差360万平方米",
      "所需：2022年起年均增速须为27.4%，比假定高27.4个百分点",
      "按假定增速，2030年首次达到",
      expect.stringMatching(
        /^把握：按规划所述的不确定性，达标概率为<0\.\d%，90%的情形在47\d\.\d万平方米至52\d\.\d万平方米之间$/,
      ),
    ]);
  });

  test("that is attained says what is to spare, and the growth that would still do", () => {
    const [, start, assumed, end, needed] = said("externalCapital-2026");
    expect([start, assumed, end, needed]).toEqual([
      "It starts from 12.5 billion CNY in 2021",
      "In the scenario Momentum, it is assumed to grow as Gross domestic product does, by 6% a year",
      "That comes to 74.69 billion CNY: attained, with 14.69 billion CNY to spare",
      "It would still hold at a growth of -1.4% a year",
    ]);
  });

  test("that cannot be judged says what is missing and what would have to be true", () => {
    expect(said("ftzEntities-2026")).toEqual([
      "Asked of New free-trade zone entities: at least 25,000 entities in total from 2022 to 2026",
      "There is no figure to start from",
      "In the scenario Momentum, it is assumed to stay as it is",
      "Whether it is reached cannot be told: no level known for 2021",
      "It needs at least 5,000 entities a year on average",
    ]);
    expect(said("ftzEntities-2026", "zh")).toEqual([
      "目标：2022-2026年自贸区新增市场主体累计达到2.5万户以上",
      "起点：尚无可用数据",
      "假设（情景“延续势头”）：保持不变",
      "结果：尚无法判定，缺少2021年基数",
      "所需：年均需达到5000户以上",
    ]);
  });

  test("that is final says only what was asked and what it came to", () => {
    const after = observe(yuzhong, { gdp: { 2022: "+1.9%" } });
    const account = (lang: Language) => accountOf(explain(after, { target: "gdp-2022" }), lang).slice(0, 2);
    expect(account("en").map(({ text }) => text)).toEqual([
      "Asked of Gross domestic product: a growth of about 5% in 2022",
      "It came to 1.9%: missed for good, short by 2.6pp",
    ]);
    expect(account("zh").map(({ text }) => text)).toEqual([
      "目标：2022年地区生产总值增速达到5%左右",
      "结果：实际为1.9%，未达标（结果已定），尚差2.6个百分点",
    ]);
  });

  test("says when growth is adjusted, multiplied, of another indicator, or out of reach", () => {
    const plan = parsePlan(
      {
        name: "Town",
        baseYear: 2021,
        indicators: {
          a: { kind: "flow", unit: "CNY", observations: { 2021: 100 }, growth: "5%" },
          b: {
            kind: "flow",
            unit: "CNY",
            observations: { 2021: 100 },
            growth: { like: { indicator: "a", elasticity: 1.5 } },
          },
          half: { kind: "flow", unit: "CNY", formula: "a / 2" },
          share: { kind: "ratio", observations: { 2021: "90%" }, growth: "1pp" },
        },
        targets: {
          a: { indicator: "a", by: 2022, above: 104 },
          b: { indicator: "b", measure: "change", by: 2022, atLeast: "10%" },
          half: { indicator: "half", by: 2022, atLeast: 60 },
          share: { indicator: "share", measure: "increase", by: 2022, atLeast: "20pp" },
          exact: { indicator: "share", measure: "always", by: 2023, atLeast: "91%" },
        },
        scenarios: { trend: {}, weak: { growth: { "*": { shift: "-1pp", of: "amounts" } } } },
      },
      { formulas: parseFormula },
    );
    const account = (target: string, lang: Language, scenario: "trend" | "weak" = "trend") =>
      accountOf(explain(plan, { target, scenario }), lang).map(({ text }) => text);
    expect(account("a", "en", "weak").slice(2)).toEqual([
      "In the scenario weak, it is assumed to grow, by 4% a year, after the scenario's adjustment",
      "That comes to 104 CNY: missed, which is exactly what has to be passed",
      "It takes a growth of more than 4% a year from 2021 on",
      "As assumed, it would first hold in 2023",
    ]);
    expect(account("b", "en").slice(0, 4)).toEqual([
      "Asked of b: a change of at least 10% from 2021 to 2022",
      "It starts from 100 CNY in 2021",
      "In the scenario trend, it is assumed to grow 1.5 times as fast as a, by 7.5% a year",
      "That comes to 7.5%: missed, short by 2.5pp",
    ]);
    expect(account("half", "en")).toContain(
      "It takes a growth of a of 20% a year from 2021 on, 15pp more than is assumed",
    );
    expect(account("half", "zh")).toContain("所需：2021年起a年均增速须为20%，比假定高15个百分点");
    expect(account("share", "en")).toContain("As for growth, no growth can reach it");
    expect(account("exact", "en").slice(0, 4)).toContain("That comes to 91%: attained, exactly");
  });

  test("tells what to be careful of, each sentence once", () => {
    const sentences = accountOf(explain(yuzhong, { target: "cultureTourismRevenue-2026" }));
    const { text = "" } = sentences.find(({ part }) => part === "warnings") ?? {};
    expect(text).toMatch(/^To be read with care: /);
    expect(text).toContain(
      "the base is itself only a plan, not yet a fact: Culture and tourism revenue 2022",
    );
  });
});

describe("an account", () => {
  const explanation = explain(yuzhong, { target: "healthRevenue-2026", ensemble });
  test("is text within the width, in both languages", () => {
    for (const lang of ["en", "zh"] as const) {
      const lines = explanationText(explanation, { lang, width: 60 }).trimEnd().split("\n");
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(60);
      const paragraph = accountOf(explanation, lang).map(({ text }) => text.replaceAll(" ", ""));
      for (const sentence of paragraph) expect(lines.join("").replaceAll(" ", "")).toContain(sentence);
    }
    expect(() => explanationText(explanation, { width: 20 })).toThrow(RangeError);
  });
  test("is a heading and a paragraph in Markdown", () => {
    const [head, blank, paragraph, end, ...rest] = explanationMarkdown(explanation).split("\n");
    expect([head, blank, end, rest]).toEqual([
      "## Yuzhong District, Chongqing: outlook 2022 to 2026: Health services revenue",
      "",
      "",
      [],
    ]);
    expect(paragraph).toContain("&lt;0.");
  });
  test("is a record for each sentence", () => {
    const rows = explanationRows(explanation, { lang: "zh" });
    expect(rows.map(({ part }) => part)).toEqual([
      "asked",
      "start",
      "assumed",
      "end",
      "needed",
      "sure",
      "warnings",
    ]);
    expect(rows[0]).toMatchObject({
      plan: "yuzhong",
      scenario: "momentum",
      target: "healthRevenue-2026",
      name: "健康服务业规上企业营业收入",
    });
  });
  test("is there for every target, scenario and language, without a gap", () => {
    for (const target of Object.keys(yuzhong.targets)) {
      for (const lang of ["en", "zh"] as const) {
        const text = explanationText(explain(yuzhong, { target, ensemble }), { lang });
        expect(text).not.toMatch(/undefined|NaN|null|Infinity| {2}|\.\.|。。|：：/);
      }
    }
  });
});

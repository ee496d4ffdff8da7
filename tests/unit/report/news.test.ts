import { describe, expect, test } from "vitest";
import { news } from "../../../src/analysis/news.ts";
import { observe } from "../../../src/document/observe.ts";
import { parsePlan } from "../../../src/document/parse.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { newsMarkdown, newsRows, newsText } from "../../../src/report/news.ts";
import { widthOf } from "../../../src/report/width.ts";

const outcomes = {
  gdp: { 2022: "+1.9%", 2023: "+5.2%" },
  fixedInvestment: { 2022: "200.2亿元" },
} as const;
const result = news(yuzhong, observe(yuzhong, outcomes, { keepGrowth: true }));

describe("newsText()", () => {
  test("prints what came in beside what was expected, and what it did to every target that moved", () => {
    expect(newsText(result)).toMatchInlineSnapshot(`
      "Yuzhong District, Chongqing: outlook 2022 to 2026
      Scenario: Momentum (momentum)
      3 observations came in and changed 2 verdicts.

      What came in                 expected   came              change
      Gross domestic product 2022        6%   1.9%              -4.1pp
      Fixed-asset investment 2022         –  20.02                   –
        billion CNY
      Gross domestic product 2023        6%   5.2%              -0.8pp

      Overall economy, by 2022       before  after              change  verdict
      Gross domestic product             6%   1.9%              -4.1pp  attained → missed
        growth; Gross domestic product 2022: -4.1pp; final
      Fixed-asset investment              –  20.02                   –  undetermined → attained
        Fixed-asset investment 2022: first known; final

      Industry upgrade, by 2026      before  after              change  verdict
      Culture and tourism revenue     176.7  175.4  -1.334 billion CNY  missed
        Gross domestic product 2023: -1.334 billion CNY
      Health services revenue            6%     5%                -1pp  missed
        average growth from 2021; Gross domestic product 2022: -0.8pp; Gross domestic product 2023: -0.2pp

      Reform and opening, by 2026    before  after              change  verdict
      External capital received       74.69  71.36  -3.335 billion CNY  attained
        total 2022–26; Gross domestic product 2022: -2.889 billion CNY; Gross domestic product 2023:
        -445.8 million CNY

      Culture, by 2026               before  after              change  verdict
      Income from tourism                6%   1.9%              -4.1pp  attained
        growth in every year 2022–26; Gross domestic product 2022: -4.1pp

      expected: of that year, with all that came in before it; the changes of a target add up, by year and
      in the order of the plan
      "
    `);
  });
  test("prints Chinese", () => {
    expect(newsText(result, { lang: "zh" })).toMatchInlineSnapshot(`
      "重庆市渝中区：2022至2026年展望
      情景：延续势头（momentum）
      新到数据3项，改变判定2项。

      新到数据                      预期    实际          变动
      地区生产总值（2022年）          6%    1.9%  -4.1个百分点
      固定资产投资（2022年）           -   200.2             -
        亿元
      地区生产总值（2023年）          6%    5.2%  -0.8个百分点

      宏观经济（2022年）          原预测  现预测          变动  判定
      地区生产总值                    6%    1.9%  -4.1个百分点  达标→未达标
        增速；地区生产总值（2022年）：-4.1个百分点；结果已定
      固定资产投资                     -   200.2             -  无法判定→达标
        固定资产投资（2022年）：由未知变为已知；结果已定

      产业升级振兴（2026年）      原预测  现预测          变动  判定
      文旅服务业规上企业营业收入    1767    1754    -13.34亿元  未达标
        地区生产总值（2023年）：-13.34亿元
      健康服务业规上企业营业收入      6%      5%    -1个百分点  未达标
        2021年起年均增长；地区生产总值（2022年）：-0.8个百分点；地区生产总值（2023年）：-0.2个百分点

      改革开放创新（2026年）      原预测  现预测          变动  判定
      市外到位资金                 746.9   713.6    -33.35亿元  达标
        2022-2026年累计；地区生产总值（2022年）：-28.89亿元；地区生产总值（2023年）：-4.458亿元

      人文渝中铸新（2026年）      原预测  现预测          变动  判定
      旅游收入                        6%    1.9%  -4.1个百分点  达标
        2022-2026年每年增速；地区生产总值（2022年）：-4.1个百分点

      预期：该年数据到来之前的预测；各项变动按年份、同年按规划顺序逐项计入，合计即为总变动
      "
    `);
  });
  test("keeps within the width", () => {
    const lines = newsText(result, { lang: "zh", width: 60 }).split("\n");
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(60);
  });
  test("says so where nothing came in", () => {
    expect(newsText(news(yuzhong, yuzhong))).toContain("0 observations came in and changed no verdict.");
  });
  test("holds amounts against what was expected by their share, shares by points", () => {
    const plan = parsePlan({
      name: "Town",
      baseYear: 2021,
      horizon: 2023,
      indicators: {
        sales: { kind: "flow", unit: "CNY", observations: { 2021: "2 billion" }, growth: "0%" },
        air: { kind: "ratio", observations: { 2021: "80%" }, growth: "1pp" },
      },
    });
    const text = newsText(
      news(plan, observe(plan, { sales: { 2022: "1.9 billion" }, air: { 2022: "84%" } })),
    );
    expect(text).toMatch(/sales 2022 +2 +1\.9 +-5%/);
    expect(text).toMatch(/air 2022 +81% +84% +\+3pp/);
  });
});

describe("newsMarkdown() and newsRows()", () => {
  test("say the same", () => {
    expect(newsMarkdown(result)).toMatch(/^# Yuzhong District/);
    expect(newsMarkdown(result)).toMatch(/\| Gross domestic product 2022 \|.* 6% \|.* 1\.9% \|.* -4\.1pp \|/);
    const rows = newsRows(result, { lang: "zh" });
    expect(rows.find(({ target }) => target === "gdp-2022")).toMatchObject({
      statusBefore: "attained",
      status: "missed",
      newsOf: "gdp",
      newsName: "地区生产总值",
      newsYear: 2022,
      projected: 0.019,
    });
    const culture = rows.filter(({ target }) => target === "cultureTourismRevenue-2026");
    expect(culture.reduce((sum, { change }) => sum + Number(change), 0)).toBe(culture[0]?.totalChange);
  });
});

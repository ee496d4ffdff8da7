import { describe, expect, test } from "vitest";
import { compare } from "../../../../src/analysis/compare.ts";
import { sensitivity } from "../../../../src/analysis/sensitivity/sensitivity.ts";
import { sweep } from "../../../../src/analysis/sweep/sweep.ts";
import { parsePlan } from "../../../../src/document/parse.ts";
import { toPng } from "../../../../src/node/toPng.ts";
import { toSvg } from "../../../../src/node/toSvg.ts";
import { project } from "../../../../src/project.ts";
import { attainmentChart } from "../../../../src/report/charts/attainment.ts";
import { fanChart } from "../../../../src/report/charts/fan.ts";
import { sweepHeatmap } from "../../../../src/report/charts/heatmap.ts";
import { pathsChart } from "../../../../src/report/charts/paths.ts";
import { scenarioChart } from "../../../../src/report/charts/scenario.ts";
import type { ChartSpec } from "../../../../src/report/charts/spec.ts";
import { tornadoChart } from "../../../../src/report/charts/tornado.ts";
import { trackChart } from "../../../../src/report/charts/track.ts";
import { simulate } from "../../../../src/simulation/simulate.ts";
import { track } from "../../../../src/tracking/track.ts";
import { textsOf } from "./validity.ts";

const hostile: readonly (readonly [string, string])[] = [
  ["a script", "<script>alert(1)</script>"],
  ["a closing tag", "</text></svg><script>alert(1)</script>"],
  ["an image", '"><img src=x onerror=alert(1)>'],
  ["an address", "javascript:alert(1)"],
  ["an entity", "&lt;b&gt; &#60; &amp;"],
  ["a direction of writing", "\u202Egnp.exe\u202C \u2066x\u2069"],
  ["controls", "a\u0000b\u001B[31mc\u0007\uFFFE\uFFFF\uD800"],
  ["line breaks", "a\nb\r\nc\u2028d"],
  ["an expression", "{{7*7}} datum.x \\'+alert(1)+\\'"],
  ["10,000 characters", "long ".repeat(2000)],
  ["10,000 characters without a space", "W".repeat(10_000)],
  ["10,000 wide characters", "渝".repeat(10_000)],
];

const TEXT = "A text";

const plan = parsePlan({
  name: TEXT,
  baseYear: 2021,
  source: TEXT,
  themes: { t: TEXT },
  units: { u: { en: TEXT, zh: TEXT } },
  indicators: {
    a: {
      name: TEXT,
      kind: "flow",
      unit: "u",
      theme: "t",
      observations: { 2020: 1000, 2021: 1100, 2022: 1150 },
      growth: "5% ± 2pp",
    },
    b: { name: TEXT, kind: "stock", unit: "u" },
  },
  targets: {
    a: { indicator: "a", name: TEXT, by: 2026, atLeast: 1500 },
    b: { indicator: "b", name: TEXT, by: 2026, above: 5 },
  },
  scenarios: { one: { name: TEXT }, two: { name: TEXT, growth: { a: "x2" } } },
});

/** A result in which everything that may be a text is this one; it need not have come from a plan that was checked. */
function withText<T>(result: T, text: string): T {
  return JSON.parse(JSON.stringify(result), (_, value) => (value === TEXT ? text : value));
}

describe.each(hostile)("A plan whose texts are %s", (_, text) => {
  const ensemble = withText(simulate(plan, { seed: 1, draws: 256 }), text);
  const both = (["one", "two"] as const).map((scenario) => withText(project(plan, { scenario }), text));
  const charts: readonly (readonly [string, () => ChartSpec])[] = [
    ["fan", () => fanChart(ensemble, { indicator: "a", title: text })],
    ["paths", () => pathsChart(both, { indicator: "a" })],
    ["attainment", () => attainmentChart(ensemble, { width: 300 })],
    ["scenarios", () => scenarioChart(withText(compare(plan), text))],
    ["tornado", () => tornadoChart(withText(sensitivity(plan, { seed: 1, indices: false }), text))],
    ["sweep", () => sweepHeatmap(withText(sweep(plan, { over: [{ on: "a", set: [0, 0.1] }] }), text))],
    ["track", () => trackChart(withText(track(plan), text), { width: 300 })],
  ];

  test.each(charts)("is drawn as text: %s", async (_, chart) => {
    const spec = chart();
    expect(JSON.stringify(spec).length).toBeLessThan(60_000);
    const svg = await toSvg(spec);
    expect(strangeIn(svg)).toEqual([]);
    expect(
      [...svg].filter((character) =>
        /[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|(?![\n\t])\p{Cc}|\p{Cs}/u.test(character),
      ),
    ).toEqual([]);
    for (const line of textsOf(svg)) expect(line.length).toBeLessThan(250);
  });
});

/** What an SVG has beside the elements and attributes that charts are made of, and text. */
function strangeIn(svg: string): string[] {
  const strange: string[] = [];
  const rest = svg.replace(
    /<\/?([\w-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*\/?>/g,
    (_, name: string, attributes: string) => {
      if (!["svg", "g", "path", "rect", "text", "tspan", "line"].includes(name)) strange.push(name);
      for (const [, attribute = "", value = ""] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
        if (/^on|href$|^style$/i.test(attribute) || /^url\(/.test(value)) strange.push(attribute);
      }
      return "";
    },
  );
  return rest.includes("<") ? [...strange, rest.slice(rest.indexOf("<"))] : strange;
}

describe("toSvg()", () => {
  test("fetches nothing, whatever a changed specification asks for", async () => {
    const spec = fanChart(project(plan), { indicator: "a" });
    const [layer] = spec.layer;
    if (layer === undefined) throw new Error("no layer");
    Object.assign(layer, { data: { url: "http://127.0.0.1:9/data.json" } });
    expect(await toSvg(spec)).not.toContain("127.0.0.1");
  });

  test("draws the same twice, and leaves the specification as it is", async () => {
    const spec = fanChart(project(plan), { indicator: "a" });
    const before = JSON.stringify(spec);
    expect(await toSvg(spec)).toBe(await toSvg(spec));
    expect(JSON.stringify(spec)).toBe(before);
  });
});

describe("toPng()", () => {
  test("draws what holds controls and half characters", async () => {
    const text = "a\u0000\uFFFE\uD800<&";
    const png = await toPng(fanChart(withText(project(plan), text), { indicator: "a", title: text }), {
      scale: 0.5,
    });
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  test("refuses a scale that is none", async () => {
    const spec = attainmentChart(project(plan));
    await expect(toPng(spec, { scale: 0 })).rejects.toThrow(
      "scale must be from 0.1 to 10, current value is 0",
    );
  });
});

import { describe, expect, test } from "vitest";
import { compare } from "../../../src/analysis/compare.ts";
import { explain } from "../../../src/analysis/explain.ts";
import { news } from "../../../src/analysis/news.ts";
import { sensitivity } from "../../../src/analysis/sensitivity/sensitivity.ts";
import { sweep } from "../../../src/analysis/sweep/sweep.ts";
import { observe } from "../../../src/document/observe.ts";
import { type Displayed, type MimeBundle, show } from "../../../src/notebook/show.ts";
import { yuzhong } from "../../../src/plans/yuzhong.ts";
import { project } from "../../../src/project.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { track } from "../../../src/tracking/track.ts";

const VEGA_LITE = "application/vnd.vegalite.v5+json";

/** What Deno's kernel asks of the value that a cell ends in. */
function displayed(value: Displayed): MimeBundle {
  const display = value[Symbol.for("Jupyter.display")];
  if (display === undefined) throw new Error("It cannot be displayed");
  return display();
}

const ensemble = simulate(yuzhong, { seed: 1, draws: 1_000 });

describe("show()", () => {
  test.each([
    ["a projection", project(yuzhong)],
    ["an ensemble", ensemble],
    ["a comparison", compare(yuzhong, { scenarios: ["weak", "strong"] })],
    ["a sweep", sweep(yuzhong, { over: [{ on: "gdp", set: [0.02, 0.06] }] })],
    ["a sensitivity", sensitivity(yuzhong, { targets: ["gdp-2022"], seed: 1 })],
    ["a tracking", track(yuzhong)],
    ["an explanation", explain(yuzhong, { target: "gdp-2022" })],
    ["news", news(yuzhong, observe(yuzhong, { gdp: { 2022: "+1.9%" } }))],
  ])("gives %s as HTML and as text, in the language asked for", (_what, result) => {
    const bundle = displayed(show(result, { lang: "zh" }));
    expect(bundle["text/plain"]).toMatch(/\p{Script=Han}/u);
    expect(bundle["text/html"]).toMatch(/<(table|ul)>[\s\S]*\p{Script=Han}/u);
    // It goes to another process.
    expect(structuredClone(bundle)).toEqual(bundle);
  });

  test("gives the chart as Vega-Lite that notebooks draw: all targets, or the path of one indicator", () => {
    const sets = { from: 0.02, to: 0.1, step: 0.02 };
    const grid = sweep(yuzhong, {
      over: [{ on: "gdp", set: sets }],
      targets: ["cultureTourismRevenue-2026"],
    });
    expect(displayed(show(grid))).toHaveProperty([VEGA_LITE]);
    expect(displayed(show(sensitivity(yuzhong, { targets: ["gdp-2022"], seed: 1 })))).toHaveProperty([
      VEGA_LITE,
    ]);
    const all = displayed(show(ensemble));
    expect(all[VEGA_LITE]).toMatchObject({ $schema: "https://vega.github.io/schema/vega-lite/v5.json" });
    const path = displayed(show(ensemble, { indicator: "externalCapital", lang: "zh" }));
    expect(path[VEGA_LITE]).toMatchObject({ title: { text: ["市外到位资金"] } });
  });

  test("leaves out the table or the chart, and adds a picture where it is told how to draw one", async () => {
    expect(Object.keys(displayed(show(ensemble, { as: "table" })))).toEqual(["text/plain", "text/html"]);
    const drawn = displayed(await show(ensemble, { as: "chart", draw: async () => "<svg/>" }));
    expect(Object.keys(drawn)).toEqual(["text/plain", "image/svg+xml", VEGA_LITE]);
    const png = Uint8Array.from({ length: 10_000 }, (_, i) => i % 256);
    const painted = displayed(await show(ensemble, { draw: async () => png }));
    expect(Buffer.from(String(painted["image/png"]), "base64")).toEqual(Buffer.from(png));
  });

  test("says that there is no such indicator", () => {
    expect(() => show(ensemble, { indicator: "externalCapitol" })).toThrow(
      /no indicator "externalCapitol".*externalCapital/,
    );
  });
});

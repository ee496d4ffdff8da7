import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { launch, NO_CHROMIUM } from "../../src/build/chromium.ts";
import { exportPlan, parseAdjustment, parsePlan, project, simulate } from "../../src/index.ts";
import { yuzhong } from "../../src/plans/yuzhong.ts";
import { run } from "./run.ts";

const CLI = "node_modules/targetcast/dist/cli.js";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser | undefined;
const file = (name: string) => join(inject("consumer"), "..", name);

function explore(plan: string, name: string): string {
  const { code, stderr } = run(process.execPath, [CLI, "explore", plan, "-o", file(name)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return pathToFileURL(file(name)).href;
}

interface Opened {
  readonly page: Page;
  /** What went wrong on the page, and what it asked for from elsewhere. */
  readonly faults: string[];
}

async function open(url: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Opened> {
  if (browser === undefined) throw new Error("There is no browser");
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, ...options });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("dialog", (dialog) => {
    faults.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!/^(file|blob):/.test(request.url())) faults.push(request.url().slice(0, 100));
  });
  await page.goto(url);
  await page.waitForSelector(".verdict");
  return { page, faults };
}

/** Moves a slider as somebody does who lets it go there. */
async function move(page: Page, indicator: string, label: string, hundredths: number): Promise<void> {
  const slider = page.locator(`[data-indicator="${indicator}"] input[aria-label^="${label}"]`);
  await slider.fill(String(hundredths));
}

/** Waits until all that follows from what was done last is on the page: it comes with the next frame, and then with the draws. */
async function settled(page: Page): Promise<void> {
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  await page.waitForSelector(".together:not(.stale)", { state: "attached" });
}

const verdictOf = (page: Page, indicator: string) =>
  page.locator(`[data-indicator="${indicator}"] .target`).first().getAttribute("data-status");

async function seriousIn(page: Page): Promise<string[]> {
  // The page's own policy lets no script in; a debugger's is not the page's.
  await page.evaluate(AXE);
  const found: unknown = await page.evaluate(
    "axe.run().then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))",
  );
  return Array.isArray(found) ? found.map(String) : ["axe did not run"];
}

beforeAll(async () => {
  if (NO_CHROMIUM === null) browser = await launch();
});

afterAll(() => browser?.close());

describe.skipIf(NO_CHROMIUM !== null && process.env.CI === undefined)("the explorer", () => {
  let url = "";
  beforeAll(() => {
    expect(NO_CHROMIUM).toBeNull();
    url = explore("yuzhong", "explorer.html");
  });

  test("is one file of at most 1.2 MB", () => {
    expect(statSync(file("explorer.html")).size).toBeLessThan(1_200_000);
  });

  test("shows for a growth that is moved what the library computes for it", async () => {
    const { page, faults } = await open(url);
    const indicator = "cultureTourismRevenue";
    expect(await verdictOf(page, indicator)).toBe("missed");
    await move(page, indicator, "Growth", 9.5);
    await page.waitForSelector(`[data-indicator="${indicator}"] [data-status=attained]`);
    const adjust = [parseAdjustment(yuzhong, indicator, "9.5%")];
    const attainment = project(yuzhong, { adjust }).attainments.find(
      ({ target }) => target === "cultureTourismRevenue-2026",
    );
    expect(attainment?.status).toBe("attained");
    const shown = await page.locator(`[data-indicator="${indicator}"] .projected`).first().textContent();
    expect(Number(shown)).toBeCloseTo((attainment?.projected ?? 0) / 1e9, 1);
    const { value } = simulate(yuzhong, { seed: 1, adjust, outputs: ["probabilities"] }).attainments.find(
      ({ target }) => target === "cultureTourismRevenue-2026",
    )?.probability ?? { value: Number.NaN };
    const chance = await page.locator(`[data-indicator="${indicator}"] .chance`).first().textContent();
    expect(chance).toBe(`${(100 * value).toFixed(1)}%`);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("comes back from its address, and from undo, redo and reset", async () => {
    const { page, faults } = await open(url);
    const indicator = "cultureTourismRevenue";
    await page.locator("input[value=strong]").check({ force: true });
    await move(page, indicator, "Growth", 12);
    await move(page, indicator, "Spread", 4);
    await settled(page);
    const there = await page.locator(`[data-indicator="${indicator}"] .targets`).textContent();
    const address = page.url();
    await page.close();

    const again = await open(address);
    await settled(again.page);
    expect(await again.page.locator(`[data-indicator="${indicator}"] .targets`).textContent()).toBe(there);
    expect(await again.page.locator("input[value=strong]").isChecked()).toBe(true);
    await again.page.close();

    const { page: third } = await open(url);
    const before = await third.locator(".answer").textContent();
    await move(third, indicator, "Growth", 12);
    await third.waitForSelector(`[data-indicator="${indicator}"] [data-status=attained]`);
    const after = await third.locator(".answer").textContent();
    expect(after).not.toBe(before);
    await third.click("[data-action=undo]");
    await third.waitForSelector(`[data-indicator="${indicator}"] [data-status=missed]`);
    expect(await third.locator(".answer").textContent()).toBe(before);
    await third.click("[data-action=redo]");
    await third.waitForSelector(`[data-indicator="${indicator}"] [data-status=attained]`);
    await third.click("[data-action=reset]");
    await third.waitForSelector(`[data-indicator="${indicator}"] [data-status=missed]`);
    expect(new URL(third.url()).hash).toBe("");
    expect(faults).toEqual([]);
    await third.close();
  });

  test("copies assumptions that mean the same in the plan", async () => {
    const { page } = await open(url);
    await move(page, "gdp", "Growth", 3);
    await page.evaluate("navigator.clipboard.writeText = async (text) => { globalThis.copied = text; }");
    await page.click("[data-action=yaml]");
    await page.waitForFunction("globalThis.copied !== undefined");
    const { scenarios } = parse(String(await page.evaluate("globalThis.copied")));
    const document = exportPlan(yuzhong);
    const pasted = parsePlan({ ...document, scenarios: { ...document.scenarios, ...scenarios } });
    const { attainments } = project(pasted, { scenario: "explored" });
    const shown = await page.locator(".answer").textContent();
    const attained = attainments.filter(({ status }) => status === "attained").length;
    expect(shown).toContain(`${attained} attained`);
    await page.close();
  });

  test("downloads the verdicts as CSV, and charts in view as SVG", async () => {
    const { page } = await open(url);
    const csv = page.waitForEvent("download");
    await page.click("[data-action=csv]");
    expect((await csv).suggestedFilename()).toBe("yuzhong.csv");
    expect(readFileSync((await (await csv).path()) ?? "", "utf8")).toContain("cultureTourismRevenue-2026");
    await page.waitForSelector(".chart svg path");
    const svg = page.waitForEvent("download");
    await page.click("[data-action=svg]");
    expect(readFileSync((await (await svg).path()) ?? "", "utf8")).toMatch(/^<svg/);
    await page.close();
  });

  test.each(["light", "dark"] as const)(
    "has nothing that axe finds serious, in both languages (%s)",
    async (colorScheme) => {
      const { page, faults } = await open(url, { colorScheme });
      expect(await seriousIn(page)).toEqual([]);
      await page.click("[data-action=language]");
      await page.waitForSelector("text=文旅");
      expect(await page.evaluate("document.documentElement.lang")).toBe("zh-Hans");
      expect(await seriousIn(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test("can be used by keyboard alone", async () => {
    const { page } = await open(url);
    const slider = page.locator('[data-indicator="cultureTourismRevenue"] input[aria-label^="Growth"]');
    await slider.focus();
    for (let i = 0; i < 35; i++) await page.keyboard.press("ArrowRight");
    await page.waitForSelector('[data-indicator="cultureTourismRevenue"] [data-status=attained]');
    expect(await slider.getAttribute("aria-valuetext")).toBe("9.5%");
    await page.close();
  });

  test("fits a phone", async () => {
    const { page } = await open(url, { viewport: { width: 360, height: 740 } });
    const width = await page.evaluate("document.documentElement.scrollWidth");
    expect(width).toBeLessThanOrEqual(360);
    await page.close();
  });

  test("shows what a plan says as text, whatever it says", async () => {
    const evil = [
      "<script>alert(1)</script>",
      '"><img src=x onerror=alert(1)>',
      "javascript:alert(1)",
      "\u202Eevil",
      "x".repeat(300),
    ];
    const ids = evil.map((_, i) => `i${i}`);
    const plan = {
      name: `</script>${evil[0]}`,
      source: evil[1],
      baseYear: 2021,
      themes: { t: evil[1] },
      units: { u: { en: "<b>u</b>" } },
      indicators: Object.fromEntries(
        evil.map((name, i) => [
          ids[i],
          {
            name,
            kind: "flow",
            unit: "u",
            theme: "t",
            observations: { 2021: 5 },
            growth: "5% ± 1%",
            source: name,
          },
        ]),
      ),
      targets: Object.fromEntries(
        evil.map((name, i) => [`t${i}`, { name, indicator: ids[i], by: 2026, atLeast: 6 }]),
      ),
      scenarios: { s: { name: evil[1], note: evil[0] }, r: { name: evil[2] } },
    };
    writeFileSync(file("evil.json"), JSON.stringify(plan));
    const { page, faults } = await open(explore(file("evil.json"), "evil.html"));
    await page.waitForSelector(".chart svg path");
    expect(await page.locator("h3").first().textContent()).toBe(evil[0]);
    expect(await page.locator("#targetcast img, #targetcast script, #targetcast b").count()).toBe(0);
    // The plan, the program, and the program that is run later.
    expect(await page.evaluate("document.scripts.length")).toBe(3);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(faults).toEqual([]);
    await page.close();
  });
});

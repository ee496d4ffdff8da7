import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect, inject, test } from "vitest";
import { launch, NO_CHROMIUM } from "../../src/build/chromium.ts";

const PAGE = `
import { parsePlan, simulate } from "targetcast";

// Every web worker that is started from here on.
const started = [];
globalThis.Worker = class extends Worker {
  constructor(...args) {
    super(...args);
    started.push(this);
  }
};
const { simulateAsync } = await import("targetcast/browser");

const plan = parsePlan({
  name: "Long",
  baseYear: 2025,
  horizon: 2030,
  indicators: { a: { kind: "flow", observations: { 2025: { value: 100 } }, growth: { constant: "5%", volatility: "4%" } } },
  targets: { a: { indicator: "a", measure: "total", from: 2026, by: 2030, atLeast: 580 } },
});
const middle = { seed: 1, draws: 3_000_000 };
const right = JSON.stringify(simulate(plan, middle));
const result = {};

// Progress, and a worker that dies half-way.
let told;
let killed = false;
const survived = await simulateAsync(plan, {
  ...middle,
  workers: 2,
  onProgress: (progress) => {
    told = progress;
    if (killed || progress.draws < progress.of / 2) return;
    killed = true;
    started[0].terminate();
    started[0].dispatchEvent(new ErrorEvent("error", { message: "out of memory" }));
  },
});
result.told = told;
result.survived = JSON.stringify(survived) === right;
result.started = started.length;

// A signal.
const control = new AbortController();
const reason = new Error("enough of it");
let aborted = 0;
setTimeout(() => {
  aborted = performance.now();
  control.abort(reason);
}, 300);
const error = await simulateAsync(plan, { seed: 1, draws: 2 ** 40, workers: 2, signal: control.signal }).catch((error) => error);
result.ms = performance.now() - aborted;
result.isReason = error === reason;
result.again = JSON.stringify(await simulateAsync(plan, { ...middle, workers: 2 })) === right;
result.startedInAll = started.length;
globalThis.result = result;
document.title = "done";
`;

test("simulateAsync in a browser tells how far it has come, stops within 100 ms, and replaces workers that die", async ({
  skip,
}) => {
  if (NO_CHROMIUM !== null && process.env.CI === undefined) skip(NO_CHROMIUM);
  expect(NO_CHROMIUM).toBeNull();
  const folder = join(inject("consumer"), "web-workers");
  mkdirSync(folder);
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: inject("consumer") },
    bundle: true,
    format: "esm",
    write: false,
  });
  const script = outputFiles[0]?.text.replaceAll("</script", "<\\/script");
  const file = join(folder, "index.html");
  writeFileSync(file, `<meta charset="utf-8"><script type="module">${script}</script>`);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(pathToFileURL(file).href);
    await page.waitForFunction("document.title === 'done'", undefined, { timeout: 30_000 }).catch(() => {});
    expect(errors).toEqual([]);
    const result: unknown = await page.evaluate("globalThis.result");
    expect(result).toMatchObject({
      told: { draws: 3_000_000, of: 3_000_000 },
      survived: true,
      started: 3,
      isReason: true,
      again: true,
    });
    expect(result).toHaveProperty(
      "ms",
      expect.toSatisfy((ms: number) => ms < 100),
    );
  } finally {
    await browser.close();
  }
});

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build as esbuild } from "esbuild";
import { build as vite } from "vite";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { launch, NO_CHROMIUM } from "../../src/build/chromium.ts";
import { ROOT } from "../../src/build/paths.ts";
import { type Ensemble, type Plan, parsePlan, type SimulateOptions } from "../../src/index.ts";
import { yuzhong } from "../../src/plans/yuzhong.ts";
import type { Batch, ChunkResults } from "../../src/simulation/batch.ts";
import { courseOf } from "../../src/simulation/run.ts";
import { runner } from "../../src/simulation/simulate.ts";
import { CASES, HERE, onWorkers, PRINT, TOWN } from "./ensembles.ts";
import { node, run } from "./run.ts";

/** Hash of the ensembles in the thread that calls `simulate`, in Node. */
let same = "";

function hashOf(ensembles: string): string {
  return createHash("sha256").update(ensembles.trim()).digest("hex");
}

/** A folder with a module of its own beside the installed package. */
function folderWith(name: string, text: string): string {
  const folder = join(inject("consumer"), name);
  mkdirSync(folder);
  writeFileSync(join(folder, "main.js"), text);
  return folder;
}

beforeAll(() => {
  same = hashOf(node(HERE + PRINT));
});

describe("an ensemble has the same bytes", () => {
  test.each([1, 2, 5])("on Node with %i workers", (workers) => {
    expect(hashOf(node(onWorkers("node", workers) + PRINT))).toBe(same);
  });

  test("in whatever order its blocks are drawn", () => {
    const plans = { yuzhong, town: parsePlan(TOWN) };
    const ensembles = CASES.map(([plan, options]) => shuffled(plans[plan], options));
    expect(hashOf(JSON.stringify(ensembles))).toBe(same);
  });

  test.each([
    ["in one thread", HERE],
    ["on 2 worker threads", onWorkers("node", 2)],
    // Workers of the web keep a program alive until they are let go.
    ["on 2 web workers", `${onWorkers("browser", 2)}setTimeout(() => Deno.exit());`],
  ])("in Deno, %s, which may do nothing else", (_where, text) => {
    const { code, stdout, stderr } = run(
      join(ROOT, "node_modules/.bin/deno"),
      ["run", "--no-remote", "--no-prompt", "--node-modules-dir=manual", "-"],
      {
        input: `${text}${PRINT}`,
        env: { DENO_DIR: join(inject("consumer"), "../deno"), DENO_NO_UPDATE_CHECK: "1" },
      },
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(hashOf(stdout)).toBe(same);
  });

  test("in a program for Node that is one file made by esbuild, without the package beside it", async () => {
    const folder = folderWith("bundled-node", onWorkers("node", 2) + PRINT);
    const outfile = join(inject("consumer"), "../alone.mjs");
    await esbuild({
      entryPoints: [join(folder, "main.js")],
      bundle: true,
      minify: true,
      platform: "node",
      format: "esm",
      outfile,
    });
    const { code, stdout, stderr } = run(process.execPath, [outfile], { cwd: join(outfile, "..") });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(hashOf(stdout)).toBe(same);
  });

  test("in headless Chromium: in one thread and on web workers, from a file made by esbuild and a site by Vite", async ({
    skip,
  }) => {
    if (NO_CHROMIUM !== null && process.env.CI === undefined) skip(NO_CHROMIUM);
    expect(NO_CHROMIUM).toBeNull();
    const show = "document.title = 'done'; globalThis.result = JSON.stringify(ensembles);";
    const browser = await launch();
    const { server, url } = await serve(await site(onWorkers("browser", 2) + show));
    try {
      const pages = [
        await filePage("file-here", HERE + show),
        await filePage("file-workers", onWorkers("browser", 3) + show),
        url,
      ];
      for (const address of pages) {
        const page = await browser.newPage();
        const errors: string[] = [];
        page.on("pageerror", (error) => errors.push(String(error)));
        await page.goto(address);
        await page
          .waitForFunction("document.title === 'done'", undefined, { timeout: 30_000 })
          .catch(() => {});
        expect(errors).toEqual([]);
        expect(hashOf(String(await page.evaluate("globalThis.result"))), address).toBe(same);
        await page.close();
      }
    } finally {
      server.close();
      await browser.close();
    }
  });
});

/** What `simulate` does, but that the chunks of every batch are run from the last to the first, and the odd ones before the even. */
function shuffled(plan: Plan, options: SimulateOptions): Ensemble {
  const course = courseOf(plan, options);
  const here = runner();
  let step = course.next();
  while (!step.done) step = course.next(runShuffled(step.value, here));
  return step.value;
}

function runShuffled(batch: Batch, here: (batch: Batch) => ChunkResults): ChunkResults {
  const order = [...batch.chunks.keys()].reverse().sort((a, b) => (b % 2) - (a % 2));
  const ran = here({ ...batch, chunks: order.flatMap((at) => batch.chunks[at] ?? []) });
  const chunks = [...batch.chunks.keys()].flatMap((at) => ran.chunks[order.indexOf(at)] ?? []);
  return { ...ran, chunks };
}

/** A page that is one file made by esbuild, to be opened without a server. */
async function filePage(name: string, text: string): Promise<string> {
  const folder = folderWith(name, text);
  const { outputFiles } = await esbuild({
    entryPoints: [join(folder, "main.js")],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  const script = outputFiles[0]?.text.replaceAll("</script", "<\\/script");
  const page = join(folder, "index.html");
  writeFileSync(page, `<meta charset="utf-8"><script type="module">${script}</script>`);
  return pathToFileURL(page).href;
}

/** A site that Vite makes of a page; its files. */
async function site(text: string): Promise<string> {
  const root = folderWith("vite", text);
  writeFileSync(join(root, "index.html"), '<script type="module" src="./main.js"></script>');
  await vite({ root, logLevel: "error", configFile: false });
  return join(root, "dist");
}

/** Serves the files of a folder on this machine. */
async function serve(folder: string): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    const path = request.url === "/" ? "/index.html" : (request.url ?? "");
    const type = path.endsWith(".js") ? "text/javascript" : "text/html";
    const file = join(folder, path);
    if (!existsSync(file)) response.writeHead(404).end();
    else response.writeHead(200, { "content-type": type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { server, url: `http://127.0.0.1:${port}/` };
}

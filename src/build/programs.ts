import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { ROOT } from "./paths.ts";

/** Makes the imports that CommonJS libraries have of Node's own modules into those of an ES module. */
export const nodeModulesAsImports: Plugin = {
  name: "node-modules-as-imports",
  setup(build) {
    build.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
      kind === "require-call" ? { path, namespace: "node" } : { path, external: true },
    );
    build.onLoad({ filter: /.*/, namespace: "node" }, ({ path }) => ({
      contents: `export * from "${path}"; export { default } from "${path}";`,
    }));
  },
};

/** What is changed in piscina, so that its workers start from a text and not from files that lie beside it: all of it. */
const CHANGES: Readonly<Record<string, readonly [was: string, is: string]>> = {
  // The pool: the name of the task is the URL of the whole program of a worker.
  "index.js": ["(0, node_path_1.resolve)(__dirname, 'worker.js')", "new URL(this.options.filename)"],
  // The worker: the task is in that program, and is not loaded by its name.
  "worker.js": [
    "async function getHandler(filename, name) {",
    `const { task } = require(${JSON.stringify(join(ROOT, "src/node/task.ts"))});
     async function getHandler() { return task; }
     async function loadedHandler(filename, name) {`,
  ],
};

/** Bundles piscina with its workers as a text. */
const piscinaFromText: Plugin = {
  name: "piscina-from-text",
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]piscina[\\/]dist[\\/](index|worker)\.js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const [was, is] = CHANGES[path.replace(/^.*[\\/]/, "")] ?? ["", ""];
      if (text.split(was).length !== 2) throw new Error(`${path} is not the piscina that is known here`);
      return { contents: text.replace(was, () => is), loader: "js" };
    });
    // Sets priorities, which is not asked for.
    onResolve({ filter: /^@napi-rs\/nice$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** Puts the programs of workers in the place that the sources leave for them. */
const workerTexts: Plugin = {
  name: "worker-texts",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]browser[\\/]script\.ts$/ }, async () => {
      const text = await programOf("src/browser/worker.ts", "iife");
      return { contents: `export const WORKER_TEXT = ${JSON.stringify(text)};` };
    });
    onLoad({ filter: /[\\/]src[\\/]node[\\/]script\.ts$/ }, async () => {
      const text = await programOf("node_modules/piscina/dist/worker.js", "esm");
      const url = `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
      return { contents: `export const WORKER_URL = ${JSON.stringify(url)};` };
    });
  },
};

/** Puts the program of the explorer's page in the place that the sources leave for it. */
const pageText: Plugin = {
  name: "page-text",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]explorer[\\/]script\.ts$/ }, async () => {
      const text = await programOf("src/explorer/page/main.ts", "iife");
      return { contents: `export const PAGE_TEXT = ${JSON.stringify(text)};` };
    });
  },
};

async function programOf(entry: string, format: "iife" | "esm"): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, entry)],
    format,
    bundle: true,
    minify: true,
    write: false,
    target: "es2022",
    platform: "neutral",
    mainFields: ["module", "main"],
    // Which Deno does not show to everybody.
    define: { "process.env.PISCINA_DISABLE_ATOMICS": '""', "process.env.PISCINA_ENABLE_ASYNC_ATOMICS": '""' },
    plugins: [nodeModulesAsImports, piscinaFromText, workerTexts],
  });
  return outputFiles[0]?.text ?? "";
}

/** Leaves out what is loaded only where somebody has installed it beside this package. */
export const optionalPeers: Plugin = {
  name: "optional-peers",
  setup({ onResolve }) {
    onResolve({ filter: /^@resvg\/resvg-js$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** What makes texts of programs that run elsewhere: on workers, and in the explorer's page. */
export const programPlugins: readonly Plugin[] = [piscinaFromText, workerTexts, pageText];

import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import { changedLibraries } from "./changes.ts";
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

/** Puts the programs of the explorer's page in the place that the sources leave for them. */
const pagePrograms: Plugin = {
  name: "page-programs",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]explorer[\\/]script\.ts$/ }, async () => {
      const [page, tools] = await Promise.all([
        programOf("src/explorer/page/main.ts", "iife"),
        programOf("src/explorer/page/tools.ts", "iife", "targetcastTools"),
      ]);
      return { contents: `export const PROGRAMS = ${JSON.stringify({ page, tools })};` };
    });
  },
};

/** @param globalName - the global variable that a program leaves its exports in */
async function programOf(entry: string, format: "iife" | "esm", globalName?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, entry)],
    format,
    ...(globalName !== undefined && { globalName }),
    bundle: true,
    minify: true,
    write: false,
    target: "es2022",
    platform: "neutral",
    mainFields: ["module", "main"],
    // Which Deno does not show to everybody.
    define: { "process.env.PISCINA_DISABLE_ATOMICS": '""', "process.env.PISCINA_ENABLE_ASYNC_ATOMICS": '""' },
    plugins: [nodeModulesAsImports, optionalPeers, changedLibraries, workerTexts],
  });
  return outputFiles[0]?.text ?? "";
}

/**
 * Leaves out what is loaded only where somebody has installed it beside this package: what makes PNG, and what sets the
 * priorities of threads for piscina, which is not asked for.
 */
export const optionalPeers: Plugin = {
  name: "optional-peers",
  setup({ onResolve }) {
    onResolve({ filter: /^(@resvg\/resvg-js|@napi-rs\/nice)$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** What makes texts of programs that run elsewhere: on workers, and in the explorer's page. */
export const programPlugins: readonly Plugin[] = [changedLibraries, workerTexts, pagePrograms];

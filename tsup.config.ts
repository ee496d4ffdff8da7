import { defineConfig } from "tsup";
import { bundleEntries, joinBundles } from "./src/build/bundles.ts";
import { DECLARATIONS } from "./src/build/paths.ts";
import { nodeModulesAsImports, optionalPeers, programPlugins } from "./src/build/programs.ts";

/** The public modules: what `exports` in package.json names. */
const entry = {
  index: "src/index.ts",
  formula: "src/formula/index.ts",
  history: "src/history.ts",
  yaml: "src/yaml.ts",
  node: "src/node/index.ts",
  browser: "src/browser/index.ts",
  report: "src/report/index.ts",
  notebook: "src/notebook/index.ts",
  "plans/yuzhong": "src/plans/yuzhong.ts",
};

const files = { ...entry, cli: "src/cli/main.ts" };

// Only bundles: `npm run build` has tsc write the declarations first, and adds what is not JavaScript afterwards.
export default defineConfig({
  entry: files,
  format: "esm",
  target: "es2022",
  // Neutral, so that libraries come in the build that runs in browsers too.
  platform: "neutral",
  splitting: true,
  metafile: true,
  removeNodeProtocol: false,
  // Bundled, so that installing targetcast installs nothing else, and importing it reads few files.
  noExternal: [/./],
  dts: {
    entry: Object.fromEntries(
      Object.entries(entry).map(([name, file]) => [
        name,
        file.replace(/^src\//, DECLARATIONS).replace(/\.ts$/, ".d.ts"),
      ]),
    ),
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
  esbuildOptions(options) {
    options.mainFields = ["module", "main"];
    options.legalComments = "none";
    // Not in `entry` above, which takes only files that are there.
    options.entryPoints = { ...files, ...bundleEntries };
  },
  esbuildPlugins: [joinBundles, nodeModulesAsImports, optionalPeers, ...programPlugins],
});

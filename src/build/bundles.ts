import { join, relative, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { ROOT } from "./paths.ts";

/**
 * The files that most sources go into, and what each begins with: it takes all that this reaches and no bundle before it has.
 *
 * Left to itself, esbuild makes a file of every set of modules that the same entries share. There were 71 of them behind
 * `import "targetcast"`, and finding and linking them took Node longer than reading what is in them. One file for all
 * would not do either: a bundler leaves out a file of which nothing is used, but in a file that is used it keeps whatever
 * runs at the start.
 */
const BUNDLES: readonly (readonly [bundle: string, ...roots: string[]])[] = [
  // What the command line needs before it knows which command is asked for.
  ["terms", "src/cli/run.ts"],
  ["project", "src/project.ts"],
  // What is of use without a plan that is read.
  [
    "numbers",
    "src/quantity/formatQuantity.ts",
    "src/document/correlation.ts",
    "src/formula/dimension.ts",
    "src/formula/check.ts",
  ],
  ["simulate", "src/simulation/simulate.ts"],
  ["shape", "src/document/shape.ts", "src/document/checkShape.ts"],
  ["document", "src/document/parse.ts"],
  ["analysis", "src/index.ts"],
  ["outlook", "src/report/outlook.ts"],
  ["report", "src/report/index.ts"],
];

/** Not in bundles: commands, which are loaded one by one, and the public lists, which only name what is in bundles. */
const BESIDE = /^src\/(cli\/.*|index\.ts|report\/index\.ts)$/;

/** Data, complete in one file: of the helper it takes it has a copy, which is shorter than an import. */
const APART = /[\\/]src[\\/]plans[\\/]/;

/** The entries of the bundles, for {@link joinBundles}, to be built beside the public ones. */
export const bundleEntries: Readonly<Record<string, string>> = Object.fromEntries(
  BUNDLES.map(([bundle]) => [fileOf(bundle), `bundle:${bundle}`]),
);

/** Brings every source of a bundle into the one file of that bundle, and has all others import it from there. */
export const joinBundles: Plugin = {
  name: "join-bundles",
  async setup({ onResolve, onLoad, resolve: resolveImport }) {
    const bundles = await bundlesOfSources();
    const exports = await exportsOf([...bundles.keys()]);

    onResolve({ filter: /^bundle:/ }, ({ path }) => ({
      path: path.slice("bundle:".length),
      namespace: "bundle",
    }));
    onLoad({ filter: /.*/, namespace: "bundle" }, ({ path: bundle }) => {
      const sources = [...exports].filter(([source]) => bundles.get(source) === bundle);
      return {
        contents: sources.map(([source, names]) => reexport(names, source)).join("\n"),
        resolveDir: ROOT,
      };
    });

    onResolve({ filter: /^\.{1,2}\// }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (pluginData === RESOLVING) return undefined;
      const found = await resolveImport(path, { importer, kind, resolveDir, pluginData: RESOLVING });
      const bundle = bundles.get(found.path);
      if (bundle === undefined || bundle === bundles.get(importer)) return undefined;
      if (APART.test(importer)) return { path: found.path, suffix: "?apart" };
      // One for every importer: what several share would be a file of its own, as what is loaded later has to be.
      const suffix = kind === "import-statement" ? `?for=${inProject(importer)}` : "";
      // Relative, for it is written into the file.
      return { path: inProject(found.path), suffix, namespace: "from-bundle", sideEffects: false };
    });
    onLoad({ filter: /.*/, namespace: "from-bundle" }, ({ path }) => {
      const source = resolve(ROOT, path);
      const names = [...(exports.get(source) ?? [])].map(([name, unique]) => [unique, name] as const);
      return { contents: reexport(names, `./${fileOf(bundles.get(source) ?? "")}.js`) };
    });
    onResolve({ filter: /.*/, namespace: "from-bundle" }, ({ path }) => ({ path, external: true }));
  },
};

/** Marks the question of {@link joinBundles} itself, so that it is not asked again. */
const RESOLVING = Symbol("resolving");

function fileOf(bundle: string): string {
  return `bundle-${bundle}`;
}

function inProject(path: string): string {
  return relative(ROOT, path).replaceAll("\\", "/");
}

function reexport(names: Iterable<readonly [from: string, to: string]>, path: string): string {
  return `export { ${Array.from(names, ([from, to]) => `${from} as ${to}`).join(", ")} } from ${JSON.stringify(path)};`;
}

/** The bundle of every source that is in one, by its path. Libraries are in none: they go where they are used. */
async function bundlesOfSources(): Promise<ReadonlyMap<string, string>> {
  const { metafile } = await build({
    ...reading,
    entryPoints: BUNDLES.flatMap(([, ...roots]) => roots),
    bundle: true,
    packages: "external",
  });
  const bundles = new Map<string, string>();
  const seen = new Set<string>();
  const place = (input: string, bundle: string) => {
    if (seen.has(input)) return;
    seen.add(input);
    if (!BESIDE.test(input)) bundles.set(resolve(ROOT, input), bundle);
    for (const { path, kind, external } of metafile.inputs[input]?.imports ?? []) {
      if (kind === "import-statement" && external !== true) place(path, bundle);
    }
  };
  for (const [bundle, ...roots] of BUNDLES) for (const root of roots) place(root, bundle);
  return bundles;
}

/** What every source exports, and what that is called in the file of a bundle: where two sources agree, with a number. */
async function exportsOf(
  sources: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const { metafile } = await build({ ...reading, entryPoints: [...sources], bundle: false });
  const timesUsed = new Map<string, number>();
  const unique = (name: string) => {
    const times = timesUsed.get(name) ?? 0;
    timesUsed.set(name, times + 1);
    return times === 0 ? name : `${name}$${times}`;
  };
  return new Map(
    Object.values(metafile.outputs).map(({ entryPoint = "", exports }) => [
      resolve(ROOT, entryPoint),
      new Map(exports.map((name) => [name, unique(name)])),
    ]),
  );
}

const reading = {
  absWorkingDir: ROOT,
  write: false,
  metafile: true,
  outdir: join(ROOT, "dist"),
  format: "esm",
  platform: "neutral",
} as const;

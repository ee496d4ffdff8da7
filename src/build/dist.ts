import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build as bundle } from "tsup";
import { ensureKernel } from "./kernel.ts";
import { noticesOf } from "./notices.ts";
import { DECLARATIONS, MADE_FROM, ROOT } from "./paths.ts";
import { jsonSchemas } from "./schemas.ts";

const at = (path: string) => join(ROOT, path);

/** Builds unless dist was made from the sources as they are. */
export async function ensureBuilt(): Promise<void> {
  await ensureKernel();
  const made = await readFile(at(MADE_FROM), "utf8").catch(() => "");
  if (made !== sourcesHash()) await build();
}

/** Makes dist: bundles, declarations, JSON Schemas, bundled plans as YAML, and the notices of what is bundled. */
export async function build(): Promise<void> {
  const started = performance.now();
  await ensureKernel();
  console.error("Building targetcast (some seconds) ...");
  const hash = sourcesHash();
  await rm(at("dist"), { recursive: true, force: true });
  const declarations = declare();
  // Beside tsc, which is a process of its own.
  const schemas = jsonSchemas();
  await declarations;
  await bundle({ config: at("tsup.config.ts"), silent: true });
  await rm(at(DECLARATIONS), { recursive: true });
  await dropIdleImports();
  await mkdir(at("dist/schema"), { recursive: true });
  for (const [name, schema] of Object.entries(schemas)) {
    await writeFile(at(`dist/schema/${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
  await copyFile(at("src/plans/yuzhong.yaml"), at("dist/plans/yuzhong.yaml"));
  const metafile = at("dist/metafile-esm.json");
  await writeFile(at("dist/THIRD-PARTY.md"), noticesOf(JSON.parse(await readFile(metafile, "utf8"))));
  await rm(metafile);
  await makeExecutable(at("dist/cli.js"));
  await writeFile(at(MADE_FROM), hash);
  console.error(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** Everything that dist depends on, as one hash. */
function sourcesHash(): string {
  const hash = createHash("sha256");
  const sources = readdirSync(at("src"), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(ts|json|yaml)$/.test(file))
    .map((file) => `src/${file}`);
  const files = [...sources, "package.json", "package-lock.json", "tsconfig.json", "tsup.config.ts"];
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update("\0");
  return hash.digest("hex");
}

async function declare(): Promise<void> {
  const tsc = spawn(process.execPath, [at("node_modules/typescript/bin/tsc"), "-p", at("src/build")], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const [code] = await once(tsc, "exit");
  if (code !== 0) throw new Error("tsc found errors: dist is not built");
}

/** Takes out imports of which no name is used: esbuild leaves them, nothing here has a side effect, and each is a file to find. */
async function dropIdleImports(): Promise<void> {
  const files = readdirSync(at("dist"), { recursive: true, encoding: "utf8" });
  for (const file of files.filter((name) => name.endsWith(".js")).map((name) => at(`dist/${name}`))) {
    const text = await readFile(file, "utf8");
    const kept = text.replace(/^import "\.{1,2}\/chunk-\w+\.js";\n/gm, "");
    if (kept !== text) await writeFile(file, kept);
  }
}

async function makeExecutable(file: string): Promise<void> {
  const text = await readFile(file, "utf8");
  if (!text.startsWith("#!")) await writeFile(file, `#!/usr/bin/env node\n${text}`);
  await chmod(file, 0o755);
}

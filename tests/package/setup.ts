import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ensureBuilt } from "../../src/build/dist.ts";
import { ROOT } from "../../src/build/paths.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder outside the project, with the packed package installed as anyone would install it. */
    consumer: string;
    /** The packed package. */
    tarball: string;
  }
}

/** Builds where that is needed, packs, and installs the tarball in a temporary folder; once for all tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  await ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), "targetcast-"));
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync("npm", [...args, "--silent", "--ignore-scripts", "--no-audit", "--no-fund"], {
      cwd,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, npm_config_cache: join(folder, "npm-cache") },
    });
  npm(ROOT, "pack", "--pack-destination", folder);
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "");
  const consumer = join(folder, "consumer");
  cpSync(join(ROOT, "examples"), consumer, { recursive: true });
  writeFileSync(
    join(consumer, "package.json"),
    `${JSON.stringify({ private: true, type: "module", dependencies: { targetcast: `file:${tarball}` } }, null, 2)}\n`,
  );
  // Offline, so that a dependency which is not bundled is found out here.
  npm(consumer, "install", "--offline");
  project.provide("consumer", consumer);
  project.provide("tarball", tarball);
  return () => rmSync(folder, { recursive: true, force: true });
}

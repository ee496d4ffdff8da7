// Runs the notebook in examples/ with the package as it is, and stores it with what it displays: `npm run notebook`.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuilt } from "./dist.ts";
import { executed, NO_JUPYTER } from "./jupyter.ts";
import { ROOT } from "./paths.ts";

const NOTEBOOK = join(ROOT, "examples/yuzhong.ipynb");

if (NO_JUPYTER !== null) throw new Error(NO_JUPYTER);
await ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), "targetcast-notebook-"));
const npm = (cwd: string, ...args: string[]) =>
  execFileSync("npm", [...args, "--silent", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd,
    stdio: "inherit",
  });
npm(ROOT, "pack", "--pack-destination", folder);
const [tarball = ""] = readdirSync(folder);
writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
npm(folder, "install", `./${tarball}`, "@resvg/resvg-js@2");
copyFileSync(NOTEBOOK, join(folder, "yuzhong.ipynb"));
writeFileSync(NOTEBOOK, executed(join(folder, "yuzhong.ipynb")));
rmSync(folder, { recursive: true });

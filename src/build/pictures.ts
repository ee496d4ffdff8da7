// Makes the pictures of README.md with the package's own commands, and with Debian's Chromium: `npm run pictures`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./chromium.ts";
import { ensureBuilt } from "./dist.ts";
import { ROOT } from "./paths.ts";

const folder = join(ROOT, "examples/pictures");
const targetcast = (...args: string[]) =>
  execFileSync(process.execPath, [join(ROOT, "dist/cli.js"), ...args], { stdio: "inherit" });

await ensureBuilt();
const determined = [
  "cultureTourismRevenue-2026",
  "healthRevenue-2026",
  "externalCapital-2026",
  "oldCommunityRenovation-2026",
  "tourismIncome-2026",
];
const shown = determined.flatMap((target) => ["--target", target]);
targetcast("chart", "yuzhong", ...shown, "-o", join(folder, "targets.svg"));
targetcast(
  "chart",
  "yuzhong",
  "--indicator",
  "cultureTourismRevenue",
  "--height",
  "340",
  "-o",
  join(folder, "revenue.svg"),
);

const scratch = mkdtempSync(join(tmpdir(), "targetcast-pictures-"));
const page = join(scratch, "explorer.html");
targetcast("explore", "yuzhong", "-o", page);
const browser = await launch();
const tab = await browser.newPage({ viewport: { width: 1080, height: 860 } });
// Where the one slider that is moved turns a verdict.
await tab.goto(`${pathToFileURL(page).href}#growth.cultureTourismRevenue=0.095`);
const card = tab.locator('[data-indicator="cultureTourismRevenue"]');
await card.scrollIntoViewIfNeeded();
await card.locator("svg path").first().waitFor();
await card.evaluate((element) => element.scrollIntoView({ block: "center" }));
await tab.waitForTimeout(1000);
await tab.screenshot({ path: join(folder, "explorer.png") });
await browser.close();
rmSync(scratch, { recursive: true });

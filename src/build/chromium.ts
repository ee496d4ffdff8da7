import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Debian's. */
const CHROMIUM = "/usr/bin/chromium";

export const NO_CHROMIUM = existsSync(CHROMIUM)
  ? null
  : `there is no ${CHROMIUM}: apt-get install --no-install-recommends chromium`;

/** A headless browser; it fetches nothing. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

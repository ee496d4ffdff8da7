import { spawn } from "node:child_process";
import { once } from "node:events";
import { pathToFileURL } from "node:url";
import { UsageError } from "./session.ts";

/** What opens an address in the browser of choice, by system. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>>> = {
  darwin: ["open"],
  // `start` belongs to the shell, and takes its first quoted word for a title.
  win32: ["cmd", "/c", "start", ""],
};

/**
 * Opens a file in the browser.
 *
 * @throws UsageError where the system has nothing to open it with
 */
export async function openFile(path: string): Promise<void> {
  const [command, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  const opener = spawn(command, [...args, pathToFileURL(path).href], { stdio: "ignore", detached: true });
  const failure = await Promise.race([
    once(opener, "spawn").then(() => null),
    once(opener, "error").then(([error]) => error),
  ]);
  if (failure !== null) throw new UsageError(`Cannot open ${path}: ${command} is not there; open it by hand`);
  opener.unref();
}

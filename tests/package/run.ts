import { spawnSync } from "node:child_process";
import { inject } from "vitest";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command beside the installed package, as a process of its own. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string; readonly env?: Record<string, string> } = {},
): Outcome {
  const { cwd = inject("consumer"), input = "", env = {} } = options;
  const { NO_COLOR: _no, FORCE_COLOR: _force, NODE_OPTIONS: _options, ...inherited } = process.env;
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    input,
    encoding: "utf8",
    env: { ...inherited, ...env },
    timeout: 60_000,
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

/** Runs a module's text in Node beside the installed package; returns what it printed. */
export function node(text: string): string {
  const { code, stdout, stderr } = run(process.execPath, ["--input-type=module"], { input: text });
  if (code !== 0) throw new Error(`Node ended with ${code}\n${stderr}`);
  return stdout;
}

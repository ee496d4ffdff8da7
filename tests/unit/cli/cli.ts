import { run } from "../../../src/cli/run.ts";

/** Runs the command as in a pipe: its exit code, and what it wrote. */
export async function cli(...argv: readonly string[]) {
  const outcome = { code: -1, out: "", err: "" };
  outcome.code = await run(argv, {
    stdout: { write: (text) => (outcome.out += text) },
    stderr: { write: (text) => (outcome.err += text) },
    isTTY: false,
    env: {},
  });
  return outcome;
}

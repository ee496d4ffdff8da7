import { describeIssue, PlanError } from "../errors.ts";
import { plain } from "../report/plain.ts";
import { UsageError } from "./session.ts";

/**
 * What went wrong, in lines for standard error: every problem of a plan, or one line.
 *
 * @param env - with `TARGETCAST_DEBUG=1` an unexpected error shows where it came from
 */
export function describeFailure(error: unknown, env: Readonly<Record<string, string | undefined>>): string {
  if (error instanceof PlanError) return lines(error.issues.map(describeIssue));
  if (!(error instanceof Error)) return lines([`unexpected: ${String(error)}`]);
  if (
    error instanceof UsageError ||
    error instanceof RangeError ||
    error.name === "MissingPackageError" ||
    isSystemError(error)
  ) {
    return lines([`error: ${error.message}`]);
  }
  const stack = env.TARGETCAST_DEBUG === "1" ? (error.stack ?? "").split("\n").slice(1) : [];
  return lines([`unexpected: ${error.message}`, ...stack]);
}

/** A refusal by the operating system: no such file, no permission. */
function isSystemError(error: Error): boolean {
  return "code" in error && typeof error.code === "string" && "syscall" in error;
}

/** Texts from a plan may hold anything; none of it reaches the terminal as more than text. */
function lines(messages: readonly string[]): string {
  return messages.map((message) => `${plain(message)}\n`).join("");
}

import type { AttainmentStatus } from "../attainment/attainment.ts";
import type { FailOn } from "./options.ts";
import type { Session } from "./session.ts";

/** Sets the exit code to 1 where a verdict is among those that `--fail-on` names. */
export function checkVerdicts(
  session: Session,
  verdicts: readonly AttainmentStatus[],
  failOn: readonly FailOn[],
): void {
  if (verdicts.some((verdict) => failOn.some((named) => named === verdict))) session.code = 1;
}

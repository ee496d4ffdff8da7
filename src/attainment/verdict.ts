import { type Judgement, judge, tied } from "../measure/comparator.ts";
import type { Path } from "../measure/measure.ts";
import type { AttainmentStatus } from "./attainment.ts";
import type { Case } from "./situation.ts";

/** What is to be said of a target in one lane of a path. */
export interface Verdict {
  /** Null where there is no verdict. */
  readonly judgement: Judgement | null;
  /** Whether that is because the only thing known of the year asked for is the aim itself. */
  readonly selfReferential: boolean;
}

const UNKNOWN: Verdict = { judgement: null, selfReferential: false };

/**
 * Holds the measure of a target against what is asked.
 *
 * @param value - the measure of the path, NaN where it cannot be told
 */
export function verdictOf({ target, measure, asked, span, track }: Case, path: Path, value: number): Verdict {
  if (!Number.isFinite(value)) return UNKNOWN;
  const magnitude = measure.magnitude(path, span);
  const basis = track.basis[target.by - path.firstYear];
  const selfReferential = basis === "plan" && tied(value, target.value, magnitude);
  return { judgement: selfReferential ? null : judge(value, asked, magnitude), selfReferential };
}

export function statusOf(judgement: Judgement | null): AttainmentStatus {
  return judgement === null ? "undetermined" : judgement.attained ? "attained" : "missed";
}

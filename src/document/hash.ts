import { fingerprint } from "../math/fingerprint.ts";
import type { PlanDraft } from "./checkWhole.ts";

/** Tells two plans apart: a fingerprint of the whole plan, whose parts are always made in the same order. */
export function planHash(plan: PlanDraft): string {
  return fingerprint(JSON.stringify(plan));
}

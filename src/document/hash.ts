import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { PlanDraft } from "./checkWhole.ts";
import { exportPlan } from "./export.ts";

/** Tells two plans apart: the first 16 hexadecimal digits of the SHA-256 of the exported plan as JSON. */
export function planHash(plan: PlanDraft): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(exportPlan(plan))))).slice(0, 16);
}

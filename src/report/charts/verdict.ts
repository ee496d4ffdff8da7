import type { Attainment, AttainmentStatus } from "../../attainment/attainment.ts";
import type { EnsembleAttainment, Probability } from "../../simulation/ensemble.ts";
import type { Manner } from "../manner.ts";
import { isCertain, probabilityText } from "../probability.ts";
import type { MarkChannel } from "./spec.ts";
import type { Palette } from "./theme.ts";

/** How likely a target is reached, or the verdict where nothing is uncertain. */
export function verdictText(attainment: Attainment | EnsembleAttainment, { words }: Manner): string {
  const { status, exceeds } = attainment;
  const probability = probabilityOf(attainment);
  if (probability === null || isCertain(probability)) return exceeds ? words.exceeds : words.verdicts[status];
  return words.chart.reached(probabilityText(probability).value);
}

export function probabilityOf(attainment: Attainment | EnsembleAttainment): Probability | null {
  return "probability" in attainment ? attainment.probability : null;
}

const STATUSES: readonly AttainmentStatus[] = ["attained", "missed", "undetermined"];

/** Verdicts by colour. */
export function statusColor(palette: Palette): MarkChannel {
  const range = STATUSES.map((status) => palette[status]);
  return { field: "status", type: "nominal", scale: { domain: [...STATUSES], range }, legend: null };
}

/** Verdicts by shape too: a full one is reached, a cross is not. */
export function statusShape(reached: "circle" | "diamond"): MarkChannel {
  const range = [reached, CROSS, "square"];
  return { field: "status", type: "nominal", scale: { domain: [...STATUSES], range }, legend: null };
}

/** The same for distances, with what is farther off than their axis goes. */
export function endsShape(): MarkChannel {
  const domain = ["attained", "missed", "beyond", "short"];
  const range = ["circle", CROSS, "triangle-right", "triangle-left"];
  return { field: "mark", type: "nominal", scale: { domain, range }, legend: null };
}

/** A slanted cross, as a path of a symbol. */
export const CROSS =
  "M-1,-0.62L-0.62,-1L0,-0.38L0.62,-1L1,-0.62L0.38,0L1,0.62L0.62,1L0,0.38L-0.62,1L-1,0.62L-0.38,0Z";

/** The colour in which words of a verdict are legible. */
export function statusInk(status: AttainmentStatus, palette: Palette): string {
  if (status === "undetermined") return palette.muted;
  return status === "attained" ? palette.attained : palette.missedInk;
}

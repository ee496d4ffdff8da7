/** Cells of a bar, each of which has eight steps. */
const CELLS = 8;
const STEPS = 8;
const PARTS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A share as a bar of eight cells. It is empty only at 0 and full only at 1. */
export function barOf(share: number): string {
  const all = CELLS * STEPS;
  const nearest = Math.round(share * all);
  const steps = share <= 0 ? 0 : share >= 1 ? all : Math.min(all - 1, Math.max(1, nearest));
  const full = Math.floor(steps / STEPS);
  const part = PARTS[steps % STEPS] ?? "";
  return "█".repeat(full) + part + "░".repeat(CELLS - full - part.length);
}

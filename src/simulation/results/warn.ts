import type { Plan } from "../../plan/plan.ts";
import { type Warning, warning } from "../../warnings.ts";
import type { Settings } from "../options.ts";
import type { Part } from "../part.ts";
import { finiteMomentsOf } from "../shocks/finite.ts";

/** What the projections warn of, and what only draws give cause to. */
export function ensembleWarnings(
  plan: Plan,
  parts: readonly Part[],
  { outputs }: Settings,
): readonly Warning[] {
  const [first] = parts;
  if (first === undefined) return [];
  const warnings = [...first.model.projection.warnings];
  const finite = outputs.has("moments") ? parts.map(({ model }) => finiteMomentsOf(model)) : [];
  for (const id of Object.keys(plan.indicators)) {
    const least = Math.min(2, ...finite.map((moments) => moments.get(id) ?? 2));
    if (least === 2) continue;
    const what = least === 0 ? "mean" : "variance";
    const message = `has no finite ${what} under the shape of its shocks: quantiles tell how uncertain it is`;
    warnings.push(warning("infinite-moment", id, message, { data: { moment: what } }));
  }
  return warnings;
}

import type { Ensemble } from "../../simulation/ensemble.ts";
import type { Manner } from "../manner.ts";
import { isUncertain } from "./chartsOf.ts";

/** How the figures of the report come about. */
export function methodLines(ensemble: Ensemble, { words }: Manner): string[] {
  const { method } = words.report;
  const { draws, points, seed } = ensemble;
  const chances = isUncertain(ensemble)
    ? [method.probability, words.ensemble.drawn(draws, points, seed)]
    : [];
  return [method.projection, method.verdict, method.undetermined, ...chances, method.required];
}

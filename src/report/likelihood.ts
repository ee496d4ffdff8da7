import type { Probability } from "../simulation/ensemble.ts";
import { barOf } from "./bar.ts";
import { probabilityText } from "./probability.ts";
import type { Cell } from "./sheet.ts";

/** A probability in three columns: in figures, its error, and a bar that is green from even chances on. */
export function likelihoodCells(probability: Probability): Cell[] {
  const role = probability.value >= 0.5 ? "attained" : "missed";
  const { value, error } = probabilityText(probability);
  return [
    { text: value, role },
    { text: error, role: "dim" },
    { text: barOf(probability.value), role },
  ];
}

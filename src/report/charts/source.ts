import type { PlanReference } from "../../projection/reference.ts";
import { type Manner, nameOf, printable } from "../manner.ts";

/** The line that says where the figures of a chart come from. */
export function sourceNote({ name, id, source }: PlanReference, manner: Manner): string {
  const plan = nameOf(name, manner.lang, id);
  return manner.words.chart.source(source === null ? plan : printable(source));
}

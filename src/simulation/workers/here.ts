import type { Crew } from "./order.ts";
import { work } from "./work.ts";

/** A crew without workers: this thread, which sees to other things between two chunks. */
export const here: Crew = { size: 1, hand: work };

import type { MeasureName } from "../../measure/measure.ts";
import { always } from "./always.ts";
import { averageGrowth, change, increase, level } from "./closedForm.ts";
import { growth } from "./growthRun.ts";
import type { Exact, NormalLaw, Question } from "./law.ts";
import { average, total } from "./total.ts";

type Method = (law: NormalLaw, question: Question) => Exact | null;

const methods: { readonly [N in MeasureName]: Method } = {
  level,
  total,
  average,
  increase,
  change,
  averageGrowth,
  growth,
  always,
};

/**
 * The probability that a measure of a path with normal shocks lies in an interval, without draws: in closed form, or by a
 * recursion over the years and an integral over what is common to them.
 *
 * @returns the probability and a bound on its error, at most 1e-4 and mostly below 1e-7; null where it has to be sampled
 */
export function exactProbability(law: NormalLaw, question: Question): Exact | null {
  return methods[question.measure](law, question);
}

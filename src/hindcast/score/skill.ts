/**
 * Skill against another forecast, mostly the naive one: 1 - score / score of the other.
 *
 * @param score - of the forecast; of the kind that is 0 when perfect
 * @param reference - the same score of the other forecast
 * @returns 1 is perfect, 0 no better than the other, below 0 worse; null where the other is perfect, so that there is nothing to
 *   be held against
 *
 * Source: A. H. Murphy, Skill scores based on the mean square error and their relationships to the correlation coefficient, Monthly
 * Weather Review 116 (1988) 2417-2424; golden: scores.json.
 *
 * @example
 * ```ts
 * import { skill } from "targetcast/history";
 *
 * console.log(skill(1.5, 2)); // 0.25
 * ```
 */
export function skill(score: number, reference: number): number | null {
  return reference > 0 ? 1 - score / reference : null;
}

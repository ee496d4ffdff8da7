import { product } from "../../math/matrices.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Filled } from "../../projection/fill.ts";
import { realTermsId } from "../../projection/prices.ts";
import type { NormalLaw } from "../exact/law.ts";
import { type Covariances, covariancesOf } from "./covariance.ts";
import { normalLaws } from "./normalLaw.ts";
import type { Shock } from "./shock.ts";

/** Relative: what the sums of a map may lose. */
const ROUNDING = 1e-12;

/**
 * The laws of indicators in the prices of the base year: levels that prices come on top of in every year that these are uncertain
 * have only the shocks of their own growth once prices are taken out again. Others are left to sampling.
 */
export function realLaws(
  plan: Plan,
  filled: Filled,
  shocks: ReadonlyMap<string, Shock>,
  covariances: Covariances,
): ReadonlyMap<string, NormalLaw> {
  const laws = new Map<string, NormalLaw>();
  for (const [id, { deflator, scale }] of Object.entries(plan.indicators)) {
    const real = filled.get(realTermsId(id));
    const shock = shocks.get(id);
    if (deflator === undefined || real === undefined || shock === undefined || scale !== "log") continue;
    const own: Shock = { ...shock, links: shock.links.filter(({ leader }) => leader !== deflator) };
    if (own.links.length > 0 || !takesAll(shock, deflator, covariances)) continue;
    const alone = new Map([[id, own]]);
    const law = normalLaws(alone, covariancesOf(alone), []).get(id);
    if (law !== undefined) laws.set(realTermsId(id), { ...law, unbounded: real.levels });
  }
  return laws;
}

/** Whether the shocks of an index are taken whole: all that it has in one year is in the level of that year. */
function takesAll({ links, medians }: Shock, index: string, covariances: Covariances): boolean {
  const of = covariances.get(index);
  if (of === undefined) return true;
  const map = links.find(({ leader }) => leader === index)?.map;
  if (map === undefined) return false;
  const years = medians.length;
  const taken = product(map, of, years);
  return taken.every((x, i) => {
    const [t, u] = [Math.floor(i / years), i % years];
    return Math.abs(x - of[i]!) <= ROUNDING * Math.sqrt(of[t * years + t]! * of[u * years + u]!);
  });
}

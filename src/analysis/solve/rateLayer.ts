import type { Situation } from "../../attainment/situation.ts";
import { assumedPath, latestObserved } from "../../attainment/situation.ts";
import type { GrowthAssumption } from "../../growth/assumption.ts";
import { inLane } from "../../math/lanes.ts";
import { levelIn } from "../../measure/measure.ts";
import type { Adjustment } from "../../plan/plan.ts";
import type { BoundStep, Track } from "../../projection/track.ts";
import { uncertaintyOf } from "./uncertainty.ts";

/** Makes of a rate for every year what is to be laid over the scenario in the place of `adjust`. */
export type LayRates = (rates: ReadonlyMap<number, number>) => Adjustment[];

/** What growth of a year becomes: a rate of its own, or, where it takes its leader's shocks, a shift of what it follows. */
type Terms = Pick<Adjustment, "set" | "shift" | "scale">;

/**
 * Lays rates over the growth of one indicator. It stays as uncertain as it was: a rate takes over the uncertainty of what it
 * takes the place of, and what takes its leader's shocks goes on to follow, shifted.
 *
 * @param from - the first year that changes; null: the first that is assumed
 */
export function rateLayer(
  situation: Situation,
  { id, steps, ...track }: Track,
  adjust: readonly Adjustment[],
  from: number | null,
): LayRates {
  const { plan, program, filled } = situation;
  const indicator = plan.indicators[id];
  const whole = { id, steps, ...track };
  const path = assumedPath(situation, whole);
  const start = levelIn(path, latestObserved(program, whole, plan.horizon) ?? plan.baseYear);
  // Own adjustments of the same years would be laid over what is laid here.
  const others = adjust.filter((one) => one.on !== id || (from !== null && (one.from ?? -Infinity) < from));
  const neutral = others.length > 0 ? { scale: 1, shift: 0 } : {};
  const uncertainties = new Map<BoundStep, ReturnType<typeof uncertaintyOf>>();
  const termsOf = (year: number, rate: number): Terms => {
    const step = steps[year - program.firstYear];
    const leader = step?.growth?.by === "leader" ? step.growth : null;
    if (step !== undefined && leader !== null && takesShocks(step.assumption)) {
      const follows = filled.get(leader.leader)?.growth[year - program.firstYear] ?? Number.NaN;
      const shift = rate - leader.elasticity * follows * inLane(step.scale, 0);
      if (Number.isFinite(shift)) return { ...scaleOf(step, others), set: step.assumption, shift };
    }
    if (step === undefined || indicator === undefined)
      return { ...neutral, set: { model: "constant", rate } };
    const kept = uncertainties.get(step) ?? uncertaintyOf(step, indicator, start, plan.uncertainty);
    uncertainties.set(step, kept);
    // What is real stays so; without a deflator a rate is that of the levels themselves.
    const prices =
      track.deflator === null ? {} : { prices: step.real ? ("real" as const) : ("nominal" as const) };
    return { ...neutral, set: { model: "constant", rate, ...kept, ...prices } };
  };
  return (rates) => {
    const laid: (Terms & { readonly rates: Map<number, number> })[] = [];
    for (const [year, rate] of rates) {
      const terms = termsOf(year, rate);
      const last = laid.at(-1);
      if (last !== undefined && goesOn(last, terms)) last.rates.set(year, rate);
      else laid.push({ ...terms, rates: new Map([[year, rate]]) });
    }
    return [
      ...others,
      ...laid.map(({ rates, set, ...terms }, i): Adjustment => {
        const first = i === 0 ? from : [...rates.keys()][0];
        return {
          on: id,
          ...(first != null && { from: first }),
          // What an earlier one scales and shifts would go on.
          ...(laid.length > 1 && { scale: 1, shift: 0 }),
          ...terms,
          ...(set !== undefined && { set: takesShocks(set) ? set : withRates(set, rates) }),
        };
      }),
    ];
  };
}

/** Whether the next year can be said with those before: what follows, by the same shift; a rate, as uncertain as theirs. */
function goesOn(before: Terms, next: Terms): boolean {
  const bare = ({ set, shift, scale }: Terms) =>
    JSON.stringify([scale, shift, set?.model === "constant" ? { ...set, rate: 0 } : set]);
  return bare(before) === bare(next);
}

function withRates(set: GrowthAssumption, rates: ReadonlyMap<number, number>): GrowthAssumption {
  if (set.model !== "constant" || new Set(rates.values()).size === 1) return set;
  const { model, rate, ...kept } = set;
  return { model: "path", rates: Object.fromEntries(rates), ...kept };
}

function takesShocks(assumption: GrowthAssumption | null): assumption is GrowthAssumption {
  return assumption?.model === "like" && assumption.shocks;
}

function scaleOf({ scale }: BoundStep, others: readonly Adjustment[]): { scale?: number } {
  const factor = inLane(scale, 0);
  return factor === 1 && others.length === 0 ? {} : { scale: factor };
}

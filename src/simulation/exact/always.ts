import { normalBetween } from "../../math/normal.ts";
import { overCommon } from "./common.ts";
import { type Condition, drawsAllowed, steepPlaces } from "./conditions.ts";
import {
  areKnown,
  certainly,
  type Exact,
  type Interval,
  medianIn,
  type NormalLaw,
  type Question,
  varianceIn,
} from "./law.ts";
import { agreeing } from "./orders.ts";
import { levelWithin, shocksFor } from "./shocks.ts";
import { type Stretch, survival } from "./survival.ts";
import { isSplit, type SplitLaw, type Walk, walkOf, widthOf } from "./walk.ts";

/**
 * Level in every year from..by, on any scale: each year asks for an interval of its shock, and given what is common the
 * shocks are a walk that has to stay within them.
 */
export function always(law: NormalLaw, { from, by, low, high }: Question): Exact | null {
  if (!areKnown(law, from, by)) return null;
  const uncertain: number[] = [];
  for (let t = from; t <= by; t++) {
    if (varianceIn(law, t) > 0) uncertain.push(t);
    else if (certainly(medianIn(law, t), { low, high }).probability === 0)
      return { probability: 0, error: 0 };
  }
  const [only] = uncertain;
  if (only === undefined) return { probability: 1, error: 0 };
  if (uncertain.length === 1) return levelWithin(law, only, { low, high });
  return isSplit(law) ? staysWithin(law, from, by, { low, high }) : null;
}

function staysWithin(law: SplitLaw, from: number, by: number, levels: Interval): Exact | null {
  const walk = walkOf(law, from, by);
  const [still, ...stretches] = stretchesOf(law, walk, levels);
  const draws = drawsAllowed(still?.years ?? []);
  if (stretches.length === 0) return { probability: normalBetween(draws.low, draws.high), error: 1e-14 };
  const conditions = stretches.flatMap(({ years }) => years);
  return agreeing((order) => {
    const given = survival(stretches, order);
    return overCommon(given, { draws, width: widthOf(law, from, by), steep: steepPlaces(conditions) }, order);
  });
}

/** The walk with what its years ask. */
function stretchesOf(law: SplitLaw, { starts, steps }: Walk, levels: Interval): Stretch[] {
  let variance = 0;
  return steps.map((step, g) => {
    variance += step * step;
    const deviation = Math.sqrt(variance);
    const years: Condition[] = [];
    for (let t = starts[g]!; t < starts[g + 1]!; t++) {
      // Certain years have been compared already.
      if (varianceIn(law, t) === 0) continue;
      years.push({ ...shocksFor(law, t, levels), slope: law.common[t]!, deviation });
    }
    return { step, deviation, years };
  });
}

import { askedBy } from "./askedBy.ts";
import type { Model } from "./model.ts";
import { commonVariates, type Shocked, type Variates, variatesIn } from "./points/common.ts";

/** What was made for a scenario by itself: its code may be made twice, for a few draws first that show how wide others are. */
const own = new WeakMap<Model, Variates>();

/** The variates that the draws of a scenario are made of: those it has in common with others, or its own. */
export function variatesFor(model: Model): Variates {
  const known = model.variates ?? own.get(model);
  if (known !== undefined) return known;
  const made = variatesIn(shockedIn(model), model.plan.correlation);
  own.set(model, made);
  return made;
}

/** Scenarios of one plan whose draws are made of the same variates, as far as they are alike. */
export function drawnAlike(models: readonly Model[]): Model[] {
  const all = commonVariates(models.map(shockedIn), models[0]?.plan.correlation);
  return models.flatMap((model, i) => {
    const variates = all[i];
    return variates === undefined ? [] : [{ ...model, variates }];
  });
}

/** All targets count, whatever is asked for, so that one thing more or less does not change the others. */
function shockedIn(model: Model): Shocked {
  return { shocks: model.shocks, asked: askedBy(model, model.determined) };
}

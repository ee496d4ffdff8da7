import { askedBy } from "./askedBy.ts";
import type { Model } from "./model.ts";
import { commonVariates, type Shocked, type Variates, variatesIn } from "./points/common.ts";

/** The variates of one scenario that is compared with no other. */
export function ownVariates(model: Model): Variates {
  return variatesIn(shockedIn(model), model.plan.correlation);
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

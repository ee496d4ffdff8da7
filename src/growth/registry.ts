import type { GrowthModelName, GrowthModelTerms } from "./assumption.ts";
import { constant } from "./constant.ts";
import { fade } from "./fade.ts";
import { history } from "./history.ts";
import { increments } from "./increments.ts";
import { like } from "./like.ts";
import { logistic } from "./logistic.ts";
import type { BoundGrowth, GrowthFrame, GrowthModel } from "./model.ts";
import { path } from "./path.ts";
import { toTarget } from "./toTarget.ts";

type TermsOf<N extends GrowthModelName> = Extract<GrowthModelTerms, { model: N }>;

/** Every growth model, by the name that a plan gives it. */
export const growthModels: { readonly [N in GrowthModelName]: GrowthModel<TermsOf<N>> } = {
  constant,
  path,
  fade,
  increments,
  logistic,
  like,
  toTarget,
  history,
};

/** Binds a growth assumption to a plan's base year: the one way from terms to something that can be evaluated. */
export function bindGrowth<N extends GrowthModelName>(
  terms: TermsOf<N> & { readonly model: N },
  frame: GrowthFrame,
): BoundGrowth {
  return growthModels[terms.model](terms, frame);
}

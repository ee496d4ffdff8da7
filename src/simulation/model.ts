import type { Attainment } from "../attainment/attainment.ts";
import type { Case } from "../attainment/situation.ts";
import type { Adjustment, Plan } from "../plan/plan.ts";
import { type Projection, projectWhole } from "../project.ts";
import type { Program } from "../projection/compile.ts";
import type { Filled } from "../projection/fill.ts";
import type { NormalLaw } from "./exact/law.ts";
import type { Variates } from "./points/common.ts";
import { type Covariances, covariancesOf } from "./shocks/covariance.ts";
import { normalLaws } from "./shocks/normalLaw.ts";
import { realLaws } from "./shocks/realLaw.ts";
import type { Shock } from "./shocks/shock.ts";
import { shocksOf } from "./shocks/shocks.ts";

/** A scenario of a plan with all that its draws are made of. */
export interface Model {
  readonly plan: Plan;
  readonly projection: Projection;
  readonly program: Program;
  readonly filled: Filled;
  /** The targets with a verdict, which alone are drawn. */
  readonly determined: readonly DeterminedCase[];
  /** Those of the projection, by target. */
  readonly attainments: ReadonlyMap<string, Attainment>;
  readonly shocks: ReadonlyMap<string, Shock>;
  readonly covariances: Covariances;
  readonly laws: ReadonlyMap<string, NormalLaw>;
  /** Common to scenarios that are compared; without, it has its own. */
  readonly variates?: Variates;
}

/** A target, and its verdict. */
export interface DeterminedCase {
  readonly kase: Case;
  readonly attainment: Attainment;
}

/**
 * @throws RangeError when the plan has no such scenario
 * @throws PlanError when adjustments make indicators depend on each other in a circle
 */
export function modelOf(plan: Plan, scenario: string | undefined, adjust: readonly Adjustment[]): Model {
  const { projection, program, cases, filled } = projectWhole(plan, scenario, adjust);
  const shocks = shocksOf(plan, program, filled);
  const covariances = covariancesOf(shocks);
  const laws = new Map([
    ...normalLaws(shocks, covariances, plan.correlation?.indicators ?? []),
    ...realLaws(plan, filled, shocks, covariances),
  ]);
  const attainments = new Map(projection.attainments.map((attainment) => [attainment.target, attainment]));
  const determined = cases.flatMap((kase, i): DeterminedCase[] => {
    const attainment = projection.attainments[i];
    return attainment === undefined || attainment.status === "undetermined" ? [] : [{ kase, attainment }];
  });
  return { plan, projection, program, filled, determined, attainments, shocks, covariances, laws };
}

import type { Correlation } from "../../plan/plan.ts";
import type { Shock } from "../shocks/shock.ts";
import type { AskedOf } from "./asked.ts";
import { type Dimensions, dimensionsOf, weigh } from "./dimensions.ts";
import type { VariateGroup } from "./group.ts";
import { type AskedGroup, rotate } from "./rotate.ts";
import { variatesOf } from "./variates.ts";

/** What the draws of a scenario are made of. */
export interface Variates {
  readonly groups: readonly VariateGroup[];
  readonly dimensions: Dimensions;
}

/** What is shocked under a scenario, and what verdicts ask of it. */
export interface Shocked {
  readonly shocks: ReadonlyMap<string, Shock>;
  readonly asked: AskedOf;
}

/**
 * The variates of several scenarios, in their order, so that what is alike in them is drawn alike: the same axes, the same
 * dimensions. Where all variates of a group are normal they are rotated, so that verdicts rest on the first components as far as
 * can be: low-discrepancy points are at their best in the first dimensions.
 */
export function commonVariates(
  scenarios: readonly Shocked[],
  correlation: Correlation | undefined,
): Variates[] {
  const unrotated = scenarios.map(({ shocks }) => variatesOf(shocks, correlation));
  const alike = new Map<string, AskedGroup[]>();
  for (const [i, { asked }] of scenarios.entries()) {
    for (const group of unrotated[i] ?? []) {
      const key = keyOf(group);
      alike.set(key, [...(alike.get(key) ?? []), { group, asked }]);
    }
  }
  const each = unrotated.map((groups) =>
    groups.map((group) => rotated(group, alike.get(keyOf(group)) ?? [])),
  );
  const dimensions = dimensionsOf(
    scenarios.map(({ shocks, asked }, i) => weigh(each[i] ?? [], shocks.values(), asked)),
  );
  return each.map((groups) => ({ groups, dimensions }));
}

/** The variates of one scenario that is compared with no other. */
export function variatesIn({ shocks, asked }: Shocked, correlation: Correlation | undefined): Variates {
  const groups = variatesOf(shocks, correlation).map((group) => rotated(group, [{ group, asked }]));
  return { groups, dimensions: dimensionsOf([weigh(groups, shocks.values(), asked)]) };
}

/** What groups of several scenarios have in common that one rotation suits. */
function keyOf(group: VariateGroup): string {
  const { members, factor, components } = group;
  const factored = factor === null ? null : [...factor];
  return JSON.stringify([members.map(({ id }) => id), factored, components, isNormal(group)]);
}

function isNormal({ members }: VariateGroup): boolean {
  return members.every(({ shaped }) => shaped.length === 0);
}

function rotated(group: VariateGroup, alike: readonly AskedGroup[]): VariateGroup {
  const years = (group.members[0]?.loading.length ?? 0) / group.components;
  return isNormal(group) ? rotate(group, years, alike) : group;
}

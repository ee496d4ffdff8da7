import type { Attainment } from "../attainment/attainment.ts";
import { nearest } from "../plan/nearest.ts";

/** Targets whose joint probability is asked for. */
export interface TargetGroup {
  readonly group: string;
  /** Those with a verdict. */
  readonly targets: readonly string[];
  /** How many there are with those that have none. */
  readonly of: number;
}

/**
 * All targets, those of each theme, and the groups asked for by name.
 *
 * @throws RangeError where a group names a target that does not exist
 */
export function groupsOf(
  attainments: readonly Attainment[],
  asked: Readonly<Record<string, readonly string[]>>,
): TargetGroup[] {
  const known = new Map(attainments.map((attainment) => [attainment.target, attainment]));
  const made = (group: string, members: readonly Attainment[]): TargetGroup => ({
    group,
    targets: members.filter(({ status }) => status !== "undetermined").map(({ target }) => target),
    of: members.length,
  });
  const themes = [...new Set(attainments.flatMap(({ theme }) => theme ?? []))];
  const named = Object.entries(asked).map(([group, ids]) =>
    made(
      group,
      [...new Set(ids)].map((id) => {
        const found = known.get(id);
        if (found !== undefined) return found;
        throw new RangeError(
          `Cannot simulate: the group "${group}" names "${id}", which is no target${nearest(id, [...known.keys()])}`,
        );
      }),
    ),
  );
  return [
    made("all", attainments),
    ...themes.map((theme) =>
      made(
        `theme:${theme}`,
        attainments.filter((one) => one.theme === theme),
      ),
    ),
    ...named,
  ].filter(({ targets }) => targets.length > 0);
}

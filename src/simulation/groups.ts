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

/** Which targets: all, those of a theme, or a list of ids. */
export type GroupSelector = "all" | `theme:${string}` | readonly string[];

/**
 * The groups asked for by name; without any, all targets and those of each theme. A group in which no target has a verdict is
 * left out.
 *
 * @throws RangeError where a group names a target or a theme that does not exist
 */
export function groupsOf(
  attainments: readonly Attainment[],
  asked: Readonly<Record<string, GroupSelector>> | undefined,
): TargetGroup[] {
  const targets = new Map(attainments.map((attainment) => [attainment.target, attainment]));
  const themes = new Map<string, Attainment[]>();
  for (const attainment of attainments) {
    if (attainment.theme === null) continue;
    const key = `theme:${attainment.theme}`;
    themes.set(key, [...(themes.get(key) ?? []), attainment]);
  }
  const membersOf = (group: string, selector: GroupSelector): readonly Attainment[] => {
    if (selector === "all") return attainments;
    const wanted = typeof selector === "string" ? [selector] : [...new Set(selector)];
    const known: ReadonlyMap<string, Attainment | readonly Attainment[]> =
      typeof selector === "string" ? themes : targets;
    return wanted.flatMap((id) => {
      const found = known.get(id);
      if (found !== undefined) return found;
      const what = typeof selector === "string" ? "theme with targets" : "target";
      throw new RangeError(
        `Cannot simulate: the group "${group}" names "${id}", which is no ${what}${nearest(id, [...known.keys()])}`,
      );
    });
  };
  const selectors = asked ?? {
    all: "all",
    ...Object.fromEntries([...themes.keys()].map((key) => [key, key])),
  };
  return Object.entries(selectors)
    .map(([group, selector]) => {
      const members = membersOf(group, selector);
      const determined = members.filter(({ status }) => status !== "undetermined");
      return { group, targets: determined.map(({ target }) => target), of: members.length };
    })
    .filter(({ targets }) => targets.length > 0);
}

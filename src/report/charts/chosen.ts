import { nearest } from "../../plan/nearest.ts";

/**
 * The targets asked for, in the order of the result.
 *
 * @param ids - undefined: all
 * @throws RangeError when there is no such target
 */
export function chosen<T extends { readonly target: string }>(
  targets: readonly T[],
  ids: readonly string[] | undefined,
): readonly T[] {
  if (ids === undefined) return targets;
  const known = targets.map(({ target }) => target);
  const strange = ids.find((id) => !known.includes(id));
  if (strange !== undefined) {
    throw new RangeError(`Cannot draw a chart: there is no target "${strange}"${nearest(strange, known)}`);
  }
  return targets.filter(({ target }) => ids.includes(target));
}

import type { Adjustment, Plan, Reach } from "../../plan/plan.ts";
import type { Program } from "../../projection/compile.ts";

/** Whose growth is shifted, and from when on. */
export interface Selection {
  /** An indicator, `theme:` and a theme, or `*`. */
  readonly on: string;
  readonly of?: Reach;
  readonly from?: number;
}

/**
 * Lays a shift over the growth of many, beside what is laid over already. Of two shifts that reach an indicator only the stronger
 * counts, be it the nearer one or the later; so each that is there is repeated where both reach, with the new shift added.
 *
 * @returns what to lay over the scenario in the place of `adjust`, for a shift in points as a fraction
 */
export function shiftLayer(
  { plan, program }: { readonly plan: Plan; readonly program: Program },
  adjust: readonly Adjustment[],
  selection: Selection,
): (shift: number) => Adjustment[] {
  // What follows another is reached through that: not twice.
  const follows = (id: string) => program.tracks.get(id)?.steps.some(({ growth }) => growth?.by === "leader");
  const standing = adjust
    .flatMap((one) => {
      const both = one.shift === undefined ? null : common(plan, selection, one);
      return both === null || (both.on !== selection.on && follows(both.on))
        ? []
        : [{ ...both, shift: one.shift ?? 0, near: nearness(one.on) }];
    })
    .sort((a, b) => a.near - b.near || startOf(a) - startOf(b));
  return (shift) => [
    ...adjust,
    { ...selection, shift },
    ...standing.map(({ near, ...one }) => ({ ...one, shift: one.shift + shift })),
  ];
}

/** What two selections both reach, or null. */
function common(plan: Plan, a: Selection, b: Selection): Selection | null {
  const [wide, narrow] = nearness(a.on) <= nearness(b.on) ? [a, b] : [b, a];
  const { on } = narrow;
  const isWithin = wide.on === "*" || wide.on === on || wide.on === `theme:${plan.indicators[on]?.theme}`;
  const of = a.of ?? b.of;
  const kind = plan.indicators[on]?.kind;
  const isReached =
    kind === undefined ? (b.of ?? of) === of : of === undefined || (of === "ratios") === (kind === "ratio");
  if (!isWithin || !isReached) return null;
  const from = Math.max(startOf(a), startOf(b));
  return {
    on,
    ...(kind === undefined && of !== undefined && { of }),
    ...(Number.isFinite(from) && { from }),
  };
}

/** Of all, of a theme, of an indicator alone. */
function nearness(on: string): number {
  return on === "*" ? 0 : on.startsWith("theme:") ? 1 : 2;
}

function startOf({ from = Number.NEGATIVE_INFINITY }: Pick<Adjustment, "from">): number {
  return from;
}

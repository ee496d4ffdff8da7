import type { PlanReference } from "../projection/reference.ts";
import { type Manner, nameOf } from "./manner.ts";

/** Targets of one theme and one year. */
export interface Group<T> {
  readonly theme: string;
  readonly by: number;
  readonly items: readonly T[];
}

/** Targets by theme, in the order of the plan, and in a theme by year. */
export function groupsOf<T extends { readonly theme: string | null; readonly by: number }>(
  targets: readonly T[],
  plan: PlanReference,
  { lang, words }: Manner,
): Group<T>[] {
  const themes = new Map<string | null, Map<number, T[]>>(
    Object.keys(plan.themes).map((id) => [id, new Map()]),
  );
  themes.set(null, new Map());
  for (const target of targets) {
    const years = themes.get(target.theme) ?? new Map<number, T[]>();
    const items = years.get(target.by) ?? [];
    items.push(target);
    themes.set(target.theme, years.set(target.by, items));
  }
  return [...themes]
    .sort(([a], [b]) => Number(a === null) - Number(b === null))
    .flatMap(([id, years]) =>
      [...years]
        .sort(([a], [b]) => a - b)
        .map(([by, items]) => ({
          theme:
            id === null
              ? themes.size === 1
                ? ""
                : words.otherTheme
              : nameOf(plan.themes[id] ?? id, lang, id),
          by,
          items,
        })),
    );
}

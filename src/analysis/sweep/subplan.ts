import { prepare } from "../../attainment/prepare.ts";
import type { Plan } from "../../plan/plan.ts";
import { type Grid, overlayOf } from "./grid.ts";

/** The plan of a grid with some of its targets, and the indicators that these rest on: it says the same of them in less time. */
export function subplanOf({ plan, scenario, adjust, axes }: Grid, targets: ReadonlySet<string>): Plan {
  const { tracks } = prepare(plan, scenario, [...adjust, ...overlayOf(axes, 0, 1).adjust]).program;
  const wanted = new Set(targets);
  const indicators = new Set<string>();
  // Both grow while they are walked: a track may grow `toTarget`.
  const follow = (id: string) => {
    const open = new Set([id]);
    for (const one of open) {
      if (indicators.has(one)) continue;
      indicators.add(one);
      const { inputs = [], steps = [] } = tracks.get(one) ?? {};
      for (const input of inputs) open.add(input);
      for (const { assumption } of steps) {
        if (assumption?.model === "toTarget") wanted.add(assumption.target);
      }
    }
  };
  for (const target of wanted) {
    const indicator = plan.targets[target]?.indicator;
    if (indicator !== undefined) follow(indicator);
  }
  const only = <T>(record: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
  return { ...plan, indicators: only(plan.indicators, indicators), targets: only(plan.targets, wanted) };
}

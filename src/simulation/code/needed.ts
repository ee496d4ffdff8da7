import type { Known } from "../known.ts";
import type { Model } from "../model.ts";

/** Some tracks, and those that they rest on. */
export function tracksUnder(
  { program, shocks }: Pick<Model, "program" | "shocks">,
  ids: readonly string[],
): ReadonlySet<string> {
  const under = new Set<string>();
  const add = (id: string): void => {
    if (under.has(id)) return;
    under.add(id);
    for (const { leader } of shocks.get(id)?.links ?? []) add(leader);
    for (const input of program.tracks.get(id)?.inputs ?? []) add(input);
  };
  for (const id of ids) add(id);
  return under;
}

/** The indicators whose levels have to be counted: they are uncertain, and their laws are not known. */
export function countedSeries(model: Model, { levels }: Pick<Known, "levels">): ReadonlySet<string> {
  const { plan, shocks } = model;
  const unknown = Object.keys(plan.indicators).filter((id) => !levels.has(id));
  return new Set(unknown.filter((id) => [...tracksUnder(model, [id])].some((under) => shocks.has(under))));
}

/** The tracks whose columns others go on to use. */
export function keptTracks({ program, shocks }: Model): ReadonlySet<string> {
  const leaders = [...shocks.values()].flatMap(({ links }) => links.map(({ leader }) => leader));
  const inputs = [...program.tracks.values()].flatMap((track) =>
    track.formula === null ? [] : track.inputs,
  );
  return new Set([...leaders, ...inputs]);
}

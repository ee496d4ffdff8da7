import type { Path } from "../measure/measure.ts";
import { blankColumns, fillTrack, type Variation } from "../projection/fill.ts";
import { orderTracks } from "../projection/order.ts";
import type { BoundStep, Track } from "../projection/track.ts";
import { pathIn, pathOf, type Situation } from "./situation.ts";

/**
 * A trial: the path of one indicator as a function of what is varied in another, or in itself. Only the tracks that
 * change are filled again, into columns that the next run overwrites.
 *
 * @param wanted - the track whose path is asked for
 * @param varied - the track that is varied; the same, or one that `wanted` rests on
 */
export function trial(
  situation: Pick<Situation, "program" | "filled" | "scratch">,
  wanted: Track,
  varied: Track,
): (variation: Variation) => Path {
  const { program, filled, scratch } = situation;
  if (wanted.id === varied.id) {
    const path = pathOf(program, wanted, scratch);
    return (variation) => {
      fillTrack(program, varied, filled, scratch, variation);
      return path;
    };
  }
  const moved = movedBy(varied, wanted, situation);
  const blank = blankColumns(program.years, moved.length);
  const fresh = new Map([[varied.id, scratch]]);
  const columns = { get: (id: string) => fresh.get(id) ?? filled.get(id) };
  return (variation) => {
    fresh.set(varied.id, fillTrack(program, varied, columns, scratch, variation));
    for (const [i, track] of moved.entries()) {
      fresh.set(track.id, fillTrack(program, track, columns, blank(i)));
    }
    return pathIn(program, columns, wanted);
  };
}

/**
 * A trial of a constant growth: the path of one indicator as a function of the growth of another, or of its own, in every year
 * after its latest observation. Years without one before that stay as they are assumed.
 *
 * @param origin - the year of the latest observation
 */
export function growthTrial(
  situation: Situation,
  wanted: Track,
  varied: Track,
  origin: number,
): (rate: number) => Path {
  const { firstYear } = situation.program;
  const first = origin + 1 - firstYear;
  if (firstOpen(varied) >= first) {
    const run = trial(situation, wanted, varied);
    return (rate) => run({ scale: 0, shift: rate });
  }
  let tried = 0;
  const stepOf = (real: boolean): BoundStep => ({
    growth: { by: "year", rate: () => tried },
    rates: null,
    scale: 1,
    shift: 0,
    assumption: null,
    observed: false,
    real,
    shrunk: null,
  });
  const [plain, real] = [stepOf(false), stepOf(true)];
  const steps = varied.steps.map((assumed, t) => (t < first ? assumed : assumed.real ? real : plain));
  const open = { ...varied, steps };
  const run = trial(situation, wanted.id === varied.id ? open : wanted, open);
  return (rate) => {
    tried = rate;
    return run({});
  };
}

/** Position of the first year whose growth is assumed. */
export function firstOpen({ assumedFrom, observedLevels, observedGrowth }: Track): number {
  let t = assumedFrom;
  while (t < observedLevels.length && !(Number.isNaN(observedLevels[t]!) && Number.isNaN(observedGrowth[t]!)))
    t++;
  return t;
}

/** The tracks that change with `varied`, of `wanted` and those that it rests on. */
function movedBy(varied: Track, wanted: Track, { program }: Pick<Situation, "program">): readonly Track[] {
  const changed = new Set([varied.id]);
  const under = orderTracks([wanted.id], (id) => program.tracks.get(id));
  return [...under.values()].filter(
    ({ id, inputs }) => inputs.some((input) => changed.has(input)) && changed.add(id),
  );
}

import { averageAssumed } from "../../attainment/assumed.ts";
import type { AttainmentStatus } from "../../attainment/attainment.ts";
import { type Case, pathIn } from "../../attainment/situation.ts";
import { trial } from "../../attainment/trial.ts";
import { normalQuantile } from "../../math/normal.ts";
import { judge } from "../../measure/comparator.ts";
import { growthIn, levelIn, type Path } from "../../measure/measure.ts";
import { blankColumns } from "../../projection/fill.ts";
import type { Track } from "../../projection/track.ts";
import { tracksUnder } from "../code/needed.ts";
import type { Model } from "../model.ts";
import { type Period, periodOf, sinceOf } from "./period.ts";
import { quantilePaths } from "./quantilePath.ts";
import { shockedPaths } from "./shockedPath.ts";

/** One assumption of a target at its low and at its high end, all others on their median path. */
export interface TornadoBar {
  readonly indicator: string;
  /** `growth` of the indicator, a `baseline` that is itself uncertain, or an `event` that may happen. */
  readonly assumption: "growth" | "baseline" | "event";
  /** Of a baseline or an event. */
  readonly year: number | null;
  /** What the ends are: quantiles of its uncertainty, a fixed swing, or an event that does not happen and one that does. */
  readonly ends: "quantiles" | "swing" | "event";
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
  /** |high - low| of what the measure comes to; null where either is not known. */
  readonly swing: number | null;
}

/** One end of a bar; null where not known. */
export interface TornadoEnd {
  /** The assumption itself: average growth (fraction a year, ratios: points), the level, or the growth of the event's year. */
  readonly value: number | null;
  /** What the measure comes to, in the unit of `asked`. */
  readonly projected: number | null;
  readonly margin: number | null;
  readonly status: AttainmentStatus;
}

export interface TornadoOptions {
  /** Quantile levels of the two ends. */
  readonly levels: readonly [low: number, high: number];
  /** Points a year, as a fraction, that growth without uncertainty swings by to each side; null leaves it out. */
  readonly swing: number | null;
  readonly seed: number;
}

/** The bars of a target, the widest first, and the indicators whose growth is assumed without any uncertainty. */
export interface Tornado {
  readonly bars: readonly TornadoBar[];
  readonly certain: readonly string[];
}

export function tornadoOf(model: Model, kase: Case, options: TornadoOptions): Tornado {
  const { program, shocks } = model;
  const under = tracksUnder(model, [kase.track.id]);
  const period = periodOf(kase, program);
  const bars: TornadoBar[] = [];
  const certain: string[] = [];
  for (const [id, track] of program.tracks) {
    if (!under.has(id)) continue;
    const shock = shocks.get(id);
    const growth = shock === undefined ? null : quantilePaths(shock, period, options.levels, options.seed);
    if (shock !== undefined && growth !== null) {
      bars.push(barOf("growth", null, "quantiles", growth));
    } else if (isAssumed(track, period)) {
      certain.push(id);
      if (options.swing !== null) bars.push(swung(model, kase, track, options.swing));
    }
    if (shock === undefined) continue;
    for (const loading of shock.observed) {
      const year = loading.findIndex((x) => x !== 0);
      if (year < 0 || year > period.by) continue;
      const ends = options.levels.map((p) => loading.map((x) => x * normalQuantile(p)));
      bars.push(barOf("baseline", program.firstYear + year, "quantiles", ends));
    }
    for (const { first, last, amount } of shock.jumps) {
      if (first > period.by) continue;
      const none = new Float64Array(program.years);
      const jump = none.slice().fill(amount, first, last + 1);
      bars.push(barOf("event", program.firstYear + first, "event", [none, jump]));
    }

    function barOf(
      assumption: TornadoBar["assumption"],
      year: number | null,
      ends: TornadoBar["ends"],
      [low = new Float64Array(), high = new Float64Array()]: readonly Float64Array[],
    ): TornadoBar {
      const endAt = (own: Float64Array): TornadoEnd => {
        const pathOf = shockedPaths(model, kase.track, id, own);
        return { value: assumedOn(pathOf(track), year), ...judged(kase, pathOf(kase.track)) };
      };
      const assumedOn = (path: Path, at: number | null): number | null => {
        if (at === null)
          return averageAssumed(path, sinceOf(track, period, program), program.firstYear + period.by);
        return known(assumption === "event" ? growthIn(path, at) : levelIn(path, at));
      };
      return bar({ indicator: id, assumption, year, ends }, endAt(low), endAt(high));
    }
  }
  // Sorting is stable: equal swings keep the plan's order.
  return { bars: bars.sort((a, b) => (b.swing ?? -1) - (a.swing ?? -1)), certain };
}

/** Growth that is assumed for certain, with points added and taken away in every year that is assumed. */
function swung(model: Model, kase: Case, track: Track, points: number): TornadoBar {
  const { program, filled } = model;
  const run = trial({ program, filled, scratch: blankColumns(program.years)(0) }, kase.track, track);
  const period = periodOf(kase, program);
  const assumed = averageAssumed(
    pathIn(program, filled, track),
    sinceOf(track, period, program),
    program.firstYear + period.by,
  );
  const endAt = (shift: number): TornadoEnd => ({
    value: assumed === null ? null : assumed + shift,
    ...judged(kase, run({ shift })),
  });
  const head = { indicator: track.id, assumption: "growth", year: null, ends: "swing" } as const;
  return bar(head, endAt(-points), endAt(points));
}

function bar(
  head: Pick<TornadoBar, "indicator" | "assumption" | "year" | "ends">,
  low: TornadoEnd,
  high: TornadoEnd,
): TornadoBar {
  const isKnown = low.projected !== null && high.projected !== null;
  return { ...head, low, high, swing: isKnown ? Math.abs(high.projected - low.projected) : null };
}

/** Whether anything is assumed of a track's growth over a period. */
function isAssumed(
  { formula, assumedFrom, steps, observedLevels, observedGrowth }: Track,
  { start, by }: Period,
) {
  if (formula !== null) return false;
  for (let t = Math.max(assumedFrom, (start ?? -1) + 1); t <= by; t++) {
    const isOpen = Number.isNaN(observedLevels[t]!) && Number.isNaN(observedGrowth[t]!);
    if (isOpen && steps[t]?.growth != null) return true;
  }
  return false;
}

function judged({ measure, span, asked }: Case, path: Path): Omit<TornadoEnd, "value"> {
  const projected = measure.value(path, span);
  if (!Number.isFinite(projected)) return { projected: null, margin: null, status: "undetermined" };
  const { attained, margin } = judge(projected, asked, measure.magnitude(path, span));
  return { projected, margin, status: attained ? "attained" : "missed" };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

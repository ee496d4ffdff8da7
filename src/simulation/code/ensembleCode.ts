import { type Case, pathOf } from "../../attainment/situation.ts";
import type { KernelProgram } from "../../kernel/program.ts";
import type { TargetGroup } from "../groups.ts";
import type { Known } from "../known.ts";
import type { DeterminedCase, Model } from "../model.ts";
import { variatesFor } from "../variates.ts";
import { shockEmitter } from "./drawn.ts";
import { type Emitter, emitter } from "./emitter.ts";
import { type PointKind, pointSource } from "./loadings.ts";
import { keptTracks, tracksUnder } from "./needed.ts";
import { pruned } from "./prune.ts";
import { emitSeries, type SeriesOutputs, type Width, type YearCounters } from "./seriesCode.ts";
import { emitTarget, type TargetCounters } from "./targetCode.ts";
import { trackEmitter } from "./trackCode.ts";

/** What the kernel is to do with every block of draws, and where its counters stand. */
export interface EnsembleCode {
  readonly program: KernelProgram;
  /** By indicator; years that are not here are certain. */
  readonly series: ReadonlyMap<string, readonly YearCounters[]>;
  /** By target. */
  readonly targets: ReadonlyMap<string, TargetCounters>;
  /** By name. */
  readonly groups: ReadonlyMap<string, GroupCounters>;
}

export interface GroupCounters extends TargetGroup {
  /** `hits` + k counts the draws in which k of the uncertain targets are attained. */
  readonly hits: number;
  readonly uncertain: number;
  /** Targets that are attained in every draw. */
  readonly certain: number;
}

/** What has to be drawn. */
export interface Drawn extends SeriesOutputs {
  readonly shortfall: boolean;
  readonly firstYears: boolean;
  readonly targets: readonly DeterminedCase[];
  readonly groups: readonly TargetGroup[];
  readonly points: PointKind;
  /** Whether to count the measure of each target. */
  readonly measures: boolean;
  /** Indicators whose levels are counted. */
  readonly series: ReadonlySet<string>;
  /** Measures of which nothing is counted. */
  readonly known: Pick<Known, "measures">;
  readonly widths: Widths;
}

/** How wide draws are that no covariance tells of; null as long as that is still to be found out. */
export type Widths = {
  /** Of formulas, by indicator and year. */
  readonly formulas: ReadonlyMap<string, Float64Array>;
  /** Of measures, by target. */
  readonly measures: ReadonlyMap<string, number>;
} | null;

export function ensembleCode(model: Model, drawn: Drawn): EnsembleCode {
  const to = emitter();
  const { program, filled } = model;
  const { groups, dimensions } = variatesFor(model);
  const shocks = shockEmitter(groups, pointSource(dimensions, drawn.points, to), to);
  const tracks = trackEmitter(model, shocks, to);
  const scratch = drawn.firstYears ? { masks: to.masks(2), hits: to.hits(1) } : null;
  const needed = tracksUnder(model, [...drawn.series, ...drawn.targets.map(({ kase }) => kase.track.id)]);
  const kept = keptTracks(model);
  const casesOn = new Map<string, Case[]>();
  for (const { kase } of drawn.targets) {
    const cases = casesOn.get(kase.track.id) ?? [];
    cases.push(kase);
    casesOn.set(kase.track.id, cases);
  }
  const series = new Map<string, readonly YearCounters[]>();
  const targets = new Map<string, TargetCounters>();
  for (const [id, track] of program.tracks) {
    const columns = filled.get(id);
    if (columns === undefined) continue;
    const mark = to.mark();
    const path = needed.has(id) ? tracks.emit(track) : tracks.skip(track);
    if (path !== undefined) {
      // An indicator in the prices of the base year is asked of by targets alone.
      if (path.shocks?.shock.relative !== true && drawn.series.has(id))
        series.set(id, emitSeries(path, widthOf(model, drawn, id), drawn, to));
    }
    for (const kase of casesOn.get(id) ?? []) {
      const median = pathOf(program, track, columns);
      const size = drawn.widths === null ? 0 : (drawn.widths.measures.get(kase.id) ?? 0);
      const isDrawn = drawn.measures && !drawn.known.measures.has(kase.id);
      const isCounted = isDrawn && (drawn.widths === null || size > 0);
      const outputs = { shortfall: drawn.shortfall, scratch, measure: isCounted ? { size } : null };
      targets.set(kase.id, emitTarget(kase, path, median, outputs, to));
    }
    if (!kept.has(id)) to.release(mark);
  }
  const tallied = new Map(drawn.groups.map((group) => [group.group, emitGroup(group, targets, to)]));
  return { program: pruned(to.program()), series, targets, groups: tallied };
}

function widthOf({ covariances, laws, program }: Model, { widths }: Drawn, id: string): (t: number) => Width {
  const covariance = covariances.get(id);
  const isNormal = laws.has(id);
  return (t) => ({
    size:
      covariance === undefined
        ? widths === null
          ? 1
          : (widths.formulas.get(id)?.[t] ?? 0)
        : Math.sqrt(covariance[t * (program.years + 1)]!),
    isNormal,
  });
}

function emitGroup(
  group: TargetGroup,
  targets: ReadonlyMap<string, TargetCounters>,
  to: Emitter,
): GroupCounters {
  const members = group.targets.flatMap((id) => targets.get(id) ?? []);
  const masks = members.flatMap(({ mask }) => mask ?? []);
  const hits = to.hits(masks.length + 1);
  if (masks.length > 0) to.emit({ op: "tally", masks, at: hits });
  const certain = members.filter((member) => member.certain === true).length;
  return { ...group, hits, uncertain: masks.length, certain };
}

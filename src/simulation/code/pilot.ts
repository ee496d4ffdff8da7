import type { Batch, ChunkResults } from "../batch.ts";
import type { Known } from "../known.ts";
import type { Model } from "../model.ts";
import type { Settings } from "../options.ts";
import { ensembleCode, type Widths } from "./ensembleCode.ts";
import { countedSeries } from "./needed.ts";

/** Of the median: how wide what hardly ever moves is taken to be. */
const STILL = 1e-6;

/** Draws that show how wide others will be. */
const PILOT = 1024;

/**
 * How wide the draws of formulas and measures are: their standard deviation about the path without shocks, over a few draws. It
 * only sets the bins of histograms, so it may be rough; it is the same for everybody who has the seed.
 */
export function* widthsOf(
  model: Model,
  known: Known,
  { seed, outputs }: Settings,
): Generator<Batch, Widths, ChunkResults> {
  const formulas = new Map<string, Float64Array>();
  const measures = new Map<string, number>();
  const isSeries = outputs.has("quantiles") || outputs.has("moments");
  const series = new Set(
    isSeries ? [...countedSeries(model, known)].filter((id) => isFormula(model, id)) : [],
  );
  const targets = outputs.has("measures")
    ? model.determined.filter(({ kase }) => !known.measures.has(kase.id))
    : [];
  if ((series.size === 0 && targets.length === 0) || model.shocks.size === 0) return { formulas, measures };
  const { program, ...counters } = ensembleCode(model, {
    quantiles: false,
    moments: true,
    shortfall: false,
    firstYears: false,
    measures: true,
    targets,
    groups: [],
    points: "random",
    series,
    known,
    widths: null,
  });
  const chunk = { points: "random", replicate: 0, first: 0, draws: PILOT } as const;
  const { chunks } = yield { program, seed, chunks: [chunk], draws: 0 };
  const sums = chunks[0]?.sums ?? new Float64Array(program.sums);
  const sizeAt = (moments: number | null, median: number) => {
    const variance = moments === null ? 0 : sums[moments + 1]! / PILOT;
    if (variance > 0 && variance < Number.POSITIVE_INFINITY) return Math.sqrt(variance);
    const size = Math.abs(median) || 1;
    // Where no draw was off the median nearly all will be on it: bins so narrow keep them together.
    return variance === 0 ? size * STILL : size;
  };
  for (const [id, years] of counters.series) {
    const width = new Float64Array(model.program.years);
    for (const { year, moments } of years) {
      width[year] = sizeAt(moments, model.filled.get(id)?.levels[year] ?? 0);
    }
    formulas.set(id, width);
  }
  for (const { target, measure } of counters.targets.values()) {
    if (measure !== null) measures.set(target, sizeAt(measure.moments, measure.origin));
  }
  return { formulas, measures };
}

function isFormula({ program }: Model, id: string): boolean {
  return (program.tracks.get(id)?.formula ?? null) !== null;
}

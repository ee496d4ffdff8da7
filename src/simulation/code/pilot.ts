import type { Batch, ChunkResults } from "../batch.ts";
import { determinedCases, type Model } from "../model.ts";
import type { Settings } from "../options.ts";
import { ensembleCode, type Widths } from "./ensembleCode.ts";

/** Draws that show how wide others will be. */
const PILOT = 1024;

/**
 * How wide the draws of formulas and measures are: their standard deviation about the path without shocks, over a few draws. It
 * only sets the bins of histograms, so it may be rough; it is the same for everybody who has the seed.
 */
export function* widthsOf(model: Model, { seed, outputs }: Settings): Generator<Batch, Widths, ChunkResults> {
  const formulas = new Map<string, Float64Array>();
  const measures = new Map<string, number>();
  const hasFormulas = [...model.program.tracks.values()].some(({ formula }) => formula !== null);
  const isSeries = outputs.has("quantiles") || outputs.has("moments");
  const isAsked = (isSeries && hasFormulas) || outputs.has("measures");
  if (!isAsked || model.shocks.size === 0) return { formulas, measures };
  const { program, series, targets } = ensembleCode(model, {
    quantiles: false,
    moments: hasFormulas,
    shortfall: false,
    firstYears: false,
    measures: outputs.has("measures"),
    targets: determinedCases(model),
    groups: [],
    points: "random",
    widths: null,
  });
  const chunk = { points: "random", replicate: 0, first: 0, draws: PILOT } as const;
  const { chunks } = yield { program, seed, chunks: [chunk], draws: 0 };
  const sums = chunks[0]?.sums ?? new Float64Array(program.sums);
  const sizeAt = (moments: number | null, median: number) => {
    const variance = moments === null ? 0 : sums[moments + 1]! / PILOT;
    return variance > 0 && variance < Number.POSITIVE_INFINITY ? Math.sqrt(variance) : Math.abs(median) || 1;
  };
  for (const [id, counters] of series) {
    if (model.program.tracks.get(id)?.formula === null) continue;
    const width = new Float64Array(model.program.years);
    for (const { year, moments } of counters) {
      width[year] = sizeAt(moments, model.filled.get(id)?.levels[year] ?? 0);
    }
    formulas.set(id, width);
  }
  for (const { target, measure } of targets.values()) {
    if (measure !== null) measures.set(target, sizeAt(measure.moments, measure.origin));
  }
  return { formulas, measures };
}

import type { Attainment } from "../attainment/attainment.ts";
import { type EnsembleCode, ensembleCode, type Widths } from "./code/ensembleCode.ts";
import { countedSeries } from "./code/needed.ts";
import type { TargetGroup } from "./groups.ts";
import type { Known } from "./known.ts";
import type { Model } from "./model.ts";
import type { Settings } from "./options.ts";
import { emptyTally, NO_TALLY, type Tally } from "./results/tally.ts";

/** One scenario of an ensemble: what is known of it exactly, and what is drawn. */
export interface Part {
  readonly model: Model;
  readonly weight: number;
  readonly known: Known;
  /** Null where nothing has to be drawn. */
  readonly code: EnsembleCode | null;
  readonly tally: Tally;
}

/** What has to be drawn of a scenario, given what is known of it. */
export function partOf(
  model: Model,
  weight: number,
  known: Known,
  groups: readonly TargetGroup[],
  widths: Widths,
  { outputs, points }: Settings,
): Part {
  // A single target that is known exactly need not be drawn.
  const open = groups.filter(
    ({ targets }) => targets.length > 1 || targets.some((id) => !known.probabilities.has(id)),
  );
  const grouped = new Set(open.flatMap(({ targets }) => targets));
  const targets = model.determined.filter(
    ({ kase }) =>
      outputs.has("firstYears") ||
      outputs.has("shortfall") ||
      (outputs.has("measures") && !known.measures.has(kase.id)) ||
      (outputs.has("joint") && grouped.has(kase.id)) ||
      (outputs.has("probabilities") && !known.probabilities.has(kase.id)),
  );
  const quantiles = outputs.has("quantiles");
  const moments = outputs.has("moments");
  const series = quantiles || moments ? countedSeries(model, known) : new Set<string>();
  const isDrawn = (series.size > 0 || targets.length > 0) && model.shocks.size > 0;
  const code = isDrawn
    ? ensembleCode(model, {
        quantiles,
        moments,
        shortfall: outputs.has("shortfall"),
        firstYears: outputs.has("firstYears"),
        measures: outputs.has("measures"),
        targets,
        groups: outputs.has("joint") ? open : [],
        points,
        series,
        known,
        widths,
      })
    : null;
  if (code === null || code.program.code.length === 0) {
    return { model, weight, known, code: null, tally: NO_TALLY };
  }
  return { model, weight, known, code, tally: emptyTally(code.program) };
}

/** Attainments of which none is determined under one scenario and not under another. */
export function commonAttainments(models: readonly Model[]): readonly Attainment[] {
  const [first, ...others] = models;
  return (first?.projection.attainments ?? []).map((attainment, i) =>
    others.every(({ projection }) => projection.attainments[i]?.status !== "undetermined")
      ? attainment
      : { ...attainment, status: "undetermined" },
  );
}

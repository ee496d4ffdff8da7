import type { Attainment } from "../attainment/attainment.ts";
import { pathOf } from "../attainment/situation.ts";
import { rangeOf } from "../measure/comparator.ts";
import type { Track } from "../projection/track.ts";
import { type EnsembleCode, ensembleCode, type Widths } from "./code/ensembleCode.ts";
import type { Probability } from "./ensemble.ts";
import { exactProbability } from "./exact/exactProbability.ts";
import type { TargetGroup } from "./groups.ts";
import { type DeterminedCase, determinedCases, type Model } from "./model.ts";
import type { Settings } from "./options.ts";
import { exactly } from "./results/estimate.ts";
import { emptyTally, NO_TALLY, type Tally } from "./results/tally.ts";

/** One scenario of an ensemble: what is known of it exactly, and what is drawn. */
export interface Part {
  readonly model: Model;
  readonly weight: number;
  /** By target. */
  readonly exact: ReadonlyMap<string, Probability>;
  /** Null where nothing has to be drawn. */
  readonly code: EnsembleCode | null;
  readonly tally: Tally;
}

/** The probabilities of targets that are certain or have a closed form, or one that a recursion gives. */
export function exactProbabilities(model: Model): ReadonlyMap<string, Probability> {
  const exact = new Map<string, Probability>();
  for (const determined of determinedCases(model)) {
    const found = exactOf(model, determined);
    if (found !== null) exact.set(determined.kase.id, found);
  }
  return exact;
}

function exactOf(
  { program, filled, laws, shocks }: Model,
  { kase, attainment }: DeterminedCase,
): Probability | null {
  const { track, span, measure, asked } = kase;
  const columns = filled.get(track.id);
  if (columns === undefined) return null;
  if (!shocks.has(track.id) && track.formula === null) {
    return exactly(attainment.status === "attained" ? 1 : 0, 0);
  }
  const magnitude = measure.magnitude(pathOf(program, track, columns), span);
  const range = rangeOf(asked, Number.isNaN(magnitude) ? 0 : magnitude);
  const position = (year: number) => year - program.firstYear;
  const [from, by] = [position(span.from), position(span.by)];
  const open = measure.name === "growth" ? openGrowth(track, from, by, range) : from;
  const law = laws.get(track.id);
  if (open === null) return null;
  if (open > by) return exactly(1, 0);
  if (open < from) return exactly(0, 0);
  if (law === undefined) return null;
  const base = position(span.base);
  const { additive } = track;
  const question = { measure: measure.name, from: open, by, base, additive, ...range };
  const found = exactProbability(law, question);
  return found === null ? null : exactly(found.probability, found.error);
}

/**
 * The first of some years whose growth is not published: what is published stands, whatever the levels. -1 where a published
 * growth misses; null where one is published after an open year.
 */
function openGrowth(
  { observedGrowth }: Track,
  from: number,
  by: number,
  { low, high }: { readonly low: number; readonly high: number },
): number | null {
  let open = from;
  for (let t = from; t <= by; t++) {
    const rate = observedGrowth[t] ?? Number.NaN;
    if (Number.isNaN(rate)) continue;
    if (!(rate >= low && rate <= high)) return -1;
    if (open < t) return null;
    open = t + 1;
  }
  return open;
}

/** What has to be drawn of a scenario, given what is known exactly. */
export function partOf(
  model: Model,
  weight: number,
  exact: ReadonlyMap<string, Probability>,
  groups: readonly TargetGroup[],
  widths: Widths,
  { outputs, points }: Settings,
): Part {
  // A single target that is known exactly need not be drawn.
  const open = groups.filter(({ targets }) => targets.length > 1 || targets.some((id) => !exact.has(id)));
  const grouped = new Set(open.flatMap(({ targets }) => targets));
  const targets = determinedCases(model).filter(
    ({ kase }) =>
      outputs.has("firstYears") ||
      outputs.has("shortfall") ||
      outputs.has("measures") ||
      (outputs.has("joint") && grouped.has(kase.id)) ||
      (outputs.has("probabilities") && !exact.has(kase.id)),
  );
  const quantiles = outputs.has("quantiles");
  const moments = outputs.has("moments");
  const isDrawn = (quantiles || moments || targets.length > 0) && model.shocks.size > 0;
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
        widths,
      })
    : null;
  return { model, weight, exact, code, tally: code === null ? NO_TALLY : emptyTally(code.program) };
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

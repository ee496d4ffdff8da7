import type { ComparedResult, ComparedTarget, Comparison } from "../../analysis/compare.ts";
import type { AttainmentStatus } from "../../attainment/attainment.ts";
import { type Manner, nameOf } from "../manner.ts";
import { probabilityText } from "../probability.ts";
import { askedSentence, measuredText, type Subject, subjectOf, targetName } from "../subject.ts";
import { unitOf } from "./distance.ts";
import type { NamedRow } from "./nameColumn.ts";

/** A target that has a verdict under some scenario. */
export interface ScenarioRow extends NamedRow {
  /** One for each scenario. */
  readonly cells: readonly ScenarioCell[];
}

export interface ScenarioCell {
  readonly status: AttainmentStatus;
  /** From the target, as a share of what is asked; null where that cannot be told. */
  readonly distance: number | null;
  /** What is projected, in figures. */
  readonly figure: string;
  /** How likely it is; empty where that is not asked. */
  readonly chance: string;
}

export interface ScenarioHead {
  readonly name: string;
  /** How many of the targets it attains. */
  readonly count: string;
}

export function scenarioRows(targets: readonly ComparedTarget[], manner: Manner): ScenarioRow[] {
  return targets
    .filter(({ results }) => results.some(({ status }) => status !== "undetermined"))
    .map((target): ScenarioRow => {
      const known = target.results.flatMap(({ projected }) => projected ?? []);
      const subject = subjectOf(target, target, known[0] ?? null, manner);
      const unit = unitOf(target.asked, subject.numbers, Math.max(0, ...known.map(Math.abs)));
      return {
        name: targetName(subject),
        asked: askedSentence(subject),
        cells: target.results.map((result) => cellOf(subject, result, unit)),
      };
    });
}

function cellOf(
  subject: Subject,
  { status, projected, margin, probability }: ComparedResult,
  unit: number,
): ScenarioCell {
  return {
    status,
    distance: status === "undetermined" || margin === null ? null : margin / unit,
    figure: measuredText(subject, projected),
    chance: probability === null ? "" : probabilityText(probability).value,
  };
}

/** @param targets - those that are counted */
export function scenarioHeads(
  { scenarios }: Comparison,
  targets: readonly ComparedTarget[],
  { lang, words }: Manner,
): ScenarioHead[] {
  return scenarios.map(({ id, name }, i) => {
    const statuses = targets.flatMap(({ results }) => results[i]?.status ?? []);
    const attained = statuses.filter((status) => status === "attained").length;
    const judged = statuses.filter((status) => status !== "undetermined").length;
    return { name: nameOf(name, lang, id), count: words.chart.attainedOf(attained, judged) };
  });
}

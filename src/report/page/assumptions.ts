import type { Language } from "../../language/language.ts";
import { inLane } from "../../math/lanes.ts";
import type { Indicator, Plan } from "../../plan/plan.ts";
import type { Projection } from "../../project.ts";
import type { Series } from "../../projection/series.ts";
import { resolveScenario } from "../../scenario/resolve.ts";
import type { GrowthStep } from "../../scenario/step.ts";
import { withDefaults } from "../../simulation/shocks/runs.ts";
import { inWords, rateOf } from "../figure.ts";
import { type Manner, mannerOf, nameOf, printable } from "../manner.ts";
import { rateKind } from "../numberKind.ts";
import type { Sheet, SheetRow } from "../sheet.ts";

/** What is assumed of every indicator of which anything is known, where it stands, and who says so. */
export function assumptionsSheet(
  plan: Plan,
  projection: Projection,
  lang: Language,
): { readonly sheet: Sheet; readonly notes: readonly string[] } {
  const manner = mannerOf(lang, plan.units);
  const { columns, heads } = manner.words.report;
  const { steps } = resolveScenario(plan, projection.scenario, projection.adjust);
  const rows = Object.entries(plan.indicators).flatMap(([id, indicator]) => {
    const series = projection.series[id];
    if (series === undefined || !isKnown(series)) return [];
    return [rowOf(id, indicator, series, plan, projection, steps.get(id) ?? [], manner)];
  });
  const column = { align: "left", most: 40 } as const;
  const notes = [plan.scenarios[projection.scenario]?.note, plan.uncertainty?.note];
  return {
    notes: notes.flatMap((note) => (note === undefined ? [] : [printable(note, LONGEST_NOTE)])),
    sheet: {
      title: "",
      opening: [],
      columns: [{ ...column, align: "right" }, column, column, column],
      groups: [
        {
          head: columns.indicator,
          columnHeads: [columns.latest, columns.growth, columns.uncertainty, columns.source],
          rows,
        },
      ],
      warnings: { head: "", lines: [] },
      legend: "",
      notes: { head: heads.notes, separator: manner.words.semicolon },
    },
  };
}

const LONGEST_NOTE = 500;

function isKnown({ levels, growth }: Series): boolean {
  return levels.some((level) => level !== null) || growth.some((rate) => rate !== null);
}

function rowOf(
  id: string,
  indicator: Indicator,
  series: Series,
  plan: Plan,
  { years }: Projection,
  steps: readonly GrowthStep[],
  manner: Manner,
): SheetRow {
  const { note } = indicator;
  return {
    name: nameOf(indicator.name, manner.lang, id),
    cells: [
      { text: latestText(series, years, manner) },
      { text: growthText(indicator, series, manner) },
      { text: uncertaintyText(indicator, plan, steps, manner) },
      { text: sourceText(indicator, plan) },
    ],
    notes: note === undefined ? [] : [printable(note, LONGEST_NOTE)],
  };
}

/** The latest observed level, or growth where only that is known. */
function latestText(
  { levels, growth, basis, kind, unit }: Series,
  years: readonly number[],
  manner: Manner,
): string {
  const { words } = manner;
  const at = basis.findLastIndex(
    (one, t) => one !== null && one !== "projected" && (levels[t] ?? growth[t] ?? null) !== null,
  );
  const year = years[at];
  if (year === undefined) return words.none;
  const level = levels[at] ?? null;
  const rate = growth[at] ?? null;
  const doubt = basis[at] === "actual" ? "" : "*";
  const isIndex = kind === "index";
  if (level !== null && !isIndex) {
    return words.dated(inWords(kind === "ratio" ? "share" : "amount", level, unit, manner) + doubt, year);
  }
  return rate === null
    ? words.none
    : words.dated(words.report.growth(rateOf(rateKind(kind), rate)) + doubt, year);
}

/** The growth projected, one figure or from one to another. */
function growthText({ formula }: Indicator, { growth, basis, kind }: Series, { words }: Manner): string {
  if (formula !== undefined) return words.report.derived;
  const rates = growth.filter((rate, t): rate is number => rate !== null && basis[t] === "projected");
  if (rates.length === 0) return words.none;
  const write = (rate: number) => rateOf(rateKind(kind), rate);
  const [low, high] = [write(Math.min(...rates)), write(Math.max(...rates))];
  return low === high ? low : words.ensemble.interval(low, high);
}

function uncertaintyText(
  { kind, formula }: Indicator,
  plan: Plan,
  steps: readonly GrowthStep[],
  { words }: Manner,
): string {
  const last = steps.at(-1);
  const growth = last?.growth ?? null;
  if (formula !== undefined || last === undefined || growth === null || growth.model === "increments")
    return words.none;
  const defaults = plan.uncertainty?.[kind === "ratio" ? "ratios" : "amounts"];
  const { spread = 0, volatility = 0 } = withDefaults(growth, defaults);
  const write = (points: number) => rateOf("points", points * Math.abs(inLane(last.scale, 0)));
  const parts = [
    ...(spread === 0 ? [] : [words.report.spread(write(spread))]),
    ...(volatility === 0 ? [] : [words.report.volatility(write(volatility))]),
  ];
  return parts.length === 0 ? words.none : parts.join(words.comma);
}

/** Who says so: the indicator's own source, or that of its observations, or that of the plan. */
function sourceText({ source, observations }: Indicator, plan: Plan): string {
  const observed = Object.values(observations).flatMap((observation) => observation.source ?? []);
  const sources = [...new Set([...(source === undefined ? [] : [source]), ...observed])];
  return printable(sources.length > 0 ? sources.join("; ") : (plan.source ?? ""));
}

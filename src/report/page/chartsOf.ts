import type { Comparison } from "../../analysis/compare.ts";
import type { Language } from "../../language/language.ts";
import type { Projection } from "../../project.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { attainmentChart } from "../charts/attainment.ts";
import { fanChart } from "../charts/fan.ts";
import { scenarioChart } from "../charts/scenario.ts";
import type { ChartSpec } from "../charts/spec.ts";
import { groupsOf } from "../groups.ts";
import { mannerOf } from "../manner.ts";
import { isCertain } from "../probability.ts";

const WIDE = 720;
const LOW = 280;

/** Whether probabilities tell more than verdicts do. */
export function isUncertain({ attainments }: Ensemble): boolean {
  return attainments.some(({ probability }) => probability !== null && !isCertain(probability));
}

/** A chart of the targets of each theme that have a verdict, and under it the indicators whose targets stand among levels. */
export function chartsOf(projection: Projection, ensemble: Ensemble, lang: Language): ChartSpec[] {
  const result = isUncertain(ensemble) ? ensemble : projection;
  const judged = projection.attainments.filter(({ status }) => status !== "undetermined");
  const themes = new Map<string, string[]>();
  for (const { theme, items } of groupsOf(judged, projection.plan, mannerOf(lang, projection.plan.units))) {
    themes.set(theme, [...(themes.get(theme) ?? []), ...items.map(({ target }) => target)]);
  }
  return [...themes].flatMap(([theme, targets], i) => {
    // How to read them is said once.
    const isFirst = i === 0;
    const own = judged.filter(({ target }) => targets.includes(target));
    const levels = own.filter(
      ({ measure, indicator }) => measure !== "growth" && hasLevels(projection, indicator),
    );
    const indicators = [...new Set(levels.map(({ indicator }) => indicator))];
    const title = theme === "" ? {} : { title: theme };
    return [
      attainmentChart(result, { lang, width: WIDE, targets, notes: isFirst, ...title }),
      ...indicators.map((indicator) =>
        fanChart(result, { indicator, lang, width: WIDE, height: LOW, notes: false }),
      ),
    ];
  });
}

export function scenarioCharts(comparison: Comparison | null, lang: Language): ChartSpec[] {
  if (comparison === null || comparison.scenarios.length < 2) return [];
  return [scenarioChart(comparison, { lang, width: WIDE })];
}

function hasLevels({ series }: Projection, indicator: string): boolean {
  return series[indicator]?.levels.some((level) => level !== null) ?? false;
}

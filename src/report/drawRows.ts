import { text } from "../language/language.ts";
import type { DrawnPaths } from "../simulation/drawPaths.ts";
import type { DataRow, RowOptions } from "./fields.ts";

/**
 * Draws as flat records, one for each indicator, year and draw, made as they are asked for.
 *
 * @param drawn - from `drawPaths`
 * @param options - the language of the names
 * @returns what goes through the records one by one
 * @example
 * ```ts
 * import { drawPaths } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 * import { drawRows } from "targetcast/report";
 *
 * for (const { draw, year, level } of drawRows(drawPaths(yuzhong, { seed: 1, draws: 2, indicators: ["externalCapital"] }))) {
 *   if (year === 2026) console.log(draw, level);
 * }
 * ```
 */
export function* drawRows(
  drawn: DrawnPaths,
  { lang = "en" }: RowOptions = {},
): Generator<DataRow, void, undefined> {
  for (const [id, series] of Object.entries(drawn.series)) {
    if (series === undefined) continue;
    const { name, unit, levels } = series;
    for (const [t, year] of drawn.years.entries()) {
      for (const [draw, level] of (levels[t] ?? []).entries()) {
        yield {
          plan: drawn.plan.id,
          scenario: drawn.scenario,
          indicator: id,
          indicatorName: text(name, lang),
          unit,
          year,
          draw,
          level,
        };
      }
    }
  }
}

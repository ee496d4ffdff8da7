import type { Language } from "../../language/language.ts";
import type { Projection } from "../../project.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { groupsOf } from "../groups.ts";
import { likelihoodCells } from "../likelihood.ts";
import { mannerOf } from "../manner.ts";
import { outlookSheet } from "../outlook.ts";
import type { Cell, Sheet } from "../sheet.ts";
import { isUncertain } from "./chartsOf.ts";

/** After what is projected, what is asked and the verdict. */
const CHANCE_COLUMN = 4;

/** The outlook with the probability of every target beside its verdict. */
export function targetsSheet(projection: Projection, ensemble: Ensemble, lang: Language): Sheet {
  const sheet = outlookSheet(projection, lang);
  if (!isUncertain(ensemble)) return sheet;
  const manner = mannerOf(lang, projection.plan.units);
  const groups = groupsOf(ensemble.attainments, projection.plan, manner);
  return {
    ...sheet,
    columns: sheet.columns.toSpliced(CHANCE_COLUMN, 0, { align: "right", most: 12 }),
    groups: sheet.groups.map(({ head, columnHeads, rows }, i) => ({
      head,
      columnHeads: columnHeads.toSpliced(CHANCE_COLUMN, 0, manner.words.ensemble.heads.probability),
      rows: rows.map((row, j) => {
        const probability = groups[i]?.items[j]?.probability ?? null;
        const [cell = EMPTY] = probability === null ? [] : likelihoodCells(probability);
        return { ...row, cells: row.cells.toSpliced(CHANCE_COLUMN, 0, cell) };
      }),
    })),
  };
}

const EMPTY: Cell = { text: "" };

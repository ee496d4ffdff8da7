import type { Attainment, AttainmentStatus } from "../../attainment/attainment.ts";
import type { Projection } from "../../project.ts";
import type { Ensemble, EnsembleAttainment, Probability } from "../../simulation/ensemble.ts";
import type { Manner } from "../manner.ts";
import { missingText } from "../notes.ts";
import { probabilityText } from "../probability.ts";
import { askedSentence, measuredText, subjectIn, targetName } from "../subject.ts";
import { chosen } from "./chosen.ts";
import { type Distances, distancesOf } from "./distance.ts";
import { probabilityOf } from "./verdict.ts";

/** What a row says of a target that has a verdict. */
export interface JudgedRow extends Distances {
  readonly name: string;
  readonly asked: string;
  readonly status: AttainmentStatus;
  readonly verdict: string;
  /** What is projected, in figures. */
  readonly figure: string;
  readonly probability: Probability | null;
  readonly chance: string;
}

/** What a row says of a target without a verdict. */
export interface OpenRow {
  readonly name: string;
  readonly asked: string;
  readonly reason: string;
}

export interface AttainmentRows {
  /** The likeliest first, or where nothing is uncertain the farthest beyond. */
  readonly judged: readonly JudgedRow[];
  readonly open: readonly OpenRow[];
}

export function attainmentRowsIn(
  result: Projection | Ensemble,
  targets: readonly string[] | undefined,
  manner: Manner,
): AttainmentRows {
  const { words } = manner;
  const shown = chosen<Attainment | EnsembleAttainment>(result.attainments, targets);
  const levels = result.kind === "ensemble" ? result.quantileLevels : [];
  const judged = shown
    .filter(({ status }) => status !== "undetermined")
    .map((attainment): JudgedRow => {
      const subject = subjectIn(result, attainment, manner);
      const { status, exceeds, projected } = attainment;
      const probability = probabilityOf(attainment);
      return {
        name: targetName(subject),
        asked: askedSentence(subject),
        status,
        verdict: exceeds ? words.exceeds : words.verdicts[status],
        figure: measuredText(subject, projected),
        probability,
        chance: probability === null ? "" : probabilityText(probability).value,
        ...distancesOf(attainment, subject.numbers, levels),
      };
    });
  const open = shown
    .filter(({ status }) => status === "undetermined")
    .map((attainment): OpenRow => {
      const subject = subjectIn(result, attainment, manner);
      const [first] = attainment.missing ?? [];
      const reason =
        first === undefined ? words.ensemble.undeterminedElsewhere : missingText(subject, first, result);
      return { name: targetName(subject), asked: askedSentence(subject), reason };
    });
  return { judged: judged.sort(byChance), open };
}

function byChance(a: JudgedRow, b: JudgedRow): number {
  const chance = (b.probability?.value ?? 0) - (a.probability?.value ?? 0);
  return chance || (b.projected ?? Number.NEGATIVE_INFINITY) - (a.projected ?? Number.NEGATIVE_INFINITY) || 0;
}

import type { Cases } from "../language/ensembleWords.ts";
import type { Ensemble, JointAttainment } from "../simulation/ensemble.ts";
import type { Ends } from "./interval.ts";
import { likelihoodCells } from "./likelihood.ts";
import { type Manner, nameOf, printable } from "./manner.ts";
import { isCertain, probabilityInWords } from "./probability.ts";
import type { Cell, SheetGroup, SheetRow } from "./sheet.ts";

const ALL = "all";
const THEME = "theme:";
/** What the number of targets attained is told between, where no quantiles are. */
const USUAL: Ends = { low: 0.05, high: 0.95 };
const ROUNDING = 1e-9;

/** The answer at a glance: how many targets have a verdict, and how likely all of them are, and how many. */
export function answer({ attainments, joint }: Ensemble, ends: Ends | null, { words }: Manner): Cell[] {
  const { judged, together, likelyCount, certainCount } = words.ensemble;
  const determined = attainments.filter(({ status }) => status !== "undetermined");
  const pieces: Cell[] = [{ text: judged(determined.length, attainments.length) }];
  const all = joint.find(({ group }) => group === ALL);
  const count = all?.targets.length ?? 0;
  if (all !== undefined && count > 1) {
    const { likely, cases } = countOf(all, ends);
    const certain = determined.every(({ probability }) => probability !== null && isCertain(probability));
    if (certain) {
      pieces.push({ text: words.semicolon + certainCount(likely, count) });
    } else {
      pieces.push({ text: words.semicolon + together(count) });
      pieces.push({ text: probabilityInWords(all.probability), role: "strong" });
      pieces.push({ text: words.semicolon + likelyCount(likely, count, cases) });
    }
  }
  return [...pieces, { text: words.stop }];
}

/** How likely the targets of each theme, and of each group asked for, are all attained; null where that says nothing new. */
export function togetherGroup(
  ensemble: Ensemble,
  ends: Ends | null,
  heads: HeadsOf,
  manner: Manner,
): SheetGroup[] {
  const { plan, joint } = ensemble;
  const everything = joint.find(({ group }) => group === ALL)?.targets.length;
  const themes = Object.keys(plan.themes).map((id) => THEME + id);
  const place = ({ group }: JointAttainment) =>
    themes.includes(group) ? themes.indexOf(group) : themes.length;
  const sorted = [...joint].sort((a, b) => place(a) - place(b));
  const rows = sorted.flatMap((one): SheetRow[] => {
    const { group, targets } = one;
    if (group === ALL) return [];
    const theme = group.startsWith(THEME) ? group.slice(THEME.length) : null;
    if (theme !== null && (targets.length < 2 || targets.length === everything)) return [];
    const name = theme === null ? printable(group) : nameOf(plan.themes[theme] ?? theme, manner.lang, theme);
    return [rowOf(name, one, ends, manner)];
  });
  const { together, likely } = manner.words.ensemble.heads;
  return rows.length === 0 ? [] : [{ head: together, columnHeads: heads("", likely), rows }];
}

/** The heads of a table, given those of the columns of the base year and of what is projected. */
export type HeadsOf = (baseYear: string, projected: string) => readonly string[];

function rowOf(name: string, joint: JointAttainment, ends: Ends | null, { words }: Manner): SheetRow {
  const { likely, cases } = countOf(joint, ends);
  const { from, to } = cases;
  const { interval, allOf } = words.ensemble;
  const range = from === to ? String(from) : interval(String(from), String(to));
  return {
    name,
    cells: [
      { text: "" },
      { text: String(likely) },
      { text: ends === null ? "" : range },
      { text: allOf(joint.targets.length, joint.of) },
      ...likelihoodCells(joint.probability),
    ],
    notes: [],
  };
}

/** The most likely number of targets attained, and the range that it mostly lies in. */
function countOf({ attained }: JointAttainment, ends: Ends | null) {
  const { low, high } = ends ?? USUAL;
  const from = quantileOf(attained, low);
  const to = quantileOf(attained, high);
  const inside = attained.slice(from, to + 1).reduce((sum, share) => sum + share, 0);
  // Rounded down: there is no telling that it is never otherwise.
  const percent = Math.min(99, Math.floor(100 * inside + ROUNDING));
  const cases: Cases = { from, to, percent };
  return { likely: attained.indexOf(Math.max(...attained)), cases };
}

/** The smallest number that so large a share does not exceed. */
function quantileOf(attained: readonly number[], level: number): number {
  let below = 0;
  for (const [k, share] of attained.entries()) {
    below += share;
    if (below >= level - ROUNDING) return k;
  }
  return Math.max(0, attained.length - 1);
}

import type { AttainmentStatus } from "../../attainment/attainment.ts";
import type { Projection } from "../../project.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { type Manner, nameOf } from "../manner.ts";
import type { Role } from "../paint.ts";
import { probabilityText } from "../probability.ts";
import type { Cell, Sheet, SheetRow } from "../sheet.ts";
import { isUncertain } from "./chartsOf.ts";

/** A count in large figures. */
export interface Score {
  readonly count: string;
  readonly label: string;
  readonly role: Role;
}

const STATUSES: readonly AttainmentStatus[] = ["attained", "missed", "undetermined"];

export function scoresOf({ attainments }: Projection, { words }: Manner): Score[] {
  return STATUSES.map((status) => ({
    count: String(attainments.filter((attainment) => attainment.status === status).length),
    label: words.verdicts[status],
    role: status,
  }));
}

/** The counts of each theme, and how likely its targets are all reached; null for a plan without themes. */
export function scoreSheet(
  { plan, attainments }: Projection,
  ensemble: Ensemble,
  manner: Manner,
): Sheet | null {
  const { words, lang } = manner;
  const themes = Object.keys(plan.themes).filter((id) => attainments.some(({ theme }) => theme === id));
  if (themes.length === 0) return null;
  const withChance = isUncertain(ensemble);
  const row = (name: string, group: string, has: (theme: string | null) => boolean): SheetRow => {
    const own = attainments.filter(({ theme }) => has(theme));
    const counts = STATUSES.map((status): Cell => {
      const count = own.filter((attainment) => attainment.status === status).length;
      return { text: count === 0 ? words.none : String(count), role: count === 0 ? "dim" : status };
    });
    const joint = ensemble.joint.find((one) => one.group === group);
    const chance =
      joint === undefined || joint.targets.length === 0
        ? words.none
        : probabilityText(joint.probability).value;
    return { name, cells: [...counts, ...(withChance ? [{ text: chance }] : [])], notes: [] };
  };
  const rows = themes.map((id) =>
    row(nameOf(plan.themes[id] ?? id, lang, id), `theme:${id}`, (theme) => theme === id),
  );
  const others = attainments.some(({ theme }) => theme === null);
  const heads = STATUSES.map((status) => words.verdicts[status]);
  const column = { align: "right", most: 20 } as const;
  return {
    title: "",
    opening: [],
    columns: [...heads, ...(withChance ? [""] : [])].map(() => column),
    groups: [
      {
        head: words.report.columns.theme,
        columnHeads: [...heads, ...(withChance ? [words.report.columns.together] : [])],
        rows: [
          ...rows,
          ...(others ? [row(words.otherTheme, "", (theme) => theme === null)] : []),
          row(words.report.all, "all", () => true),
        ],
      },
    ],
    warnings: { head: "", lines: [] },
    legend: "",
    notes: { head: "", separator: words.semicolon },
  };
}

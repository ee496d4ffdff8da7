import type { AttainmentStatus } from "../attainment/attainment.ts";
import type { Projection } from "../project.ts";
import type { PlanReference } from "../projection/reference.ts";
import { type Manner, nameOf, printable } from "./manner.ts";
import type { Cell, Sheet } from "./sheet.ts";

const STATUSES: readonly AttainmentStatus[] = ["attained", "missed", "undetermined"];

/** The answer at a glance: the plan, the scenario, and how many targets are attained, missed and undetermined. */
export function headline(projection: Projection, manner: Manner): Pick<Sheet, "title" | "opening"> {
  const { words } = manner;
  const { plan, scenario, scenarioName, adjust, attainments } = projection;
  const counts = STATUSES.flatMap((status, i): Cell[] => {
    const count = attainments.filter((attainment) => attainment.status === status).length;
    const cell = { text: words.counted[status](count), role: count === 0 ? undefined : status };
    return i === 0 ? [cell] : [{ text: words.comma }, cell];
  });
  return {
    title: titleOf(plan, manner),
    opening: [
      [{ text: words.under(scenarioText(scenarioName, scenario, manner), adjust.length > 0) }],
      [{ text: words.of(attainments.length) }, ...counts, { text: words.stop }],
    ],
  };
}

export function titleOf(plan: PlanReference, { lang }: Manner): string {
  return nameOf(plan.name, lang, plan.id);
}

/** A scenario by its name and id. */
export function scenarioText(name: Projection["scenarioName"], id: string, { lang, words }: Manner): string {
  const shown = nameOf(name, lang, id);
  const safe = printable(id);
  return shown === safe ? shown : words.aside(shown, safe);
}

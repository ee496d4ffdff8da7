import type { Language } from "../../language/language.ts";
import type { Plan } from "../../plan/plan.ts";
import { ensembleRows } from "../../report/ensembleRows.ts";
import { mannerOf, nameOf, printable } from "../../report/manner.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { scenarioOf } from "../document.ts";
import type { Verdicts } from "../outcome.ts";
import { copy, download } from "./actions.ts";
import type { ChartSlot } from "./charts.ts";
import { h } from "./dom.ts";
import { loadTools } from "./loadTools.ts";
import { type Masthead, masthead } from "./masthead.ts";
import type { Store } from "./store.ts";
import { isMovable, themeSection, themesOf } from "./themeSection.ts";
import type { Scene, Shown, View } from "./view.ts";

/** The whole page in one language. */
export interface Page {
  readonly lang: Language;
  readonly element: HTMLElement;
  /** Adds what is below the first theme, which alone is there at first. */
  complete(): void;
  /** Whether the cards on it are those that an outcome asks for; another scenario may know of other levels. */
  fits(outcome: Verdicts): boolean;
  /** `drawn`: what workers have drawn of it, or null as long as they have not. */
  update(shown: Shown, drawn: Ensemble | null): void;
}

export interface PageTerms {
  readonly plan: Plan;
  readonly lang: Language;
  readonly store: Store;
  /** What the cards are chosen by. */
  readonly outcome: Verdicts;
  readonly latest: () => Verdicts;
  readonly chartOf: (id: string, scene: Scene) => ChartSlot | null;
  readonly onLanguage: (lang: Language) => void;
}

export function pageOf({ plan, lang, store, outcome, latest, chartOf, onLanguage }: PageTerms): Page {
  const manner = mannerOf(lang, plan.units);
  const { explorer } = manner.words;
  const scene: Scene = { store, manner };
  const slots: ChartSlot[] = [];
  const slotOf = (id: string) => {
    const slot = chartOf(id, scene);
    if (slot !== null) slots.push(slot);
    return slot;
  };
  const movable = movableOf(plan, outcome);
  const main = h("main", { "aria-label": nameOf(plan.name, lang, plan.id) });
  const sections: View[] = [];
  const themes = themesOf(plan);
  const complete = (upTo = themes.length) => {
    for (const theme of themes.slice(sections.length, upTo)) {
      const section = themeSection(theme, plan, scene, movable, slotOf);
      sections.push(section);
      main.append(section.element);
    }
  };
  complete(1);
  const head: Masthead = masthead(
    plan,
    scene,
    {
      undo: store.undo,
      redo: store.redo,
      reset: store.reset,
      yaml: async () => {
        const { stringify } = loadTools();
        const isDone = await copy(stringify(scenarioOf(latest(), explorer.ownScenario)));
        if (isDone) head.say(explorer.done.yaml);
      },
      link: async () => {
        if (await copy(store.link())) head.say(explorer.done.link);
      },
      csv: () => {
        const { ensemble } = latest();
        if (ensemble !== null)
          download(`${plan.id}.csv`, "text/csv", loadTools().toCsv(ensembleRows(ensemble, { lang })));
      },
      svg: () => {
        for (const slot of slots) {
          if (slot.isInView()) slot.svg()?.then((svg) => download(`${slot.id}.svg`, "image/svg+xml", svg));
        }
      },
    },
    onLanguage,
  );
  const source = plan.source === undefined ? [] : [h("p", {}, explorer.source(printable(plan.source)))];
  const element = h("div", {}, head.element, head.answers, main, h("footer", {}, ...source));
  return {
    lang,
    element,
    complete: () => complete(),
    fits: (other) => [...movableOf(plan, other)].join("\n") === [...movable].join("\n"),
    update(shown, drawn) {
      head.update(shown);
      head.showTogether(drawn);
      for (const section of sections) section.update(shown);
    },
  };
}

function movableOf(plan: Plan, { projection }: Verdicts): ReadonlySet<string> {
  return new Set(Object.keys(plan.indicators).filter((id) => isMovable(id, projection)));
}

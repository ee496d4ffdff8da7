import type { ExplorerAction } from "../../language/explorerWords.ts";
import type { Language } from "../../language/language.ts";
import type { Plan } from "../../plan/plan.ts";
import { headline, titleOf } from "../../report/headline.ts";
import { nameOf, printable } from "../../report/manner.ts";
import { probabilityInWords } from "../../report/probability.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { MOST_AHEAD } from "../state.ts";
import { h, setText } from "./dom.ts";
import type { Scene, View } from "./view.ts";

export interface Masthead extends View {
  /** The answer in a sentence, which stays in sight. */
  readonly answers: HTMLElement;
  /** Shows how likely all targets are together; null while that is being drawn. */
  showTogether(ensemble: Ensemble | null): void;
  /** Says something once, such as that a text was copied. */
  say(message: string): void;
}

/** The head of the page: the scenarios, the horizon, what can be done with it all, and the answer in a sentence. */
export function masthead(
  plan: Plan,
  scene: Scene,
  actions: Readonly<Record<ExplorerAction, () => void>>,
  onLanguage: (lang: Language) => void,
): Masthead {
  const { store, manner } = scene;
  const { lang, words } = manner;
  const { explorer } = words;
  const answer = h("p", { class: "answer", role: "status" });
  const together = h("p", { class: "together" });
  const said = h("p", { class: "said", role: "status" });

  const scenarios = Object.entries(plan.scenarios).map(([id, scenario]) => {
    const choice = h("input", {
      type: "radio",
      name: "scenario",
      value: id,
      onchange: () => store.commit({ ...store.state(), scenario: id }),
    });
    const note = scenario.note === undefined ? undefined : printable(scenario.note);
    return {
      id,
      choice,
      element: h("label", { title: note }, choice, h("span", {}, nameOf(scenario.name, lang, id))),
    };
  });
  const year = h("output", { class: "value" });
  const horizon = h("input", {
    type: "range",
    min: plan.horizon,
    max: plan.horizon + MOST_AHEAD,
    step: 1,
    "aria-label": explorer.horizon,
    oninput: () => store.preview({ ...store.state(), horizon: horizon.valueAsNumber }),
    onchange: () => store.commit({ ...store.state(), horizon: horizon.valueAsNumber }),
  });
  const button = (action: ExplorerAction) =>
    h(
      "button",
      { type: "button", "data-action": action, onclick: actions[action] },
      explorer.actions[action],
    );
  const buttons = {
    undo: button("undo"),
    redo: button("redo"),
    reset: button("reset"),
    yaml: button("yaml"),
    link: button("link"),
    csv: button("csv"),
    svg: button("svg"),
  };
  const other: Language = lang === "en" ? "zh" : "en";
  const language = h(
    "button",
    {
      type: "button",
      lang: other === "en" ? "en" : "zh-Hans",
      "data-action": "language",
      onclick: () => onLanguage(other),
    },
    explorer.otherLanguage,
  );
  const element = h(
    "header",
    {},
    h(
      "h1",
      {},
      h("span", {}, titleOf({ ...plan, source: null }, manner)),
      " ",
      h("small", {}, explorer.title),
    ),
    h("p", { class: "intro" }, explorer.intro),
    h(
      "div",
      { class: "controls" },
      ...(scenarios.length < 2
        ? []
        : [
            h(
              "fieldset",
              { class: "scenarios" },
              h("legend", {}, explorer.scenario),
              ...scenarios.map((scenario) => scenario.element),
            ),
          ]),
      h("label", { class: "slider horizon" }, h("span", { class: "label" }, explorer.horizon), year, horizon),
    ),
    h("div", { class: "actions" }, ...Object.values(buttons), language),
    said,
  );
  return {
    element,
    answers: h("div", { class: "answers" }, answer, together),
    update({ state, outcome }) {
      const { opening } = headline(outcome.projection, manner);
      setText(answer, (opening[1] ?? []).map(({ text }) => text).join(""));
      for (const { id, choice } of scenarios) choice.checked = id === state.scenario;
      horizon.value = String(state.horizon);
      setText(year, String(state.horizon));
      const { undo, redo, reset } = store.can();
      buttons.undo.disabled = !undo;
      buttons.redo.disabled = !redo;
      buttons.reset.disabled = !reset;
      buttons.csv.disabled = outcome.ensemble === null;
      buttons.svg.disabled = outcome.ensemble === null;
    },
    showTogether(ensemble) {
      const all = ensemble?.joint.find(({ group }) => group === "all");
      together.hidden = ensemble !== null && all === undefined;
      if (ensemble === null) together.classList.add("stale");
      else together.classList.remove("stale");
      if (all === undefined) return;
      setText(together, explorer.together(all.targets.length) + probabilityInWords(all.probability));
    },
    say(message) {
      setText(said, "");
      setText(said, message);
    },
  };
}

// The program of the page: it reads the plan that lies in it, and shows what follows from what is chosen.
import type { Language } from "../../language/language.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { APP_ID, DATA_ID, type ExplorerData } from "../data.ts";
import { outcomeOf, type Verdicts, verdictsOf } from "../outcome.ts";
import { chartIn } from "./charts.ts";
import { type Page, pageOf } from "./page.ts";
import { drawAfterwards } from "./runner.ts";
import { openStore } from "./store.ts";

const root = document.getElementById(APP_ID);
const text = document.getElementById(DATA_ID)?.textContent;
if (root !== null && text) start(root, JSON.parse(text));

function start(root: HTMLElement, { plan, lang, charts }: ExplorerData): void {
  let isDue = false;
  const store = openStore(plan, () => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(refresh);
  });
  let outcome: Verdicts = verdictsOf(plan, store.state());
  let drawn: Ensemble | null = null;
  const draw = drawAfterwards((of, ensemble) => {
    if (of !== outcome) return;
    drawn = ensemble;
    outcome = { ...of, ensemble };
    update();
  });
  const show = (chosen: Language): void => {
    page = made(chosen);
    page.complete();
    update();
  };
  const made = (chosen: Language): Page => {
    const next = pageOf({
      plan,
      lang: chosen,
      store,
      outcome,
      latest: () => outcome,
      chartOf: (id, scene) => chartIn(charts, id, outcome, scene),
      onLanguage: show,
    });
    document.documentElement.lang = chosen === "zh" ? "zh-Hans" : "en";
    root.replaceChildren(next.element);
    return next;
  };
  let page = made(lang);
  const update = () => page.update({ state: store.state(), outcome }, drawn);
  const refresh = () => {
    isDue = false;
    const next = outcomeOf(plan, store.state());
    outcome = next;
    drawn = null;
    if (!page.fits(next)) page = made(page.lang);
    page.complete();
    update();
    draw(next);
  };
  update();
  // Verdicts are on the page before anything is drawn.
  requestAnimationFrame(() => setTimeout(refresh));
}

import type { Attainment } from "../../attainment/attainment.ts";
import { notesOf } from "../../report/notes.ts";
import { probabilityText } from "../../report/probability.ts";
import { askedText, measuredText, requiredText, subjectIn, terms as termsOf } from "../../report/subject.ts";
import { withValue } from "../state.ts";
import { h, setText } from "./dom.ts";
import type { Scene, View } from "./view.ts";

/** What is added to a growth that must be more than a boundary, and the step that sliders go by. */
export const GROWTH_STEP = 0.001;

/** One target: what is asked, what is projected, the verdict, how likely it is, and the growth that would do. */
export function targetRow(target: string, { store, manner }: Scene): View {
  const { words } = manner;
  const asked = h("span", { class: "asked" });
  const projected = h("span", { class: "projected" });
  const verdict = h("strong", { class: "verdict" });
  const chance = h("span", { class: "chance" });
  const meter = h("span", { class: "meter", "aria-hidden": "true" }, h("span", {}));
  const needed = h("button", { type: "button", class: "needed", onclick: () => setNeeded() });
  const notes = h("span", { class: "notes" });
  const element = h("li", { class: "target" }, asked, projected, verdict, chance, meter, needed, notes);
  let growthNeeded: { readonly indicator: string; readonly rate: number } | null = null;

  const setNeeded = () => {
    if (growthNeeded === null) return;
    const { indicator, rate } = growthNeeded;
    store.commit(withValue(store.state(), "growth", indicator, rate));
  };

  return {
    element,
    update({ outcome }) {
      const { projection, ensemble } = outcome;
      const attainment = projection.attainments.find((one) => one.target === target);
      if (attainment === undefined) return;
      const { status, exceeds, projected: value, by } = attainment;
      const subject = subjectIn(projection, attainment, manner);
      const measured = termsOf(subject);
      setText(
        asked,
        [measured === "" ? String(by) : measured, askedText(subject)].join(words.explorer.colon),
      );
      setText(projected, measuredText(subject, value));
      setText(verdict, exceeds ? words.exceeds : words.verdicts[status]);
      element.dataset.status = status;

      const probability = ensemble?.attainments.find((one) => one.target === target)?.probability ?? null;
      setText(chance, probability === null ? "" : probabilityText(probability).value);
      chance.title = probability === null ? "" : probabilityText(probability).error;
      meter.hidden = probability === null;
      const bar = meter.firstElementChild;
      if (bar instanceof HTMLElement) bar.style.inlineSize = `${100 * (probability?.value ?? 0)}%`;

      growthNeeded = neededGrowth(attainment);
      needed.hidden = growthNeeded === null;
      setText(needed, words.explorer.setNeeded(requiredText(subject, attainment, projection)));
      setText(notes, notesOf(subject, attainment, projection).join(words.semicolon));
    },
  };
}

/** The growth that would do, on the next step of the slider that attains; null where it is attained, or no growth is known to do. */
function neededGrowth({ status, required, requiredGrowth, comparator }: Attainment) {
  if (status !== "missed" || requiredGrowth === null) return null;
  const down = comparator === "below" || comparator === "atMost";
  const steps = requiredGrowth / GROWTH_STEP;
  const whole = down ? Math.floor(steps) : Math.ceil(steps);
  const beyond = required.exclusive && whole === steps ? (down ? -1 : 1) : 0;
  return { indicator: required.indicator, rate: Number(((whole + beyond) * GROWTH_STEP).toFixed(6)) };
}

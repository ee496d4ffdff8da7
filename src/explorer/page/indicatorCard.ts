import type { Plan } from "../../plan/plan.ts";
import { rateOf } from "../../report/figure.ts";
import { nameOf } from "../../report/manner.ts";
import { rateKind } from "../../report/numberKind.ts";
import { withValue } from "../state.ts";
import type { ChartSlot } from "./charts.ts";
import { h, setText } from "./dom.ts";
import { slider } from "./slider.ts";
import { GROWTH_STEP, targetRow } from "./targetRow.ts";
import type { Scene, View } from "./view.ts";

/** An indicator: how it grows, how sure that is, what its targets come to, and its chart. */
export function indicatorCard(id: string, plan: Plan, scene: Scene, chart: ChartSlot | null): View {
  const { store, manner } = scene;
  const { lang, words } = manner;
  const indicator = plan.indicators[id];
  const name = nameOf(indicator?.name ?? id, lang, id);
  const isFormula = indicator?.formula !== undefined;
  const per = rateKind(indicator?.kind ?? "flow");
  const wide =
    per === "percent" ? { least: -0.1, most: 0.2, spread: 0.1 } : { least: -0.05, most: 0.05, spread: 0.05 };
  const { growth: amounts, growthPoints, sliderOf, noGrowth, growsLike, asLeader } = words.explorer;
  const leading = h("p", { class: "leading" });
  const label = per === "percent" ? amounts : growthPoints;

  const growth = slider({
    label,
    spoken: sliderOf(label, name),
    min: wide.least,
    max: wide.most,
    step: GROWTH_STEP,
    write: (value) => rateOf(per, value, { lang }),
    onMove: (value, isDone) => move("growth", value, isDone),
  });
  const spread = slider({
    label: words.explorer.spread,
    spoken: sliderOf(words.explorer.spread, name),
    min: 0,
    max: wide.spread,
    step: GROWTH_STEP,
    write: (value) => `±${rateOf("points", value, { lang })}`,
    onMove: (value, isDone) => move("spread", value, isDone),
  });
  const move = (part: "growth" | "spread", value: number, isDone: boolean) => {
    const state = withValue(store.state(), part, id, value);
    if (isDone) store.commit(state);
    else store.preview(state);
  };
  const takeBack = h(
    "button",
    {
      type: "button",
      class: "take-back",
      "aria-label": sliderOf(words.explorer.takeBack, name),
      onclick: () =>
        store.commit(withValue(withValue(store.state(), "growth", id, null), "spread", id, null)),
    },
    words.explorer.takeBack,
  );
  const rows = Object.entries(plan.targets)
    .filter(([, target]) => target.indicator === id)
    .map(([target]) => targetRow(target, scene));
  const sliders = isFormula ? [] : [h("div", { class: "sliders" }, growth.element, spread.element, takeBack)];
  const element = h(
    "article",
    { class: "indicator", "data-indicator": id },
    h("h3", {}, name),
    leading,
    ...sliders,
    ...(rows.length === 0 ? [] : [h("ul", { class: "targets" }, ...rows.map((row) => row.element))]),
    ...(chart === null ? [] : [chart.element]),
  );
  return {
    element,
    update(shown) {
      const { state, outcome } = shown;
      const rate = outcome.growth.get(id) ?? null;
      const isSet = state.growth.has(id);
      growth.show(rate ?? 0, { isOwn: isSet, ...(rate === null && { text: noGrowth }) });
      const { spread: width = null, leader = null } = outcome.assumed.get(id) ?? {};
      spread.element.hidden = width === null;
      // A follower takes its leader's uncertainty, where it has none of its own.
      const isFollower = leader !== null && width === 0;
      spread.show(width ?? 0, { isOwn: state.spread.has(id), ...(isFollower && { text: asLeader }) });
      setText(
        leading,
        leader === null ? "" : growsLike(nameOf(plan.indicators[leader]?.name ?? leader, lang, leader)),
      );
      takeBack.hidden = !isSet && !state.spread.has(id);
      for (const row of rows) row.update(shown);
      chart?.update(shown);
    },
  };
}

import type { Plan } from "../../plan/plan.ts";
import type { Projection } from "../../project.ts";
import { rateOf } from "../../report/figure.ts";
import { nameOf } from "../../report/manner.ts";
import { withValue } from "../state.ts";
import type { ChartSlot } from "./charts.ts";
import { h, setText } from "./dom.ts";
import { indicatorCard } from "./indicatorCard.ts";
import { slider } from "./slider.ts";
import { GROWTH_STEP } from "./targetRow.ts";
import type { Scene, Shown, View } from "./view.ts";

export interface Theme {
  /** Empty for indicators without a theme. */
  readonly id: string;
  readonly indicators: readonly string[];
}

/** The indicators of a plan by theme, in its order. */
export function themesOf(plan: Plan): Theme[] {
  const themes = new Map<string, string[]>(Object.keys(plan.themes).map((id) => [id, []]));
  for (const [id, { theme = "" }] of Object.entries(plan.indicators)) {
    themes.set(theme, [...(themes.get(theme) ?? []), id]);
  }
  return [...themes].filter(([, ids]) => ids.length > 0).map(([id, indicators]) => ({ id, indicators }));
}

/** Whether a slider can change a verdict: some target of it has one, or lacks nothing but growth; or it has levels and no target. */
export function isMovable(id: string, { attainments, series }: Projection): boolean {
  const own = attainments.filter(({ indicator }) => indicator === id);
  if (own.length === 0) return series[id]?.levels.some((level) => level !== null) === true;
  return own.some(({ missing }) => missing === null || missing.every(({ code }) => code === "no-growth"));
}

/** A theme: sliders for all of it, a card for each indicator, and what nothing is known of folded away. */
export function themeSection(
  theme: Theme,
  plan: Plan,
  scene: Scene,
  movable: ReadonlySet<string>,
  chartOf: (id: string) => ChartSlot | null,
): View {
  const { words, lang } = scene.manner;
  const name = theme.id === "" ? words.otherTheme : nameOf(plan.themes[theme.id] ?? theme.id, lang, theme.id);
  const known = theme.indicators.filter((id) => movable.has(id));
  const cards = known.map((id) => indicatorCard(id, plan, scene, chartOf(id)));
  const unknown = theme.indicators.filter((id) => !movable.has(id));
  const folded = unknown.length === 0 ? null : foldedCards(unknown, plan, scene);
  const sliders = known.length === 0 || theme.id === "" ? null : themeSliders(theme.id, name, scene);
  const element = h(
    "section",
    { class: "theme", "aria-label": name },
    h("div", { class: "theme-head" }, h("h2", {}, name), ...(sliders === null ? [] : [sliders.element])),
    h("div", { class: "cards" }, ...cards.map((card) => card.element)),
    ...(folded === null ? [] : [folded.element]),
  );
  const views = [...cards, ...(sliders === null ? [] : [sliders]), ...(folded === null ? [] : [folded])];
  return {
    element,
    update(shown) {
      for (const view of views) view.update(shown);
    },
  };
}

function themeSliders(id: string, name: string, { store, manner }: Scene): View {
  const { lang, words } = manner;
  const { themeShift, themeSpread, sliderOf, asInPlan } = words.explorer;
  const move = (part: "themeShift" | "themeSpread", value: number, isDone: boolean) => {
    const isNone = part === "themeShift" && value === 0;
    const state = withValue(store.state(), part, id, isNone ? null : value);
    if (isDone) store.commit(state);
    else store.preview(state);
  };
  const shift = slider({
    label: themeShift,
    spoken: sliderOf(themeShift, name),
    min: -0.05,
    max: 0.05,
    step: GROWTH_STEP,
    write: (value) => rateOf("points", value, { lang, signed: true }),
    onMove: (value, isDone) => move("themeShift", value, isDone),
  });
  const spread = slider({
    label: themeSpread,
    spoken: sliderOf(themeSpread, name),
    min: 0,
    max: 0.1,
    step: GROWTH_STEP,
    write: (value) => `±${rateOf("points", value, { lang })}`,
    onMove: (value, isDone) => move("themeSpread", value, isDone),
  });
  return {
    element: h("div", { class: "sliders" }, shift.element, spread.element),
    update({ state }) {
      const shifted = state.themeShift.get(id);
      shift.show(shifted ?? 0, { isOwn: shifted !== undefined });
      const width = state.themeSpread.get(id);
      spread.show(width ?? 0, { isOwn: width !== undefined, ...(width === undefined && { text: asInPlan }) });
    },
  };
}

/** Cards that are made once somebody looks. */
function foldedCards(ids: readonly string[], plan: Plan, scene: Scene): View {
  const targets = Object.values(plan.targets).filter(({ indicator }) => ids.includes(indicator)).length;
  const summary = h("summary", {});
  setText(summary, scene.manner.words.explorer.unknown(targets));
  const list = h("div", { class: "cards" });
  let cards: readonly View[] = [];
  let last: Shown | null = null;
  const element = h(
    "details",
    {
      class: "unknown",
      ontoggle: () => {
        if (!element.open || cards.length > 0) return;
        cards = ids.map((id) => indicatorCard(id, plan, scene, null));
        list.append(...cards.map((card) => card.element));
        if (last !== null) for (const card of cards) card.update(last);
      },
    },
    summary,
    list,
  );
  return {
    element,
    update(shown) {
      last = shown;
      for (const card of cards) card.update(shown);
    },
  };
}

import type { Spec, View as VegaView } from "vega";
import { fanChart } from "../../report/charts/fan.ts";
import type { ChartSpec } from "../../report/charts/spec.ts";
import { nameOf } from "../../report/manner.ts";
import { templateValues } from "../chartTemplate.ts";
import type { ChartTemplates } from "../data.ts";
import type { Verdicts } from "../outcome.ts";
import { h } from "./dom.ts";
import { loadTools } from "./loadTools.ts";
import type { Scene, View } from "./view.ts";

/** The place of a chart on the page. */
export interface ChartSlot extends View {
  readonly id: string;
  isInView(): boolean;
  /** The chart as it stands, as SVG; null where it has not been drawn yet. */
  svg(): Promise<string> | null;
}

const HEIGHT = 230;
const LEAST_WIDTH = 280;
/** How far outside of the window a chart is drawn already. */
const AHEAD = "150px";

const dark = matchMedia("(prefers-color-scheme: dark)");

/** Those in view are drawn one a frame, verdicts before them. */
const queue = new Set<() => void>();
let isScheduled = false;

function drawSoon(draw: () => void): void {
  queue.add(draw);
  if (isScheduled) return;
  isScheduled = true;
  requestAnimationFrame(function next() {
    const [first] = queue;
    if (first === undefined) {
      isScheduled = false;
      return;
    }
    queue.delete(first);
    first();
    requestAnimationFrame(next);
  });
}

/** The chart of an indicator, drawn while it is in view; null where it has no levels to show. */
export function chartIn(
  templates: ChartTemplates,
  id: string,
  first: Verdicts,
  scene: Scene,
): ChartSlot | null {
  if (!first.projection.series[id]?.levels.some((level) => level !== null)) return null;
  const { lang } = scene.manner;
  const drawing = h("div", { "aria-hidden": "true" });
  const name = nameOf(first.projection.series[id]?.name ?? id, lang, id);
  const label = scene.manner.words.explorer.chart(name);
  const element = h("figure", { class: "chart", role: "img", "aria-label": label }, drawing);
  let outcome = first;
  let view: VegaView | null = null;
  let drawnDark = false;
  let isVisible = false;
  let isStale = true;

  const draw = (): void => {
    // Bands come with the first draws.
    const { ensemble } = outcome;
    if (ensemble === null || !isVisible || !isStale || !element.isConnected) return;
    const width = Math.max(LEAST_WIDTH, Math.floor(element.clientWidth));
    const scheme = dark.matches ? "dark" : "light";
    const spec = fanChart(ensemble, {
      indicator: id,
      lang,
      width,
      height: HEIGHT,
      scheme,
      bare: true,
    });
    if (view === null || drawnDark !== dark.matches) {
      view?.finalize();
      view = viewOf(templates[scheme], drawing);
      drawnDark = dark.matches;
    }
    element.setAttribute("aria-label", spec.description);
    show(view, spec);
    isStale = false;
  };
  const redraw = (): void => {
    isStale = true;
    if (isVisible) drawSoon(draw);
  };
  new IntersectionObserver(
    ([entry]) => {
      isVisible = entry?.isIntersecting === true;
      if (isVisible && isStale) drawSoon(draw);
    },
    { rootMargin: AHEAD },
  ).observe(element);
  let known = 0;
  new ResizeObserver(() => {
    if (element.clientWidth === known) return;
    known = element.clientWidth;
    redraw();
  }).observe(element);
  dark.addEventListener("change", redraw);
  return {
    id,
    element,
    isInView: () => isVisible && view !== null,
    svg: () => view?.toSVG() ?? null,
    update(shown) {
      outcome = shown.outcome;
      redraw();
    },
  };
}

function viewOf(template: Spec, container: HTMLElement): VegaView {
  const { View, parse, None, expressionInterpreter } = loadTools();
  container.replaceChildren();
  return new View(parse(template, undefined, { ast: true }), {
    container,
    renderer: "svg",
    hover: false,
    logLevel: None,
    // The page's policy allows no code that is made of text.
    expr: expressionInterpreter,
  });
}

/** Puts another chart of the same kind into a view. */
function show(view: VegaView, spec: ChartSpec): void {
  for (const [name, value] of Object.entries(templateValues(spec))) view.signal(name, value);
  for (const [name, rows] of Object.entries(spec.datasets)) view.data(name, rows);
  view.width(spec.width).height(spec.height).padding(spec.padding).run();
}

import { h, setText } from "./dom.ts";

export interface SliderTerms {
  readonly label: string;
  /** What it is of, read out behind the label. */
  readonly spoken: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** A value as it is written beside the slider. */
  readonly write: (value: number) => string;
  /** Told while it is dragged, and once it is let go. */
  readonly onMove: (value: number, isDone: boolean) => void;
}

export interface Slider {
  readonly element: HTMLElement;
  /** Shows a value; `text` in the place of its figures, such as that nothing is assumed. */
  show(value: number, options: { readonly isOwn: boolean; readonly text?: string }): void;
}

/** A slider with its label and its value in figures. Values are fractions; the range itself is in hundredths. */
export function slider({ label, spoken, min, max, step, write, onMove }: SliderTerms): Slider {
  const output = h("output", { class: "value" });
  const move = (isDone: boolean) => () => onMove(Number((input.valueAsNumber / 100).toFixed(8)), isDone);
  const input = h("input", {
    type: "range",
    min: percent(min),
    max: percent(max),
    step: percent(step),
    "aria-label": spoken,
    oninput: move(false),
    onchange: move(true),
  });
  const element = h("label", { class: "slider" }, h("span", { class: "label" }, label), output, input);
  return {
    element,
    show(value, { isOwn, text }) {
      const hundredths = percent(value);
      // A value that the plan or a link brings may lie outside.
      if (Number(input.min) > hundredths) input.min = String(Math.floor(hundredths));
      if (Number(input.max) < hundredths) input.max = String(Math.ceil(hundredths));
      input.value = String(hundredths);
      const written = text ?? write(value);
      setText(output, written);
      input.setAttribute("aria-valuetext", written);
      element.classList.toggle("own", isOwn);
    },
  };
}

/** A fraction in hundredths, without the dust of binary fractions. */
function percent(fraction: number): number {
  return Number((100 * fraction).toFixed(6));
}

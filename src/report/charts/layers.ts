import type { ChartEncoding, ChartLayer, ChartMark, MarkChannel, PositionChannel } from "./spec.ts";
import { LABEL_SIZE, type Palette } from "./theme.ts";

/** A line of text at its place, in pixels; `at` is its middle. */
export type TextRow = { x: number; at: number; text: string; color: string };

export interface TextStyle {
  readonly align?: "left" | "center" | "right";
  readonly weight?: "bold" | "normal";
  readonly size?: number;
}

/** A position that is given in pixels. */
export function pixels(field: string): PositionChannel {
  return { field, type: "quantitative", scale: null, axis: null };
}

/** A colour that is given with each row. */
export const OWN_COLOR: MarkChannel = { field: "color", type: "nominal", scale: null, legend: null };

/** Lines, each from a row. */
export function ruleLayer(name: string, mark: Omit<ChartMark, "type">, encoding: ChartEncoding): ChartLayer {
  return { name, data: { name }, mark: { ...mark, type: "rule", aria: false }, encoding };
}

/** Texts in their own colours, each a `TextRow`. */
export function textLayer(
  name: string,
  { align = "left", weight = "normal", size = LABEL_SIZE }: TextStyle = {},
): ChartLayer {
  return {
    name,
    data: { name },
    mark: { type: "text", align, baseline: "middle", fontSize: size, fontWeight: weight, aria: false },
    encoding: {
      x: pixels("x"),
      y: pixels("at"),
      text: { field: "text", type: "nominal" },
      color: OWN_COLOR,
    },
  };
}

/** A rim in the colour of the paper, for texts that stand on other marks. */
export function rimLayer(layer: ChartLayer, { background }: Palette): ChartLayer {
  const { color: _, ...encoding } = layer.encoding;
  const mark = { ...layer.mark, color: background, stroke: background, strokeWidth: 4 };
  return { ...layer, name: `${layer.name}-rim`, mark, encoding };
}

/** Bars between two pixels, from rows of `left`, `right`, `at` and `color`. */
export function barLayer(name: string, height: number): ChartLayer {
  return {
    name,
    data: { name },
    mark: { type: "bar", height, aria: false },
    encoding: {
      x: { field: "left", type: "quantitative", scale: null, axis: null, stack: null },
      x2: { field: "right" },
      y: pixels("at"),
      color: OWN_COLOR,
    },
  };
}

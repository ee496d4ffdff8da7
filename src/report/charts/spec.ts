/**
 * A chart as a Vega-Lite specification: plain JSON with its data in it, made anew at every call, and the caller's to change.
 * Only the part of Vega-Lite that the charts use has a type here, so that the types need no other package.
 */
export interface ChartSpec {
  $schema: "https://vega.github.io/schema/vega-lite/v6.json";
  /** What the picture shows, for those who do not see it. */
  description: string;
  title: ChartTitle;
  /** Of the drawing alone, in pixels; `padding` comes around it. */
  width: number;
  height: number;
  padding: ChartSides;
  autosize: "none";
  background: string;
  /** The data by name: layers refer to them, and a page may put others in their place. */
  datasets: Record<string, ChartRow[]>;
  layer: ChartLayer[];
  config: ChartConfig;
}

/** One record of the data of a chart. */
export type ChartRow = Record<string, string | number | null>;

export interface ChartSides {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Title and subtitle in lines. */
export interface ChartTitle {
  text: string[];
  subtitle: string[];
  anchor: "start";
  frame: "group";
  dx: number;
  offset: number;
}

export interface ChartLayer {
  name?: string;
  data: { name: string };
  mark: ChartMark;
  encoding: ChartEncoding;
}

export interface ChartMark {
  type: "area" | "line" | "rule" | "point" | "text" | "bar" | "rect";
  /** False where screen readers have the description instead. */
  aria?: boolean;
  align?: "left" | "center" | "right";
  baseline?: "top" | "middle" | "bottom" | "alphabetic";
  clip?: boolean;
  color?: string;
  cornerRadius?: number;
  dx?: number;
  dy?: number;
  fill?: string;
  filled?: boolean;
  fontSize?: number;
  fontWeight?: "bold" | "normal";
  height?: number;
  opacity?: number;
  shape?: string;
  size?: number;
  stroke?: string;
  strokeDash?: number[];
  strokeWidth?: number;
}

/** What the marks of a layer show, by channel. */
export interface ChartEncoding {
  x?: PositionChannel;
  x2?: SecondChannel;
  y?: PositionChannel;
  y2?: SecondChannel;
  color?: MarkChannel;
  fill?: MarkChannel;
  shape?: MarkChannel;
  text?: { field: string; type: "nominal" };
}

export type PositionChannel =
  | { value: number }
  | { field: string; type: "quantitative"; scale?: ChartScale | null; axis?: ChartAxis | null; stack?: null };

export type SecondChannel = { value: number } | { field: string };

export interface MarkChannel {
  field: string;
  type: "nominal";
  scale: { domain: string[]; range: string[] } | null;
  legend: null;
}

export interface ChartScale {
  domain: number[];
  range?: number[];
  zero: boolean;
  nice: boolean;
}

export interface ChartAxis {
  title?: string | null;
  orient?: "top" | "bottom" | "left" | "right";
  values?: number[];
  format?: string;
  grid?: boolean;
  ticks?: boolean;
  domain?: boolean;
  titleAngle?: number;
  titleAlign?: "left" | "center" | "right";
  titleAnchor?: "start" | "middle" | "end";
  titleX?: number;
  titleY?: number;
  offset?: number;
}

/** The look of all charts. */
export interface ChartConfig {
  font: string;
  axis: ChartStyle;
  text: ChartStyle;
  title: ChartStyle;
  view: { stroke: null };
}

export type ChartStyle = Record<string, string | number | boolean>;

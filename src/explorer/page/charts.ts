import type { Scene, View } from "./view.ts";

/** The place of a chart on the page. */
export interface ChartSlot extends View {
  readonly id: string;
  isInView(): boolean;
  /** The chart as it stands, as SVG. */
  svg(): Promise<string>;
}

/** The chart of an indicator; null where it has none. */
export function chartIn(_spec: object | undefined, _id: string, _scene: Scene): ChartSlot | null {
  return null;
}

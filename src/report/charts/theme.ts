import type { ChartConfig } from "./spec.ts";

export type ColorScheme = "light" | "dark";

/**
 * The colours of a chart. Good and bad are blue and orange, which everybody tells apart, dark and light, so that print in
 * grey tells them apart too; shapes say the same again.
 */
export interface Palette {
  readonly background: string;
  readonly ink: string;
  /** Of what is said less loudly. */
  readonly muted: string;
  readonly grid: string;
  /** The zero line, a target. */
  readonly line: string;
  readonly attained: string;
  readonly missed: string;
  /** The same for letters, which take more contrast. */
  readonly missedInk: string;
  readonly undetermined: string;
  /** Bands of 90 and of 50 %, opaque, so that they look alike in every reader. */
  readonly wideBand: string;
  readonly narrowBand: string;
  /** Steps from next to the target to far from it. */
  readonly attainedSteps: readonly string[];
  readonly missedSteps: readonly string[];
  /** The empty part of a bar. */
  readonly track: string;
  /** Lines of several scenarios, told apart in grey by their dashes too. */
  readonly series: readonly string[];
}

const palettes: Readonly<Record<ColorScheme, Palette>> = {
  light: {
    background: "#ffffff",
    ink: "#1c2024",
    muted: "#5c646c",
    grid: "#e3e6e9",
    line: "#1c2024",
    attained: "#0b5a9d",
    missed: "#e07b10",
    missedInk: "#a35200",
    undetermined: "#8a9199",
    wideBand: "#d9e4ee",
    narrowBand: "#aac4dc",
    attainedSteps: ["#c3d9ec", "#8db8dc", "#4c8cc3", "#0b5a9d"],
    missedSteps: ["#fdebd6", "#fad3a6", "#f2a95a", "#e07b10"],
    track: "#e9ecef",
    series: ["#0b5a9d", "#e07b10", "#00805a", "#a6417f", "#3f9fd8", "#6b5200", "#5c646c"],
  },
  dark: {
    background: "#15191d",
    ink: "#eef1f4",
    muted: "#a6aeb6",
    grid: "#2d343b",
    line: "#eef1f4",
    attained: "#6cb4f0",
    missed: "#f5a04c",
    missedInk: "#f5a04c",
    undetermined: "#858d95",
    wideBand: "#22384b",
    narrowBand: "#355a7b",
    attainedSteps: ["#1f3d56", "#2c5f8a", "#4489bf", "#6cb4f0"],
    missedSteps: ["#46321a", "#7a5423", "#b97c35", "#f5a04c"],
    track: "#2d343b",
    series: ["#6cb4f0", "#f5a04c", "#4cc79b", "#e58cc2", "#b3dcf7", "#d9c16a", "#a6aeb6"],
  },
};

/** Dashes of the lines of several scenarios, one after the other. */
export const DASHES: readonly (readonly number[])[] = [
  [1, 0],
  [7, 3],
  [2, 3],
  [9, 3, 2, 3],
  [4, 2],
  [1, 2],
  [12, 4],
];

export function paletteOf(scheme: ColorScheme): Palette {
  return palettes[scheme];
}

/** Fonts that most machines have, those with Chinese characters after those without. */
const FONT =
  '"Helvetica Neue", Arial, "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "DejaVu Sans", sans-serif';

export const TITLE_SIZE = 17;
export const TITLE_LINE = 22;
export const SUBTITLE_SIZE = 12.5;
export const SUBTITLE_LINE = 17;
/** Between title and subtitle. */
export const SUBTITLE_GAP = 4;
export const LABEL_SIZE = 11.5;
export const SMALL_SIZE = 10.5;

/** The look that all charts share. */
export function configOf({ ink, muted, grid }: Palette): ChartConfig {
  return {
    font: FONT,
    axis: {
      labelFontSize: LABEL_SIZE,
      titleFontSize: LABEL_SIZE,
      labelColor: muted,
      titleColor: muted,
      titleFontWeight: "normal",
      gridColor: grid,
      tickColor: grid,
      domainColor: grid,
      labelOverlap: false,
      labelBound: false,
      labelFlush: false,
      labelLimit: 0,
      titleLimit: 0,
    },
    text: { fontSize: LABEL_SIZE, color: ink },
    title: {
      color: ink,
      fontSize: TITLE_SIZE,
      fontWeight: "bold",
      lineHeight: TITLE_LINE,
      subtitleColor: muted,
      subtitleFontSize: SUBTITLE_SIZE,
      subtitleLineHeight: SUBTITLE_LINE,
      subtitlePadding: SUBTITLE_GAP,
      limit: 0,
    },
    view: { stroke: null },
  };
}

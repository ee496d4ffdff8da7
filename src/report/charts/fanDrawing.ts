import type { FanData } from "./fanData.ts";
import type { FanTarget } from "./fanTargets.ts";
import type { Drawing } from "./frame.ts";
import type { LevelsPlace } from "./levelsChart.ts";
import {
  labelData,
  labelLayers,
  observedLayer,
  observedRows,
  pathLayer,
  pointRows,
  positions,
  targetData,
  targetLayers,
} from "./levelsLayers.ts";
import type { ChartLayer, ChartRow } from "./spec.ts";
import type { Palette } from "./theme.ts";

const SOLID = [1, 0];
const DASHED = [5, 3];

/** The layers of a fan chart, and their data. */
export function fanDrawing(
  data: FanData,
  targets: readonly FanTarget[],
  palette: Palette,
  place: LevelsPlace,
): Drawing {
  const { drawn } = place.unit;
  const [wide = [], narrow = []] = data.bands.map(({ points }) =>
    points.map(({ year, low, high }): ChartRow => ({ year, low: drawn(low), high: drawn(high) })),
  );
  return {
    datasets: {
      wide,
      narrow,
      history: pointRows(data.observed, place),
      ahead: pointRows(data.ahead, place),
      observed: observedRows(data.observed, place, palette),
      ...targetData(targets, place),
      ...labelData(place),
    },
    layer: [
      bandLayer("wide", place, palette.wideBand),
      bandLayer("narrow", place, palette.narrowBand),
      pathLayer("history", place, palette.ink, SOLID),
      pathLayer("ahead", place, palette.ink, DASHED),
      observedLayer(place, palette),
      ...targetLayers(place, palette),
      ...labelLayers(palette),
    ],
  };
}

function bandLayer(name: string, place: LevelsPlace, color: string): ChartLayer {
  const { x, y } = positions(place);
  return {
    name,
    data: { name },
    mark: { type: "area", color, opacity: 1, aria: false },
    encoding: { x: x("year"), y: y("low"), y2: { field: "high" } },
  };
}

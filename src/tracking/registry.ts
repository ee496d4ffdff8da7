import { averageRate } from "./averageRate.ts";
import { cagrRatio } from "./cagrRatio.ts";
import { destatisWeather } from "./destatisWeather.ts";
import { escap } from "./escap.ts";
import type { TrackingMethod } from "./method.ts";
import { sdsnArrows } from "./sdsnArrows.ts";
import { timeProportional } from "./timeProportional.ts";
import { unProgressChart } from "./unProgressChart.ts";
import type { TrackingMethodName } from "./vocabulary.ts";

/** Every method, by name. */
export const trackingMethods: { readonly [N in TrackingMethodName]: TrackingMethod } = {
  timeProportional,
  cagrRatio,
  unProgressChart,
  sdsnArrows,
  destatisWeather,
  escap,
  averageRate,
};

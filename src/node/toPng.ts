import type { ChartSpec } from "../report/charts/spec.ts";
import { MissingPackageError } from "./missingPackage.ts";
import { toSvg } from "./toSvg.ts";

export interface PngOptions {
  /** Pixels of the picture for each of the specification: from 0.1 to 10. Default 2, for sharp screens. */
  readonly scale?: number;
}

const LEAST_SCALE = 0.1;
const MOST_SCALE = 10;

/**
 * Draws a chart as PNG, with the fonts of this machine. That takes the package `@resvg/resvg-js` beside this one.
 *
 * @param spec - from `fanChart` and the like
 * @param options - how many pixels
 * @returns a promise of the bytes of a PNG file
 * @throws RangeError when `scale` is not in range
 * @throws MissingPackageError when `@resvg/resvg-js` is not installed: the message says how to
 */
export async function toPng(spec: ChartSpec, { scale = 2 }: PngOptions = {}): Promise<Uint8Array> {
  if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
    throw new RangeError(
      `Cannot draw a chart: scale must be from ${LEAST_SCALE} to ${MOST_SCALE}, current value is ${scale}`,
    );
  }
  const { Resvg } = await loadResvg();
  const svg = await toSvg(spec);
  const options = { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: true } } as const;
  return new Resvg(svg, options).render().asPng();
}

async function loadResvg() {
  try {
    return await import("@resvg/resvg-js");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")) throw error;
    throw new MissingPackageError(
      "Cannot draw PNG without the package @resvg/resvg-js: npm install @resvg/resvg-js@2",
    );
  }
}

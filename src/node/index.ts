export type { SimulateAsyncOptions, SimulateProgress, StopSignal } from "../simulation/workers/options.ts";
export { drawReport } from "./drawReport.ts";
export { MissingPackageError } from "./missingPackage.ts";
export { readObservations } from "./readObservations.ts";
export { type ReadPlanOptions, readPlan } from "./readPlan.ts";
export { simulateAsync } from "./simulateAsync.ts";
export { type PngOptions, toPng } from "./toPng.ts";
export { toSvg } from "./toSvg.ts";

export type { SimulateAsyncOptions, SimulateProgress, StopSignal } from "../simulation/workers/options.ts";
export { simulateAsync } from "./simulateAsync.ts";

export { type ReadPlanOptions, readPlan } from "./readPlan.ts";

// What the JSON Schemas describe. The generator finds only types that have a name and no parameters.
import type { PlanDocument } from "../document/document.ts";
import type { Projection } from "../project.ts";
import type { Ensemble } from "../simulation/ensemble.ts";

export type PlanFile = PlanDocument<string, string, string>;
export type ProjectionFile = Projection<string>;
export type EnsembleFile = Ensemble<string>;

// What a worker of the pool runs: the build puts piscina's own part of a worker and this into one text.
export { work as task } from "../simulation/workers/work.ts";

// The second program of the page: what draws charts and writes texts, most of all that the page runs, and no verdict needs it.
export { None, parse, View } from "vega";
export { expressionInterpreter } from "vega-interpreter";
export { stringify } from "yaml";
export { toCsv } from "../../report/csv.ts";

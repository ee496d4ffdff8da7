import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Where tsc leaves one declaration file for each module, relative to the project; tsup joins them. */
export const DECLARATIONS = "dist/.declarations/";

/** What dist was made from; not part of the package. */
export const MADE_FROM = "dist/.made-from";

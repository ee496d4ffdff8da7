// Makes dist where it is missing or older than the sources: `npm start`, and what else runs the built package.
import { ensureBuilt } from "./dist.ts";

await ensureBuilt();

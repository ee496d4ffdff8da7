// Makes dist, whatever is there: `npm run build`.
import { build } from "./dist.ts";

await build();

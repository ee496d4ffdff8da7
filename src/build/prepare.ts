// Makes what the sources need beside themselves, where it is missing or old: `npm install`, `npm run check`.
import { ensureKernel } from "./kernel.ts";

await ensureKernel();

export { ensureKernel as setup } from "../src/build/kernel.ts";

import type { Order } from "../simulation/workers/order.ts";
import { work } from "../simulation/workers/work.ts";

/** The part of a worker's surroundings that is used here. */
declare const self: {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(message: "free"): void;
};

// What a web worker runs: the build makes one text of it.
self.onmessage = async ({ data }) => {
  await work(data);
  self.postMessage("free");
};

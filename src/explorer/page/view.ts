import type { Manner } from "../../report/manner.ts";
import type { Verdicts } from "../outcome.ts";
import type { ExplorerState } from "../state.ts";
import type { Store } from "./store.ts";

/** What every part of the page is made with. */
export interface Scene {
  readonly store: Store;
  readonly manner: Manner;
}

/** What the page shows at a moment. */
export interface Shown {
  readonly state: ExplorerState;
  readonly outcome: Verdicts;
}

/** A part of the page. */
export interface View {
  readonly element: HTMLElement;
  update(shown: Shown): void;
}

import type { Plan } from "../../plan/plan.ts";
import { decodeState, type ExplorerState, encodeState, initialState } from "../state.ts";

/** The state of the page, what can be undone of it, and who is told when it changes. */
export interface Store {
  state(): ExplorerState;
  /** Shows a state that is still being dragged. */
  preview(state: ExplorerState): void;
  /** Keeps a state: it can be undone, and the address has it. */
  commit(state: ExplorerState): void;
  undo(): void;
  redo(): void;
  reset(): void;
  can(): { readonly undo: boolean; readonly redo: boolean; readonly reset: boolean };
  /** The address of the page with the state in it. */
  link(): string;
}

export function openStore(plan: Plan, onChange: () => void): Store {
  let current = decodeState(location.hash.slice(1), plan);
  let at = 0;
  let past: ExplorerState[] = [current];

  const show = (state: ExplorerState) => {
    current = state;
    onChange();
  };
  const keep = (state: ExplorerState) => {
    history.replaceState(null, "", `#${encodeState(state, plan)}`);
    show(state);
  };
  const go = (to: number) => {
    const state = past[to];
    if (state === undefined) return;
    at = to;
    keep(state);
  };
  const commit = (state: ExplorerState) => {
    const isSame = encodeState(state, plan) === encodeState(past[at] ?? state, plan);
    if (!isSame) {
      past = [...past.slice(0, at + 1), state];
      at += 1;
    }
    keep(state);
  };
  // Somebody opened another link, or edited the address.
  addEventListener("hashchange", () => commit(decodeState(location.hash.slice(1), plan)));
  return {
    state: () => current,
    preview: show,
    commit,
    undo: () => go(at - 1),
    redo: () => go(at + 1),
    reset: () => commit(initialState(plan)),
    can: () => ({
      undo: at > 0,
      redo: at < past.length - 1,
      reset: encodeState(current, plan) !== "",
    }),
    link: () => location.href,
  };
}

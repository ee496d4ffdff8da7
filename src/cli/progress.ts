import type { SimulateProgress } from "../simulation/workers/options.ts";
import type { Sink } from "./session.ts";

export interface ProgressBar {
  show(progress: SimulateProgress): void;
  /** Takes it off the screen again. */
  clear(): void;
}

/** Milliseconds before there is something to see, and between two pictures of it. */
const PATIENCE = 1000;
const PERIOD = 100;

const WIDTH = 30;

const CLEAR_LINE = "\r\u001b[K";

/** A bar on a terminal for what takes longer than a second; nothing where standard error is something else. */
export function progressOn(stderr: Sink, now: () => number = () => performance.now()): ProgressBar {
  if (stderr.isTTY !== true) return { show: () => {}, clear: () => {} };
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    show: (progress) => {
      const time = now();
      if (time < next) return;
      next = time + PERIOD;
      isShown = true;
      stderr.write(CLEAR_LINE + barOf(progress).slice(0, (stderr.columns ?? 80) - 1));
    },
    clear: () => {
      if (isShown) stderr.write(CLEAR_LINE);
      isShown = false;
    },
  };
}

function barOf({ draws, of }: SimulateProgress): string {
  const share = draws / of;
  const full = Math.round(share * WIDTH);
  const percent = String(Math.floor(share * 100)).padStart(3);
  const counted = `${draws.toLocaleString("en")} of ${of.toLocaleString("en")} draws`;
  return `[${"#".repeat(full)}${"-".repeat(WIDTH - full)}] ${percent} %  ${counted}`;
}

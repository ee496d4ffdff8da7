import { TOOLS_ID } from "../data.ts";

export type Tools = typeof import("./tools.ts");

declare global {
  interface Window {
    /** Where the second program leaves what it has. */
    targetcastTools?: Tools;
  }
}

/** Runs the second program, which lies in the page as a text, when something of it is first asked for. */
export function loadTools(): Tools {
  if (window.targetcastTools === undefined) {
    const script = document.createElement("script");
    script.textContent = document.getElementById(TOOLS_ID)?.textContent ?? "";
    document.head.append(script);
    script.remove();
  }
  if (window.targetcastTools === undefined) throw new Error("The second program of the page did not run");
  return window.targetcastTools;
}

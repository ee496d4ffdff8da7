import { describe, expect, test } from "vitest";
import { progressOn } from "../../../src/cli/progress.ts";

/** A bar, a clock that it goes by, and what is written. */
function bar(terminal: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  const clock = { ms: 0 };
  const progress = progressOn({ ...terminal, write: (text) => written.push(text) }, () => clock.ms);
  const at = (ms: number, draws: number) => {
    clock.ms = ms;
    progress.show({ draws, of: 1000 });
  };
  return { written, at, clear: progress.clear };
}

describe("the progress bar", () => {
  test("is for what takes longer than a second", () => {
    const { written, at, clear } = bar({ isTTY: true });
    at(500, 100);
    at(999, 900);
    clear();
    expect(written).toEqual([]);
  });

  test("shows how far it has come, not too often, and goes away", () => {
    const { written, at, clear } = bar({ isTTY: true });
    at(1000, 500);
    at(1050, 510);
    at(1100, 600);
    clear();
    expect(written).toEqual([
      `\r\u001b[K[${"#".repeat(15)}${"-".repeat(15)}]  50 %  500 of 1,000 draws`,
      `\r\u001b[K[${"#".repeat(18)}${"-".repeat(12)}]  60 %  600 of 1,000 draws`,
      "\r\u001b[K",
    ]);
  });

  test("stays on one line", () => {
    const { written, at } = bar({ isTTY: true, columns: 20 });
    at(2000, 500);
    expect(written[0]).toHaveLength("\r\u001b[K".length + 19);
  });

  test("is for terminals", () => {
    const { written, at, clear } = bar({ isTTY: false });
    at(5000, 500);
    clear();
    expect(written).toEqual([]);
  });
});

import { describe, expect, test } from "vitest";
import { parsePlan, simulate } from "../../../src/index.ts";
import { simulateAsync } from "../../../src/node/simulateAsync.ts";
import { here } from "../../../src/simulation/workers/here.ts";
import type { Crew } from "../../../src/simulation/workers/order.ts";
import { simulateOn } from "../../../src/simulation/workers/simulateOn.ts";
import { work } from "../../../src/simulation/workers/work.ts";

// What the threads do is tested on the built package, tests/package/workers.test.ts: sources have no program for a thread.

const town = parsePlan({
  name: "Town",
  baseYear: 2025,
  horizon: 2030,
  indicators: {
    visits: {
      kind: "flow",
      observations: { 2025: { value: 100 } },
      growth: { constant: "5%", volatility: "4%" },
    },
  },
  targets: {
    visits: { indicator: "visits", by: 2030, atLeast: 120 },
    total: { indicator: "visits", measure: "total", from: 2026, by: 2030, atLeast: 580 },
  },
  scenarios: { trend: { weight: 0.7 }, weak: { weight: 0.3, growth: { "*": "-2pp" } } },
});
const options = { seed: 1, draws: 50_000 };

/** Workers that all are this thread. */
const several: Crew = { size: 3, hand: work };

describe("simulateAsync", () => {
  test("gives what simulate gives", async () => {
    expect(await simulateAsync(town, options)).toEqual(simulate(town, options));
  });

  test.each([
    ["one scenario", options],
    ["a mixture", { ...options, mixture: true }],
    ["draws until an error is small enough", { seed: 1, until: { standardError: 0.002 } }],
    ["nothing that has to be drawn", { seed: 1, draws: 10, outputs: ["probabilities" as const] }],
  ])("puts together what several workers did: %s", async (_what, asked) => {
    expect(JSON.stringify(await simulateOn(() => several, 3, town, asked))).toBe(
      JSON.stringify(simulate(town, asked)),
    );
  });

  test("counts the draws of all scenarios of a mixture as progress, and not those that prepare it", async () => {
    const told: { draws: number; of: number }[] = [];
    await simulateOn(() => several, 3, town, {
      ...options,
      mixture: true,
      onProgress: (progress) => told.push(progress),
    });
    expect(told[0]?.of).toBe(100_000);
    expect(told.at(-1)).toEqual({ draws: 100_000, of: 100_000 });
    expect(told.map(({ draws }) => draws)).toEqual(told.map(({ draws }) => draws).sort((a, b) => a - b));
  });

  test("runs again what was lost with a worker", async () => {
    let orders = 0;
    const frail: Crew = {
      size: 2,
      hand: async (order) => {
        orders += 1;
        // The second asks for more than it was given, and is never heard of again.
        if (orders !== 2) return work(order);
        order.port.postMessage({ word: "next", draws: 0 });
        await new Promise((resolve) => setTimeout(resolve, 5));
        throw new Error("out of memory");
      },
    };
    const told: number[] = [];
    const ensemble = await simulateOn(() => frail, 2, town, {
      ...options,
      outputs: ["probabilities", "joint"],
      onProgress: ({ draws }) => told.push(draws),
    });
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(options.draws);
    // Both of its chunks are lost, and each is handed to a worker again.
    expect(orders).toBe(4);
    expect(ensemble).toEqual(simulate(town, { ...options, outputs: ["probabilities", "joint"] }));
  });

  test("gives up where workers die three times over", async () => {
    const dead: Crew = { size: 2, hand: () => Promise.reject(new Error("out of memory")) };
    await expect(simulateOn(() => dead, 2, town, options)).rejects.toThrow(
      "Cannot simulate: workers stopped 3 times over, at last with: out of memory",
    );
  });

  test("stops at the next chunk, with the reason of the signal", async () => {
    const control = new AbortController();
    const reason = { any: "thing" };
    setTimeout(() => control.abort(reason), 20);
    let told = 0;
    const asked = { seed: 1, draws: 2 ** 40, signal: control.signal, onProgress: () => told++ };
    await expect(simulateOn(() => several, 3, town, asked)).rejects.toBe(reason);
    const before = told;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(told).toBe(before);
    await expect(simulateOn(() => here, 1, town, asked)).rejects.toBe(reason);
    expect(await simulateOn(() => here, 1, town, options)).toEqual(simulate(town, options));
  });

  test("rejects options that are wrong and plans that are none", async () => {
    await expect(simulateAsync(town, { ...options, workers: 0 })).rejects.toThrow(RangeError);
    await expect(simulateAsync(town, { ...options, draws: 0 })).rejects.toThrow(
      "draws must be an integer from 1 to 2^40, current value is 0",
    );
    const unparsed: typeof town = JSON.parse("{}");
    await expect(simulateAsync(unparsed, options)).rejects.toThrow(TypeError);
  });
});

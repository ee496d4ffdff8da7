import { describe, expect, test } from "vitest";
import { node } from "./run.ts";

/** A plan that takes some seconds to draw, and options that do with less. */
const LONG = `
import { createHash } from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import threads from "node:worker_threads";
import { parsePlan, simulate } from "targetcast";

// Every worker thread that is started from here on.
const started = [];
threads.Worker = class extends threads.Worker {
  constructor(...args) {
    super(...args);
    started.push(this);
  }
};
syncBuiltinESMExports();
const { simulateAsync } = await import("targetcast/node");

const plan = parsePlan({
  name: "Long",
  baseYear: 2025,
  horizon: 2030,
  indicators: { a: { kind: "flow", observations: { 2025: { value: 100 } }, growth: { constant: "5%", volatility: "4%" } } },
  targets: { a: { indicator: "a", measure: "total", from: 2026, by: 2030, atLeast: 580 } },
});
const hash = (ensemble) => createHash("sha256").update(JSON.stringify(ensemble)).digest("hex");
const outcome = (promise) => promise.then(hash, (error) => error.message);
const short = { seed: 1, draws: 200_000 };
const middle = { seed: 1, draws: 5_000_000 };
const long = { seed: 1, draws: 2 ** 40 };
const say = (value) => console.log(JSON.stringify(value));
`;

describe("simulateAsync in Node", () => {
  test("tells how far it has come", () => {
    const told = JSON.parse(
      node(`${LONG}
        const told = [];
        await simulateAsync(plan, { ...short, workers: 2, onProgress: (progress) => told.push(progress) });
        say(told);
      `),
    );
    const draws = told.map((progress: { draws: number }) => progress.draws);
    expect(draws).toEqual([...draws].sort((a, b) => a - b));
    expect(told.at(-1)).toEqual({ draws: 200_000, of: 200_000 });
    expect(told.length).toBeGreaterThanOrEqual(8);
  });

  test("stops within 100 ms when it is told to, with the reason of the signal; the pool can be used again", () => {
    const { isReason, ms, stoppedAfter, isSame } = JSON.parse(
      node(`${LONG}
        await simulateAsync(plan, { ...short, workers: 2 });
        const reason = new Error("enough of it");
        const control = new AbortController();
        let aborted = 0;
        let last = 0;
        setTimeout(() => {
          aborted = performance.now();
          control.abort(reason);
        }, 300);
        const error = await simulateAsync(plan, {
          ...long,
          workers: 2,
          signal: control.signal,
          onProgress: () => {
            last = performance.now();
          },
        }).catch((error) => error);
        const ms = performance.now() - aborted;
        const again = simulateAsync(plan, { ...short, workers: 2 });
        const isSame = hash(await again) === hash(simulate(plan, short));
        // Nobody draws any more.
        const before = process.cpuUsage();
        await new Promise((resolve) => setTimeout(resolve, 500));
        const busy = process.cpuUsage(before);
        say({ isReason: error === reason, ms, stoppedAfter: last - aborted, busy: busy.user / 1000, isSame });
      `),
    );
    expect({ isReason, isSame }).toEqual({ isReason: true, isSame: true });
    expect(ms).toBeLessThan(1000);
    expect(stoppedAfter).toBeLessThan(1000);
  });

  test("is not begun where the signal is aborted already", () => {
    expect(
      JSON.parse(
        node(
          `${LONG} say(await outcome(simulateAsync(plan, { ...long, signal: AbortSignal.abort(new Error("no")) })));`,
        ),
      ),
    ).toBe("no");
  });

  test("replaces a worker that is killed half-way, with the same result", () => {
    const { results, right, threads } = JSON.parse(
      node(`${LONG}
        const right = hash(simulate(plan, middle));
        const results = [];
        for (const workers of [1, 2, 3]) {
          let killed = false;
          results.push(
            await outcome(
              simulateAsync(plan, {
                ...middle,
                workers,
                onProgress: ({ draws, of }) => {
                  if (draws > of / 2 && !killed) started.at(-1).terminate();
                  killed ||= draws > of / 2;
                },
              }),
            ),
          );
        }
        say({ right, results, threads: started.length });
      `),
    );
    expect(results).toEqual([right, right, right]);
    expect(threads).toBe(1 + 2 + 3 + 3);
  });

  test("gives up where workers die again and again, and says so", () => {
    const [given, after] = JSON.parse(
      node(`${LONG}
        const given = await outcome(
          simulateAsync(plan, { ...middle, workers: 2, onProgress: () => started.forEach((worker) => worker.terminate()) }),
        );
        say([given, (await outcome(simulateAsync(plan, { ...short, workers: 2 }))) === hash(simulate(plan, short))]);
      `),
    );
    expect(given).toMatch(/^Cannot simulate: workers stopped 3 times over, at last with: /);
    expect(after).toBe(true);
  });

  test("fails with what the listener of its progress throws", () => {
    expect(
      JSON.parse(
        node(
          `${LONG} say(await outcome(simulateAsync(plan, { ...long, onProgress: () => { throw new Error("mine"); } })));`,
        ),
      ),
    ).toBe("mine");
  });

  test("may be asked several things at once", () => {
    const [first, ...others] = JSON.parse(
      node(`${LONG}
        const runs = [2, 2, 1, 3].map((workers) => outcome(simulateAsync(plan, { ...middle, workers })));
        say([hash(simulate(plan, middle)), ...(await Promise.all(runs))]);
      `),
    );
    expect(others).toEqual([first, first, first, first]);
  });

  test.each([
    [
      "{ ...short, workers: 0 }",
      "Cannot simulate: workers must be an integer from 1 to 256, current value is 0",
    ],
    [
      "{ ...short, workers: 1.5 }",
      "Cannot simulate: workers must be an integer from 1 to 256, current value is 1.5",
    ],
    [
      "{ draws: 10 }",
      "Cannot simulate: seed must be an integer from 0 to 2^53 - 1, current value is undefined",
    ],
    [
      "{ seed: 1, draws: 1e16 }",
      "Cannot simulate: draws must be an integer from 1 to 2^40, current value is 10000000000000000",
    ],
  ])("rejects %s", (options, message) => {
    expect(JSON.parse(node(`${LONG} say(await outcome(simulateAsync(plan, ${options})));`))).toBe(message);
  });
});

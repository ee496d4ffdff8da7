import { describe, expect, it } from "vitest";
import { type Chunk, openMachine } from "../../../src/kernel/machine.ts";
import type { Instruction, KernelProgram } from "../../../src/kernel/program.ts";

const BLOCK = 64;

/** A correlated pair of levels, their targets, histograms and moments. */
const PROGRAM: KernelProgram = {
  ...{ block: BLOCK, columns: 8, masks: 3, dimensions: 3, counts: 96, hits: 8, sums: 4 },
  pool: Float64Array.of(0.1, 0, 0.06, 0.08),
  code: [
    { op: "sobol", out: 0, dimension: 2 },
    { op: "sobol", out: 1, dimension: 0 },
    { op: "random", out: 6 },
    { op: "matrix", out: 2, rows: 2, in: 0, columns: 2, step: 1, at: 0, lower: true, add: false },
    { op: "logLevel", out: 4, in: 2, median: 100 },
    { op: "logLevel", out: 5, in: 3, median: 50 },
    { op: "histogram", in: 4, at: 0, bins: 64, origin: 100, scale: 40, compressed: false },
    { op: "histogram", in: 6, at: 64, bins: 32, origin: 0, scale: 1, compressed: true },
    { op: "moments", in: 4, at: 0, centre: 100 },
    { op: "judge", in: 4, mask: 0, low: 105, high: Number.POSITIVE_INFINITY, at: 0 },
    { op: "judge", in: 5, mask: 1, low: 50, high: Number.POSITIVE_INFINITY, at: 1 },
    { op: "judge", in: 6, mask: 2, low: 0, high: Number.POSITIVE_INFINITY, at: 2 },
    { op: "tally", masks: [0, 1], at: 4 },
    { op: "shortfall", in: 4, mask: 0, boundary: 105, at: 2 },
  ],
};

const chunk = (first: number, draws: number, more: Partial<Chunk> = {}): Chunk => ({
  ...{ points: "sobol", replicate: 0, first, draws },
  ...more,
});

describe("openMachine()", () => {
  it.each(["sobol", "random"] as const)("gives a chunk the same result whatever ran before: %s", (points) => {
    const chunks = [0, 1, 2, 3, 4].map((i) =>
      chunk(i * 4 * BLOCK, 4 * BLOCK - (i === 4 ? 37 : 0), { points }),
    );
    const machine = openMachine(PROGRAM, 5);
    const inOrder = chunks.map((part) => machine.run(part));
    const counted = machine.takeCounts();
    const mixed = new Map([3, 0, 4, 2, 1].map((i) => [i, machine.run(chunks[i] ?? chunk(0, 0))]));
    expect(inOrder.map((_, i) => mixed.get(i))).toEqual(inOrder);
    expect(machine.takeCounts()).toEqual(counted);
    // As if by workers, each with a machine of its own.
    const apart = chunks.map((part) => {
      const worker = openMachine(structuredClone(PROGRAM), 5);
      return { result: worker.run(part), counts: worker.takeCounts() };
    });
    expect(apart.map(({ result }) => result)).toEqual(inOrder);
    expect(counted.map((_, i) => apart.reduce((sum, { counts }) => sum + (counts[i] ?? 0), 0))).toEqual(
      counted,
    );
  });

  it("counts in a long chunk what it counts in its parts", () => {
    const machine = openMachine(PROGRAM, 6);
    const parts = [
      machine.run(chunk(0, BLOCK)),
      machine.run(chunk(BLOCK, BLOCK)),
      machine.run(chunk(128, 30)),
    ];
    const whole = machine.run(chunk(0, 2 * BLOCK + 30));
    expect(whole.hits).toEqual(
      whole.hits.map((_, i) => parts.reduce((sum, { hits }) => sum + (hits[i] ?? 0), 0)),
    );
    expect(machine.takeCounts().reduce((a, b) => a + b)).toBe(2 * 2 * (2 * BLOCK + 30));
  });

  it("draws the probabilities and moments of its levels", () => {
    const draws = 2 ** 16;
    const { hits, sums } = openMachine(PROGRAM, 1).run(chunk(0, draws));
    const share = (at: number) => (hits[at] ?? 0) / draws;
    // P(N >= ln(1.05)/0.1) = P(N >= 0.48790) = 0.31281, and 1/2; together, at correlation 0.6, from the two.
    expect(share(0)).toBeCloseTo(0.31281, 3);
    expect(share(1)).toBeCloseTo(0.5, 3);
    expect(share(2)).toBeCloseTo(0.5, 1);
    expect(share(4) + share(5) + share(6)).toBe(1);
    expect(share(5) + 2 * share(6)).toBeCloseTo(share(0) + share(1), 12);
    // E = 100·exp(0.1²/2)
    expect((sums[0] ?? 0) / draws + 100).toBeCloseTo(100 * Math.exp(0.005), 2);
  });

  it("draws other points for another seed, another replicate, and for pseudo-random points", () => {
    const results = [
      openMachine(PROGRAM, 1).run(chunk(0, BLOCK)),
      openMachine(PROGRAM, 2).run(chunk(0, BLOCK)),
      openMachine(PROGRAM, 2 ** 53 - 1).run(chunk(0, BLOCK)),
      openMachine(PROGRAM, 1).run(chunk(0, BLOCK, { replicate: 1 })),
      openMachine(PROGRAM, 1).run(chunk(0, BLOCK, { points: "random" })),
      openMachine(PROGRAM, 1).run(chunk(BLOCK, BLOCK, { points: "random" })),
    ];
    expect(new Set(results.map(({ sums }) => sums[0])).size).toBe(results.length);
  });

  it("is at the median to the bit where nothing is uncertain", () => {
    const code: Instruction[] = [
      { op: "constant", out: 0, value: 0 },
      { op: "logLevel", out: 1, in: 0, median: 0.1 },
      { op: "judge", in: 1, mask: 0, low: 0.1, high: 0.1, at: 0 },
      { op: "moments", in: 1, at: 0, centre: 0.1 },
    ];
    const { hits, sums } = openMachine({ ...PROGRAM, code }, 1).run(chunk(0, 1000));
    expect([hits[0], sums[0], sums[1]]).toEqual([1000, 0, 0]);
  });

  it("needs little memory: 40 indicators, 5 years, 1,024 bins in less than 3 MB", async () => {
    const { loadProgram } = await import("../../../src/kernel/load.ts");
    const size = {
      block: 256,
      columns: 400,
      masks: 120,
      dimensions: 200,
      counts: 200 * 1024,
      hits: 500,
      sums: 500,
    };
    const { kernel } = loadProgram({ ...size, pool: new Float64Array(2000), code: [] }, 1);
    expect(kernel.memory.buffer.byteLength).toBeLessThan(3e6);
  });

  it("refuses what is out of bounds", () => {
    const machine = openMachine(PROGRAM, 1);
    const wrong: (() => unknown)[] = [
      () => openMachine(PROGRAM, -1),
      () => openMachine(PROGRAM, 1.5),
      () => openMachine(PROGRAM, 2 ** 53),
      () => openMachine({ ...PROGRAM, block: 100 }, 1),
      () => openMachine({ ...PROGRAM, block: 8 }, 1),
      () => openMachine({ ...PROGRAM, columns: 5 }, 1),
      () => openMachine({ ...PROGRAM, masks: 2 }, 1),
      () => openMachine({ ...PROGRAM, dimensions: 2 }, 1),
      () => openMachine({ ...PROGRAM, dimensions: 1000 }, 1),
      () => openMachine({ ...PROGRAM, counts: 95 }, 1),
      () => openMachine({ ...PROGRAM, hits: 6 }, 1),
      () => openMachine({ ...PROGRAM, sums: 2 }, 1),
      () => openMachine({ ...PROGRAM, pool: new Float64Array(3) }, 1),
      () => machine.run(chunk(1, BLOCK)),
      () => machine.run(chunk(-BLOCK, BLOCK)),
      () => machine.run(chunk(0, -1)),
      () => machine.run(chunk(0, 1e16)),
      () => machine.run(chunk(0, Number.NaN)),
      () => machine.run(chunk(2 ** 40, BLOCK)),
      () => machine.run(chunk(0, BLOCK, { replicate: 0.5 })),
    ];
    for (const act of wrong) expect(act).toThrow(RangeError);
  });
});

import { describe, expect, it } from "vitest";
import { RECORD } from "../../../src/kernel/layout.ts";
import { loadProgram } from "../../../src/kernel/load.ts";
import { normalQuantile } from "../../../src/math/normal.ts";
import golden from "../../golden/normal.json" with { type: "json" };
import { column } from "./run.ts";

/**
 * What the kernel makes of uniform numbers of 52 binary digits (the middles of their cells): the directions of the Sobol
 * points are set so that points 1, 2, 4, ... are the numbers asked for.
 */
function normalsOf(cells: readonly bigint[]): { u: Float64Array; z: Float64Array } {
  const program = {
    ...{ block: 16, columns: 1, masks: 0, dimensions: 1, counts: 0, hits: 0, sums: 0 },
    pool: new Float64Array(0),
    code: [{ op: "sobol", out: 0, dimension: 0 } as const],
  };
  const { kernel, layout } = loadProgram(program, 1);
  const { buffer } = kernel.memory;
  const run = (first: bigint) =>
    kernel.run(layout.code, layout.code + RECORD, 0, 0, 0n, first, program.block);
  // Point 16 needs five directions; they are scrambled once for a replicate.
  run(16n);
  const [shift = 0n] = new BigUint64Array(buffer, layout.shifts, 1);
  const directions = new BigUint64Array(buffer, layout.scrambled, 40);
  const left = new Float64Array(buffer, layout.columns, 1);
  const z = Float64Array.from(cells, (cell) => {
    directions[4] = cell ^ shift;
    run(16n);
    return left[0] ?? 0;
  });
  return { u: Float64Array.from(cells, (cell) => (Number(cell) + 0.5) / 2 ** 52), z };
}

const LAST = 2n ** 52n - 1n;

/** In every octave down to the smallest uniform number: its ends, borders of segments, and numbers in between. */
const CELLS = Array.from({ length: 52 }, (_, octave) => {
  const start = 2 ** octave / 2;
  const inside = column(40, octave, (u) => start * (1 + u));
  const borders = Array.from({ length: 65 }, (_, i) => start * (1 + i / 64));
  return [...inside, ...borders].map(Math.floor).filter((cell) => cell < 2 ** 51);
})
  .flat()
  .map(BigInt);

describe("normals of the kernel", () => {
  it("are the quantiles of their uniforms to 1e-9, in the far tails too", () => {
    const { u, z } = normalsOf(CELLS);
    expect(u.length).toBeGreaterThan(5000);
    expect(Math.max(...u.map((p, i) => Math.abs(normalQuantile(p) - (z[i] ?? 0))))).toBeLessThan(1e-9);
    expect(z[0]).toBeLessThan(-8);
  });

  it("are published quantiles to 1e-9, between the uniforms next to them", () => {
    for (const { p, z } of golden.quantiles.filter(
      (quantile) => quantile.p > 1e-12 && quantile.p < 1 - 1e-12,
    )) {
      const below = BigInt(Math.floor(p * 2 ** 52 - 0.5));
      const { u, z: near } = normalsOf([below, below + 1n]);
      const share = (p - (u[0] ?? 0)) / ((u[1] ?? 0) - (u[0] ?? 0));
      const between = (near[0] ?? 0) + share * ((near[1] ?? 0) - (near[0] ?? 0));
      expect(Math.abs(between - z)).toBeLessThan(1e-9);
    }
  });

  it("of u and 1 - u are opposite, to the bit", () => {
    const low = normalsOf(CELLS).z;
    const high = normalsOf(CELLS.map((cell) => LAST - cell)).z;
    expect(high).toEqual(low.map((z) => -z));
  });

  it("never fall where the uniform rises, from one to the next across borders of segments", () => {
    const borders = CELLS.filter((cell) => cell > 2n).flatMap((cell) => [
      cell - 2n,
      cell - 1n,
      cell,
      cell + 1n,
    ]);
    const sorted = [...new Set(borders)].sort((a, b) => (a < b ? -1 : 1));
    const { z } = normalsOf(sorted);
    expect(z.findIndex((value, i) => i > 0 && value < (z[i - 1] ?? 0))).toBe(-1);
  });

  it("have mean 0 on both sides of the middle", () => {
    expect(normalsOf([2n ** 51n - 1n, 2n ** 51n]).z.reduce((a, b) => a + b)).toBe(0);
  });
});

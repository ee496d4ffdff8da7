import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openMachine } from "../../../../src/kernel/machine.ts";
import type { Instruction, KernelProgram } from "../../../../src/kernel/program.ts";
import { pruned } from "../../../../src/simulation/code/prune.ts";

const COLUMNS = 8;

const program = (code: readonly Instruction[], pool: readonly number[] = []): KernelProgram => ({
  block: 16,
  columns: COLUMNS,
  masks: 2,
  dimensions: COLUMNS,
  counts: 8,
  hits: 4,
  sums: 4,
  pool: Float64Array.from(pool),
  code,
});

const draw = (out: number): Instruction => ({ op: "sobol", out, dimension: out });
const sumUp = (column: number): Instruction => ({ op: "moments", in: column, at: 0, centre: 0 });

describe("pruned()", () => {
  it("leaves out what nothing is counted of, and dimensions past the last that is drawn", () => {
    const wasted: Instruction[] = [draw(2), { op: "add", out: 3, left: 1, right: 2 }];
    const { code, dimensions } = pruned(program([draw(0), draw(1), ...wasted, sumUp(1)]));
    expect(code).toEqual([draw(1), sumUp(1)]);
    expect(dimensions).toBe(2);
  });

  it("leaves out what is set again before anybody reads it", () => {
    const again: Instruction = { op: "constant", out: 0, value: 1 };
    expect(pruned(program([draw(0), again, sumUp(0)])).code).toEqual([again, sumUp(0)]);
  });

  it("keeps the rows of a matrix that are read, and the columns that they rest on", () => {
    const matrix = {
      op: "matrix",
      out: 4,
      rows: 3,
      in: 0,
      columns: 4,
      step: 1,
      lower: false,
      add: false,
    } as const;
    const pool = [9, 9, 9, 9, 0, 5, 6, 0, 9, 9, 9, 9];
    const { code, pool: left } = pruned(
      program([draw(0), draw(1), draw(2), draw(3), { ...matrix, at: 0 }, sumUp(5)], pool),
    );
    const row = { ...matrix, out: 5, rows: 1, in: 1, columns: 2, at: 0 };
    expect(code).toEqual([draw(1), draw(2), row, sumUp(5)]);
    expect([...left]).toEqual([5, 6]);
  });

  it("keeps the corner of a triangle down to the last row that is read", () => {
    const matrix = {
      op: "matrix",
      out: 4,
      rows: 3,
      in: 0,
      columns: 3,
      step: 1,
      lower: true,
      add: false,
    } as const;
    const { code, pool } = pruned(
      program([draw(0), draw(1), draw(2), { ...matrix, at: 0 }, sumUp(5)], [1, 0, 0, 2, 3, 0, 4, 5, 6]),
    );
    expect(code).toEqual([draw(0), draw(1), { ...matrix, rows: 2, columns: 2, at: 0 }, sumUp(5)]);
    expect([...pool]).toEqual([1, 0, 2, 3]);
  });

  it("takes programs of any length", () => {
    const code = Array.from({ length: 200_000 }, (_, i) => (i % 2 === 0 ? draw(1) : sumUp(1)));
    expect(pruned(program(code)).code).toHaveLength(200_000);
  });

  it("leaves nothing of a program that counts nothing, random streams neither", () => {
    expect(pruned(program([{ op: "random", out: 0 }, draw(1)])).code).toEqual([]);
  });

  it("has random streams go on as they did", () => {
    const random = (out: number): Instruction => ({ op: "random", out });
    const code = [random(0), random(1), sumUp(1)];
    expect(pruned(program(code)).code).toEqual(code);
  });

  it("counts the same to the last bit, of random programs", () => {
    const column = fc.nat(COLUMNS - 1);
    // Matrices read the first four columns, which stay finite as variates and shocks do.
    const made = fc.integer({ min: 4, max: COLUMNS - 1 });
    const flag = fc.boolean();
    const factor = fc.constantFrom(0, 0, 0, 1, -0.5, 0.3);
    const instruction: fc.Arbitrary<Instruction> = fc.oneof(
      column.map(draw),
      fc.record({
        op: fc.constantFrom("add", "multiply", "maximum"),
        out: made,
        left: column,
        right: column,
      }),
      fc.record({ op: fc.constantFrom("copy", "negate", "finite"), out: made, in: column }),
      fc.record({ op: fc.constant("logLevel"), out: made, in: column, median: fc.constant(100) }),
      fc.record({ op: fc.constant("constant"), out: column, value: fc.constantFrom(0, 1.5) }),
      fc.record({
        ...{ op: fc.constant("jump"), out: fc.nat(COLUMNS - 2), count: fc.constantFrom(1, 2), in: column },
        ...{ below: fc.constant(0.5), amount: fc.constant(1) },
      }),
      fc.record({
        op: fc.constant("sum"),
        out: column,
        in: fc.nat(COLUMNS - 3),
        count: fc.constantFrom(1, 2, 3),
      }),
      // Inputs in the first four columns, rows in the last four.
      fc.record({
        ...{ op: fc.constant("matrix"), out: fc.constantFrom(4, 5), rows: fc.constantFrom(1, 2, 3) },
        ...{ in: fc.nat(1), columns: fc.constantFrom(1, 2, 3), step: fc.constant(1), at: fc.nat(7) },
        ...{ lower: fc.constant(false), add: flag },
      }),
      fc.record({
        ...{ op: fc.constant("matrix"), out: fc.constantFrom(4, 5), rows: fc.constant(3) },
        ...{ in: fc.nat(1), columns: fc.constant(3), step: fc.constant(1), at: fc.nat(7) },
        ...{ lower: fc.constant(true), add: flag },
      }),
      fc.record({
        op: fc.constant("moments"),
        in: column,
        at: fc.constantFrom(0, 2),
        centre: fc.constant(1),
      }),
      fc.record({
        ...{ op: fc.constant("judge"), in: column, mask: fc.nat(1), at: fc.nat(3) },
        ...{ low: fc.constant(0), high: fc.constant(1) },
      }),
      fc.record({
        ...{ op: fc.constant("histogram"), in: column, at: fc.constant(0), bins: fc.constant(8) },
        ...{ origin: fc.constant(0), scale: fc.constant(2), compressed: flag },
      }),
    );
    const starts = Array.from({ length: COLUMNS }, (_, i) => draw(i));
    const pools = fc.array(factor, { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(fc.array(instruction, { minLength: 1, maxLength: 24 }), pools, (code, pool) => {
        const whole = program([...starts, ...code], pool);
        const chunk = { points: "sobol", replicate: 3, first: 32, draws: 40 } as const;
        const [all, less] = [whole, pruned(whole)].map((one) => {
          const machine = openMachine(one, 7);
          return { ...machine.run(chunk), counts: machine.takeCounts() };
        });
        expect(less).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });
});

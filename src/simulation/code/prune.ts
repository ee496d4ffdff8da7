import type { Column, Instruction, KernelProgram } from "../../kernel/program.ts";

type Matrix = Extract<Instruction, { readonly op: "matrix" }>;

/** What an instruction does with columns. */
interface Use {
  readonly reads: readonly Column[];
  /** Columns that it sets from first to last, whatever they held. */
  readonly sets: readonly Column[];
  /** Whether it does something besides: counts, or moves a random stream on. */
  readonly stays: boolean;
}

/**
 * Leaves out of a program what none of its counters rests on: from the last instruction to the first, those that only set columns
 * that nobody reads before they are set again; of matrices the rows, and the columns at their ends that are all zero: what these
 * are multiplied with is finite, as variates and shocks are. What is counted stays the same to the last bit.
 */
export function pruned(program: KernelProgram): KernelProgram {
  const live = new Set<Column>();
  const code: Instruction[] = [];
  const pool = poolOf(program.pool);
  for (let i = program.code.length - 1; i >= 0; i--) {
    const whole = program.code[i]!;
    const step = whole.op === "matrix" ? trimmed(whole, live, pool) : whole;
    if (step === null) continue;
    const { reads, sets, stays } = useOf(step);
    if (!stays && !sets.some((column) => live.has(column))) continue;
    for (const column of sets) live.delete(column);
    for (const column of reads) live.add(column);
    code.push(step.op === "shape" ? { ...step, at: pool.keep(step.at, 1, step.segments * 4) } : step);
  }
  // Of what is left some counts, or there is nothing to run.
  if (code.every(({ op }) => op === "random")) code.length = 0;
  code.reverse();
  let dimensions = 0;
  for (const step of code) if (step.op === "sobol") dimensions = Math.max(dimensions, step.dimension + 1);
  return { ...program, code, pool: pool.values(), dimensions };
}

function useOf(step: Instruction): Use {
  const columns = (first: Column, count: number, apart = 1) =>
    Array.from({ length: count }, (_, k) => first + k * apart);
  const made = (reads: readonly Column[], out: Column): Use => ({ reads, sets: [out], stays: false });
  const counted = (...reads: readonly Column[]): Use => ({ reads, sets: [], stays: true });
  switch (step.op) {
    case "sobol":
    case "constant":
      return made([], step.out);
    case "random":
      return { ...made([], step.out), stays: true };
    case "matrix": {
      const sets = columns(step.out, step.rows);
      const inputs = columns(step.in, step.columns, step.step);
      return { reads: step.add ? [...sets, ...inputs] : inputs, sets, stays: false };
    }
    case "jump": {
      const sets = columns(step.out, step.count);
      return { reads: [...sets, step.in], sets, stays: false };
    }
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "minimum":
    case "maximum":
      return made([step.left, step.right], step.out);
    case "sum":
      return made(columns(step.in, step.count), step.out);
    case "shape":
    case "logLevel":
    case "logitLevel":
    case "identityLevel":
    case "copy":
    case "negate":
    case "absolute":
    case "root":
    case "power":
    case "nthRoot":
    case "finite":
      return made([step.in], step.out);
    case "histogram":
    case "moments":
    case "judge":
    case "shortfall":
      return counted(step.in);
    case "open":
    case "first":
    case "tally":
      return counted();
  }
}

/**
 * A matrix without the rows at its ends that nobody reads, and without the columns at its ends that are zero in all rows that are
 * read; rows between them that nobody reads may come to anything.
 */
function trimmed(matrix: Matrix, live: ReadonlySet<Column>, pool: PoolKeeper): Matrix | null {
  const { rows, columns, lower, at } = matrix;
  const wanted = Array.from({ length: rows }, (_, r) => r).filter((r) => live.has(matrix.out + r));
  const [top] = wanted;
  const bottom = wanted.at(-1);
  if (top === undefined || bottom === undefined) return null;
  // A triangle has its corner at the first row.
  const first = lower ? 0 : top;
  const count = bottom + 1 - first;
  const isUsed = (c: number) => wanted.some((r) => (!lower || c <= r) && pool.at(at + r * columns + c) !== 0);
  let [left, right] = [0, lower ? count : columns];
  while (right - left > 1 && !isUsed(right - 1)) right--;
  while (!lower && right - left > 1 && !isUsed(left)) left++;
  return {
    ...matrix,
    out: matrix.out + first,
    rows: count,
    in: matrix.in + left * matrix.step,
    columns: right - left,
    at: pool.keep(at + first * columns + left, count, right - left, columns),
  };
}

interface PoolKeeper {
  at(place: number): number;
  /** Keeps some rows, which began so far apart; gives where they lie now, one after the other. */
  keep(at: number, rows: number, columns: number, apart?: number): number;
  values(): Float64Array;
}

function poolOf(all: Float64Array): PoolKeeper {
  const kept: number[] = [];
  const places = new Map<string, number>();
  return {
    at: (place) => all[place] ?? Number.NaN,
    keep(at, rows, columns, apart = columns) {
      const key = `${at} ${rows} ${columns} ${apart}`;
      const known = places.get(key);
      if (known !== undefined) return known;
      const place = kept.length;
      for (let r = 0; r < rows; r++) {
        for (let c = 0; c < columns; c++) kept.push(all[at + r * apart + c]!);
      }
      places.set(key, place);
      return place;
    },
    values: () => Float64Array.from(kept),
  };
}

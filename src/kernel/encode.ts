import { type Layout, matrixKey, RECORD } from "./layout.ts";
import type { Instruction, KernelProgram } from "./program.ts";

/** The operations in the order of src/kernel/assembly/machine.ts. */
const OPERATIONS: readonly Instruction["op"][] = [
  "sobol",
  "random",
  "matrix",
  "shape",
  "jump",
  "logLevel",
  "logitLevel",
  "identityLevel",
  "histogram",
  "moments",
  "constant",
  "add",
  "subtract",
  "multiply",
  "divide",
  "minimum",
  "maximum",
  "copy",
  "negate",
  "absolute",
  "root",
  "power",
  "nthRoot",
  "finite",
  "sum",
  "judge",
  "open",
  "first",
  "tally",
  "shortfall",
];

/** The operands of an instruction as src/kernel/assembly/state.ts knows them. */
interface Operands {
  readonly out?: number;
  readonly left?: number;
  readonly right?: number;
  readonly count?: number;
  readonly at?: number;
  readonly inner?: number;
  readonly flag?: number;
  readonly x?: number;
  readonly y?: number;
  readonly z?: number;
}

/**
 * Writes the instructions of a program as the machine reads them: 64 bytes each, with addresses for columns, masks, counters
 * and constants.
 *
 * @throws RangeError when an instruction names something that the program does not have
 */
export function encode(program: KernelProgram, layout: Layout): Uint8Array {
  const bytes = new Uint8Array(program.code.length * RECORD);
  const view = new DataView(bytes.buffer);
  const operandsOf = operandReader(program, layout);
  program.code.forEach((step, i) => {
    const {
      out = 0,
      left = 0,
      right = 0,
      count = 0,
      at = 0,
      inner = 0,
      flag = 0,
      x = 0,
      y = 0,
      z = 0,
    } = operandsOf(step);
    [OPERATIONS.indexOf(step.op), out, left, right, count, at, inner, flag].forEach((word, k) => {
      view.setInt32(i * RECORD + k * 4, word, true);
    });
    [x, y, z].forEach((number, k) => {
      view.setFloat64(i * RECORD + 32 + k * 8, number, true);
    });
  });
  return bytes;
}

function operandReader(program: KernelProgram, layout: Layout): (step: Instruction) => Operands {
  const place =
    (what: string, start: number, size: number, limit: number) =>
    (number: number, many = 1) => {
      if (
        !(
          Number.isInteger(number) &&
          number >= 0 &&
          Number.isInteger(many) &&
          many >= 1 &&
          number + many <= limit
        )
      )
        throw new RangeError(`The program has ${limit} ${what}, none at ${number} (${many} from there)`);
      return start + number * size;
    };
  const column = place("columns", layout.columns, layout.columnStride, program.columns);
  const mask = place("masks", layout.masks, layout.maskStride, program.masks);
  const constants = place("constants", layout.pool, 8, program.pool.length);
  const dimension = place("dimensions", 0, 1, program.dimensions);
  const hits = place("hits", layout.hits, 8, program.hits);
  const sums = place("sums", layout.sums, 8, program.sums);
  const counts = place("counters", layout.counts, 4, program.counts);
  return (step) => {
    switch (step.op) {
      case "sobol":
        return { out: column(step.out), at: dimension(step.dimension) };
      case "random":
        return { out: column(step.out) };
      case "matrix":
        constants(step.at, step.rows * step.columns);
        return {
          out: column(step.out, step.rows),
          count: step.rows,
          left: column(step.in, (step.columns - 1) * step.step + 1),
          right: step.step * layout.columnStride,
          inner: step.columns,
          at: layout.matrices.get(matrixKey(step)) ?? 0,
          flag: (step.lower ? 1 : 0) + (step.add ? 2 : 0),
        };
      case "shape":
        return {
          out: column(step.out),
          left: column(step.in),
          at: constants(step.at, step.segments * 4),
          count: step.segments,
          x: step.low,
          y: step.step,
        };
      case "jump":
        return {
          out: column(step.out, step.count),
          count: step.count,
          left: column(step.in),
          x: step.below,
          y: step.amount,
        };
      case "logLevel":
        return { out: column(step.out), left: column(step.in), x: step.median };
      case "logitLevel":
        return { out: column(step.out), left: column(step.in), x: step.median, y: step.capacity };
      case "identityLevel":
        return { out: column(step.out), left: column(step.in), x: step.median, y: step.low, z: step.high };
      case "constant":
        return { out: column(step.out), x: step.value };
      case "add":
      case "subtract":
      case "multiply":
      case "divide":
      case "minimum":
      case "maximum":
        return { out: column(step.out), left: column(step.left), right: column(step.right) };
      case "copy":
      case "negate":
      case "absolute":
      case "root":
      case "finite":
        return { out: column(step.out), left: column(step.in) };
      case "power":
        return { out: column(step.out), left: column(step.in), count: step.exponent };
      case "nthRoot":
        return { out: column(step.out), left: column(step.in), count: step.degree };
      case "sum":
        return { out: column(step.out), left: column(step.in, step.count), count: step.count };
      case "histogram":
        if (!(step.scale > 0)) throw new RangeError(`A histogram has a scale above 0, not ${step.scale}`);
        return {
          left: column(step.in),
          at: counts(step.at, step.bins),
          count: step.bins,
          inner: program.counts - step.at,
          flag: step.compressed ? 1 : 0,
          x: step.origin,
          y: step.compressed ? 1 / step.scale : step.bins / 2 / step.scale,
        };
      case "moments":
        return { left: column(step.in), at: sums(step.at, 2), x: step.centre };
      case "judge":
        return {
          left: column(step.in),
          out: mask(step.mask),
          at: hits(step.at),
          x: step.low,
          y: step.high,
        };
      case "open":
        return { out: mask(step.mask) };
      case "first":
        return { left: mask(step.mask), right: mask(step.open), at: hits(step.at) };
      case "tally":
        step.masks.forEach((number) => {
          mask(number);
        });
        return {
          left: layout.lists.get(step) ?? 0,
          count: step.masks.length,
          at: hits(step.at, step.masks.length + 1),
        };
      case "shortfall":
        return { left: column(step.in), right: mask(step.mask), at: sums(step.at), x: step.boundary };
    }
  };
}

/**
 * A matrix as the machine reads it: of each four rows column by column, then the rows that are left.
 *
 * @param matrix - row by row
 */
export function packMatrix(matrix: Float64Array, rows: number, columns: number): Float64Array {
  const packed = new Float64Array(rows * columns);
  const inFours = rows - (rows % 4);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const to = r < inFours ? (r - (r % 4)) * columns + c * 4 + (r % 4) : r * columns + c;
      packed[to] = matrix[r * columns + c]!;
    }
  }
  return packed;
}

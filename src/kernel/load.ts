import { encode, packMatrix } from "./encode.ts";
import { exponentialTable } from "./exponentialTable.ts";
import { type Layout, layOut, matrixKey } from "./layout.ts";
import { writeNormalTable } from "./normalNodes.ts";
import type { KernelProgram } from "./program.ts";
import { directionNumbers, SOBOL_BITS } from "./sobol.ts";
import { growTo, instantiateKernel, type KernelExports } from "./wasm.ts";

/** Makes a kernel with a program, its tables and its scrambled Sobol directions laid out in its memory. */
export function loadProgram(program: KernelProgram, seed: number): { kernel: KernelExports; layout: Layout } {
  const kernel = instantiateKernel();
  const layout = layOut(program, kernel.freeFrom());
  growTo(kernel, layout.end);
  const { buffer } = kernel.memory;
  const doubles = (at: number, numbers: Float64Array) =>
    new Float64Array(buffer, at, numbers.length).set(numbers);
  doubles(layout.pool, program.pool);
  writeNormalTable(kernel);
  new BigUint64Array(buffer, kernel.exponentials()).set(exponentialTable());
  new Uint8Array(buffer).set(encode(program, layout), layout.code);
  for (const step of program.code) {
    if (step.op === "tally") {
      const list = new Uint32Array(buffer, layout.lists.get(step) ?? 0, step.masks.length);
      list.set(step.masks.map((mask) => layout.masks + mask * layout.maskStride));
    }
    if (step.op !== "matrix") continue;
    const matrix = program.pool.subarray(step.at, step.at + step.rows * step.columns);
    doubles(layout.matrices.get(matrixKey(step)) ?? 0, packMatrix(matrix, step.rows, step.columns));
  }
  new BigUint64Array(buffer, layout.directions).set(directionNumbers(program.dimensions));
  kernel.shapeTo(program.block, layout.columnStride);
  kernel.seedWith(
    BigInt(seed),
    layout.directions,
    layout.scrambled,
    SOBOL_BITS,
    layout.shifts,
    layout.stream,
  );
  return { kernel, layout };
}

import { wholePower } from "../math/power.ts";
import type { FormulaNode, FormulaOperation } from "./tree.ts";

/**
 * Evaluates a formula on whole columns: element i of the result from element i of every column.
 *
 * Only `+ - * / sqrt` and comparisons are used (`^` multiplies), so every engine gives the same bits. Whatever is not
 * finite, on the way or at the end, is NaN from there on: a division by zero, the root of a negative number, an
 * overflow, an input that is not known.
 *
 * @param node - a checked formula
 * @param column - gives the column of an indicator, in its unit; at least `length` numbers
 * @param length - how many elements to evaluate
 * @param out - takes the result; at least `length` numbers, and never one of the columns
 *
 * @example
 * ```ts
 * import { evaluateFormula, parseFormula } from "targetcast/formula";
 *
 * const columns = new Map([
 *   ["gdp", Float64Array.of(120, 130)],
 *   ["people", Float64Array.of(10, 0)],
 * ]);
 * const out = new Float64Array(2);
 * evaluateFormula(parseFormula("gdp / people"), (id) => columns.get(id) ?? new Float64Array(2), 2, out);
 * console.log(out.join(" ")); // 12 NaN
 * ```
 */
export function evaluateFormula(
  node: FormulaNode,
  column: (id: string) => Float64Array,
  length: number,
  out: Float64Array,
): void {
  if ("value" in node) {
    out.fill(node.value, 0, length);
  } else if ("ref" in node) {
    const numbers = column(node.ref);
    for (let i = 0; i < length; i++) out[i] = finite(numbers[i]!);
  } else {
    const operate = operations[node.op];
    const [first, ...others] = node.args;
    evaluateFormula(first, column, length, out);
    if (others.length === 0) for (let i = 0; i < length; i++) out[i] = finite(operate(out[i]!, 0));
    const scratch = new Float64Array(others.length && length);
    for (const other of others) {
      evaluateFormula(other, column, length, scratch);
      for (let i = 0; i < length; i++) out[i] = finite(operate(out[i]!, scratch[i]!));
    }
  }
}

/** Each operation on two numbers; those of one number leave the second aside. */
const operations: { readonly [O in FormulaOperation]: (a: number, b: number) => number } = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  min: Math.min,
  max: Math.max,
  neg: (a) => -a,
  abs: Math.abs,
  sqrt: Math.sqrt,
  // What is not known stays not known, even to the power of 0.
  "^": (a, n) => a - a + (n < 0 ? 1 / wholePower(a, -n) : wholePower(a, n)),
};

/** The number itself, or NaN where it is infinite. */
function finite(x: number): number {
  return x - x === 0 ? x : Number.NaN;
}

import { wholePower } from "../math/power.ts";
import type { FormulaNode } from "./tree.ts";

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
    return;
  }
  if ("ref" in node) {
    const numbers = column(node.ref);
    for (let i = 0; i < length; i++) out[i] = finite(numbers[i]!);
    return;
  }
  /** The numbers of an argument: the column itself, or what is worked out into `into`. */
  const operand = (arg: FormulaNode, into: Float64Array): Float64Array => {
    if ("ref" in arg) return column(arg.ref);
    evaluateFormula(arg, column, length, into);
    return into;
  };
  // The first argument may sit in `out`: each element is read before its result is written.
  const first = operand(node.args[0], out);
  switch (node.op) {
    case "neg":
      for (let i = 0; i < length; i++) out[i] = finite(-first[i]!);
      return;
    case "abs":
      for (let i = 0; i < length; i++) out[i] = finite(Math.abs(first[i]!));
      return;
    case "sqrt":
      for (let i = 0; i < length; i++) out[i] = finite(Math.sqrt(first[i]!));
      return;
    case "^":
      raise(first, node.args[1].value, length, out);
      return;
  }
  const [, ...others] = node.args;
  const scratch = others.every((arg) => "ref" in arg) ? NO_SCRATCH : new Float64Array(length);
  let left = first;
  for (const arg of others) {
    combine(node.op, left, operand(arg, scratch), length, out);
    left = out;
  }
}

/** Stands in where every argument is a column and nothing has to be worked out. */
const NO_SCRATCH = new Float64Array(0);

/** One operation of two arguments; `out` may be `a`. */
function combine(
  op: "+" | "-" | "*" | "/" | "min" | "max",
  a: Float64Array,
  b: Float64Array,
  length: number,
  out: Float64Array,
): void {
  switch (op) {
    case "+":
      for (let i = 0; i < length; i++) out[i] = finite(a[i]! + b[i]!);
      return;
    case "-":
      for (let i = 0; i < length; i++) out[i] = finite(a[i]! - b[i]!);
      return;
    case "*":
      for (let i = 0; i < length; i++) out[i] = finite(a[i]! * b[i]!);
      return;
    // An infinite input would vanish in these: 1 / Infinity is 0, and 1 is less than Infinity.
    case "/":
      for (let i = 0; i < length; i++) out[i] = finite(a[i]! / finite(b[i]!));
      return;
    case "min":
      for (let i = 0; i < length; i++) out[i] = Math.min(finite(a[i]!), finite(b[i]!));
      return;
    case "max":
      for (let i = 0; i < length; i++) out[i] = Math.max(finite(a[i]!), finite(b[i]!));
      return;
  }
}

/** A column to a whole power; `out` may be `base`. Not known stays not known, even to the power of 0. */
function raise(base: Float64Array, exponent: number, length: number, out: Float64Array): void {
  const n = Math.abs(exponent);
  for (let i = 0; i < length; i++) {
    const x = base[i]!;
    const product = x - x === 0 ? wholePower(x, n) : Number.NaN;
    out[i] = finite(exponent < 0 ? 1 / product : product);
  }
}

/** The number itself, or NaN where it is infinite. */
function finite(x: number): number {
  return x - x === 0 ? x : Number.NaN;
}

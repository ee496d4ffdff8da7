import { formulaReferences } from "../../formula/references.ts";
import type { FormulaNode } from "../../formula/tree.ts";
import type { Emitter } from "./emitter.ts";
import { levelColumn, type PathColumns } from "./paths.ts";

/** Emits the levels of a formula for every year in which one of its inputs is uncertain; null where none is. */
export function emitFormula(
  formula: FormulaNode,
  inputs: ReadonlyMap<string, PathColumns>,
  medians: Float64Array,
  additive: boolean,
  to: Emitter,
): PathColumns | null {
  const years = medians.length;
  const first = Math.min(years, ...formulaReferences(formula).map((id) => inputs.get(id)?.first ?? years));
  if (first === years) return null;
  const levels = to.columns(years - first);
  for (let t = first; t < years; t++) {
    const mark = to.mark();
    emitNode(formula, levels + t - first, (id) => inputs.get(id), t, to);
    to.release(mark);
  }
  return { first, years, levels: (t) => levels + t - first, shocks: null, medians, additive };
}

const pairs = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  min: "minimum",
  max: "maximum",
} as const;
const singles = { neg: "negate", abs: "absolute", sqrt: "root" } as const;

/** As `evaluateFormula` does: what is not finite, on the way or at the end, is not known from there on. */
function emitNode(
  node: FormulaNode,
  out: number,
  path: (id: string) => PathColumns | undefined,
  t: number,
  to: Emitter,
): void {
  const finite = { op: "finite", out, in: out } as const;
  if ("value" in node) {
    to.emit({ op: "constant", out, value: node.value });
  } else if ("ref" in node) {
    const input = path(node.ref);
    if (input === undefined) to.emit({ op: "constant", out, value: Number.NaN });
    else to.emit({ op: "finite", out, in: levelColumn(input, t, to) });
  } else if (node.op === "^") {
    const [base, { value }] = node.args;
    emitNode(base, out, path, t, to);
    to.emit({ op: "power", out, in: out, exponent: value }, finite);
  } else if (node.op === "neg" || node.op === "abs" || node.op === "sqrt") {
    emitNode(node.args[0], out, path, t, to);
    to.emit({ op: singles[node.op], out, in: out }, finite);
  } else {
    const [first, ...others] = node.args;
    emitNode(first, out, path, t, to);
    for (const other of others) {
      const mark = to.mark();
      const right = to.columns(1);
      emitNode(other, right, path, t, to);
      to.emit({ op: pairs[node.op], out, left: out, right }, finite);
      to.release(mark);
    }
  }
}

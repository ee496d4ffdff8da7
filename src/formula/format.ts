import type { FormulaNode, FormulaOperation } from "./tree.ts";

/** How tightly each operation binds; a number or reference binds tightest. */
const BINDING: Readonly<Record<FormulaOperation, number>> = {
  "+": 1,
  "-": 1,
  "*": 2,
  "/": 2,
  neg: 3,
  "^": 4,
  min: 5,
  max: 5,
  abs: 5,
  sqrt: 5,
};
const TIGHTEST = 5;

/**
 * Writes a formula as text with as few brackets as keep its meaning: `parseFormula` reads the same tree back.
 *
 * The tree must be one that text can say: ids that `parseFormula` accepts, and negative numbers as such rather than as
 * `neg` of a number. Any other tree is written too, but may come back as its equal.
 *
 * @param node - a checked formula
 *
 * @example
 * ```ts
 * import { formatFormula, parseFormula } from "targetcast/formula";
 *
 * console.log(formatFormula(parseFormula("((a)+(b*2))/c"))); // (a + b * 2) / c
 * ```
 */
export function formatFormula(node: FormulaNode): string {
  if ("value" in node) return String(node.value);
  if ("ref" in node) return node.ref;
  switch (node.op) {
    case "+":
    case "*": {
      const [first, ...others] = node.args;
      // Without brackets, a sum that begins with a sum would be read as one sum.
      const sameFirst = "op" in first && first.op === node.op;
      const texts = others.map((arg) => bracketed(arg, BINDING[node.op] + 1));
      return [bracketed(first, BINDING[node.op] + (sameFirst ? 1 : 0)), ...texts].join(` ${node.op} `);
    }
    case "-":
    case "/": {
      const [left, right] = node.args;
      return `${bracketed(left, BINDING[node.op])} ${node.op} ${bracketed(right, BINDING[node.op] + 1)}`;
    }
    case "neg":
      return `-${bracketed(node.args[0], BINDING.neg)}`;
    case "^":
      return `${bracketed(node.args[0], TIGHTEST)}^${node.args[1].value}`;
    default:
      return `${node.op}(${node.args.map(formatFormula).join(", ")})`;
  }
}

/** The text of an argument, in brackets where it binds less tightly than it has to. */
function bracketed(node: FormulaNode, least: number): string {
  const text = formatFormula(node);
  return bindingOf(node) < least ? `(${text})` : text;
}

function bindingOf(node: FormulaNode): number {
  if ("op" in node) return BINDING[node.op];
  // A negative number is written with a minus, which `^` would bind tighter than.
  return "value" in node && node.value < 0 ? BINDING.neg : TIGHTEST;
}

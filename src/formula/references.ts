import type { FormulaNode } from "./tree.ts";

/**
 * The indicators that a formula rests on.
 *
 * @param node - a checked formula
 * @returns distinct ids, in the order in which the formula names them
 *
 * @example
 * ```ts
 * import { formulaReferences, parseFormula } from "targetcast/formula";
 *
 * console.log(formulaReferences(parseFormula("b / (a + b)")).join(" ")); // b a
 * ```
 */
export function formulaReferences(node: FormulaNode): readonly string[] {
  const ids = new Set<string>();
  collect(node, ids);
  return [...ids];
}

function collect(node: FormulaNode, ids: Set<string>): void {
  if ("ref" in node) ids.add(node.ref);
  else if ("op" in node) for (const arg of node.args) collect(arg, ids);
}

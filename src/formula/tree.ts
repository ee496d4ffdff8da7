/**
 * A formula as plain data: a number, a reference to an indicator, or an operation on formulas.
 * `+`, `*`, `min` and `max` take two or more, `-` and `/` exactly two, `neg`, `abs` and `sqrt` one, `^` a formula and a
 * whole number from -64 to 64.
 */
export type FormulaNode =
  | { readonly value: number }
  | { readonly ref: string }
  | { readonly op: FormulaOperation; readonly args: readonly FormulaNode[] };

export type FormulaOperation = "+" | "-" | "*" | "/" | "^" | "neg" | "min" | "max" | "abs" | "sqrt";

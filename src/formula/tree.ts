/** A formula as plain data: a number, a reference to an indicator, or an operation on formulas. */
export type FormulaNode = FormulaValue | FormulaReference | FormulaOperationNode;

/** A finite number. */
export interface FormulaValue {
  readonly value: number;
}

/** The level of an indicator, by its id. */
export interface FormulaReference {
  readonly ref: string;
}

export type FormulaOperationNode =
  | {
      readonly op: "+" | "*" | "min" | "max";
      readonly args: readonly [FormulaNode, FormulaNode, ...FormulaNode[]];
    }
  | { readonly op: "-" | "/"; readonly args: readonly [FormulaNode, FormulaNode] }
  | { readonly op: "neg" | "abs" | "sqrt"; readonly args: readonly [FormulaNode] }
  /** The exponent is a whole number from -64 to 64. */
  | { readonly op: "^"; readonly args: readonly [FormulaNode, FormulaValue] };

export type FormulaOperation = FormulaOperationNode["op"];

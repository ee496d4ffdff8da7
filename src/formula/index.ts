export { checkFormulaTree } from "./check.ts";
export {
  type Dimension,
  type FormulaUnit,
  formatDimension,
  formulaUnit,
  sameDimension,
} from "./dimension.ts";
export { FormulaError } from "./error.ts";
export { evaluateFormula } from "./evaluate.ts";
export { formatFormula } from "./format.ts";
export { parseFormula } from "./parse.ts";
export { formulaReferences } from "./references.ts";
export type {
  FormulaNode,
  FormulaOperation,
  FormulaOperationNode,
  FormulaReference,
  FormulaValue,
} from "./tree.ts";

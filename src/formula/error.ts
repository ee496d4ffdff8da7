/**
 * A formula that cannot be read, or says more than a formula may. `parsePlan` turns it into a `PlanError` with the path
 * of the indicator.
 *
 * @example
 * ```ts
 * import { FormulaError, parseFormula } from "targetcast/formula";
 *
 * try {
 *   parseFormula("gdp = 3");
 * } catch (error) {
 *   if (error instanceof FormulaError) console.log(error.position); // 5
 * }
 * ```
 */
export class FormulaError extends Error {
  override readonly name = "FormulaError";
  /** Where in the text the trouble begins, in UTF-16 code units from 1; null where it is not known. */
  readonly position: number | null;

  constructor(message: string, position: number | null = null) {
    super(message);
    this.position = position;
  }
}

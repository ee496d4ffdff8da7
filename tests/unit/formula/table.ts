/**
 * Formulas and their values, for every executor of formula trees. Numbers are exact: an executor must give these bits.
 */
export interface FormulaCase {
  readonly formula: string;
  readonly columns: Readonly<Record<string, readonly number[]>>;
  readonly values: readonly number[];
}

const NaNs = [Number.NaN, Number.NaN] as const;

export const FORMULA_CASES: readonly FormulaCase[] = [
  { formula: "2.5", columns: {}, values: [2.5, 2.5] },
  { formula: "-5", columns: {}, values: [-5, -5] },
  { formula: "a", columns: { a: [1, -2] }, values: [1, -2] },
  { formula: "a", columns: { a: [Number.POSITIVE_INFINITY, 1] }, values: [Number.NaN, 1] },
  { formula: "a + b", columns: { a: [0.1, 1], b: [0.2, 2] }, values: [0.1 + 0.2, 3] },
  { formula: "a + b + c", columns: { a: [0.1], b: [0.2], c: [0.3] }, values: [0.1 + 0.2 + 0.3] },
  { formula: "a + (b + c)", columns: { a: [0.1], b: [0.2], c: [0.3] }, values: [0.1 + (0.2 + 0.3)] },
  { formula: "a - b - c", columns: { a: [10], b: [3], c: [2] }, values: [5] },
  { formula: "a - (b - c)", columns: { a: [10], b: [3], c: [2] }, values: [9] },
  { formula: "a * b * c", columns: { a: [0.1], b: [0.2], c: [0.3] }, values: [0.1 * 0.2 * 0.3] },
  { formula: "a + b * c", columns: { a: [1], b: [2], c: [3] }, values: [7] },
  { formula: "(a + b) * c", columns: { a: [1], b: [2], c: [3] }, values: [9] },
  { formula: "a / b", columns: { a: [1, 1], b: [3, 0] }, values: [1 / 3, Number.NaN] },
  { formula: "a / b / c", columns: { a: [24], b: [4], c: [2] }, values: [3] },
  { formula: "1 / a", columns: { a: [Number.POSITIVE_INFINITY, 4] }, values: [Number.NaN, 0.25] },
  { formula: "0 / a", columns: { a: [0, 4] }, values: [Number.NaN, 0] },
  // An infinite step stays unknown, even where a later one would hide it.
  { formula: "1 / (1 / a)", columns: { a: [0, 4] }, values: [Number.NaN, 4] },
  { formula: "min(1 / a, 5)", columns: { a: [0, 4] }, values: [Number.NaN, 0.25] },
  { formula: "a * a", columns: { a: [1e200, 3] }, values: [Number.NaN, 9] },
  { formula: "-a", columns: { a: [3, -3] }, values: [-3, 3] },
  { formula: "-a^2", columns: { a: [3, -3] }, values: [-9, -9] },
  { formula: "(-a)^2", columns: { a: [3, -3] }, values: [9, 9] },
  { formula: "a^3", columns: { a: [1.1, -2] }, values: [1.1 * 1.1 * 1.1, -8] },
  { formula: "a^-2", columns: { a: [4, 0] }, values: [1 / 16, Number.NaN] },
  { formula: "a^0", columns: { a: [0, 7, Number.NaN] }, values: [1, 1, Number.NaN] },
  { formula: "2^64", columns: {}, values: [2 ** 64] },
  { formula: "sqrt(a)", columns: { a: [2, -1] }, values: [Math.SQRT2, Number.NaN] },
  { formula: "abs(a)", columns: { a: [-2, 2] }, values: [2, 2] },
  { formula: "min(a, b)", columns: { a: [1, 5], b: [2, 4] }, values: [1, 4] },
  { formula: "max(a, b, 3)", columns: { a: [1, 5], b: [2, 4] }, values: [3, 5] },
  { formula: "min(a, 1)", columns: { a: [Number.NaN, Number.NEGATIVE_INFINITY] }, values: NaNs },
  { formula: "max(1, a)", columns: { a: [Number.NaN, Number.POSITIVE_INFINITY] }, values: NaNs },
  { formula: "a + 1", columns: { a: NaNs }, values: NaNs },
  { formula: "(a + b) / (a - b) + max(a * 2, b)", columns: { a: [3], b: [1] }, values: [8] },
  {
    formula: "金融业增加值 / 地区生产总值",
    columns: { 金融业增加值: [30], 地区生产总值: [120] },
    values: [0.25],
  },
];

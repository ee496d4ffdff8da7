/** Number of a column: `block` doubles, one for each draw of the block at hand. */
export type Column = number;

/** Number of a mask: one truth value for each draw of the block at hand. */
export type Mask = number;

/** Where something starts in the pool of constants. */
export type Pool = number;

/**
 * One step of the vector machine: it does its work for all draws of a block before the next step begins.
 *
 * Operands are numbers of columns and masks, places in the pool and in the counters, and plain numbers. What an
 * instruction reads may be the column it writes, but for `matrix`, `jump` and `sum`.
 */
export type Instruction =
  | Drawing
  | Shaping
  | Levelling
  | Arithmetic
  | Counting
  /** `at`: true draws are counted in `hits[at]`. NaN lies between no bounds. */
  | {
      readonly op: "judge";
      readonly in: Column;
      readonly mask: Mask;
      readonly low: number;
      readonly high: number;
      readonly at: number;
    }
  /** All draws are true. */
  | { readonly op: "open"; readonly mask: Mask }
  /** `hits[at]` counts draws that are true in both masks; they are no longer true in `open`. */
  | { readonly op: "first"; readonly mask: Mask; readonly open: Mask; readonly at: number }
  /** `hits[at + k]` counts draws that are true in k of the masks. */
  | { readonly op: "tally"; readonly masks: readonly Mask[]; readonly at: number }
  /** `sums[at]` adds up |boundary - x| where the mask is false. */
  | {
      readonly op: "shortfall";
      readonly in: Column;
      readonly mask: Mask;
      readonly boundary: number;
      readonly at: number;
    };

/** Standard normal numbers: of one dimension of the Sobol points, or the next of the block's random stream. */
type Drawing =
  | { readonly op: "sobol"; readonly out: Column; readonly dimension: number }
  | { readonly op: "random"; readonly out: Column };

type Shaping =
  /**
   * out[r] = Σ pool[at + r·columns + c]·in[c], c upwards; rows are consecutive columns, and so are inputs, or `step` columns
   * apart; `lower`: only c <= r; `add`: the sum is added to what out[r] holds.
   */
  | {
      readonly op: "matrix";
      readonly out: Column;
      readonly rows: number;
      readonly in: Column;
      readonly columns: number;
      readonly step: number;
      readonly at: Pool;
      readonly lower: boolean;
      readonly add: boolean;
    }
  /**
   * A piecewise cubic: segment i starts at low + i·step and has four coefficients in the pool, in powers of the distance
   * from its start, the value there first. What lies outside is taken to the nearest end.
   */
  | {
      readonly op: "shape";
      readonly out: Column;
      readonly in: Column;
      readonly at: Pool;
      readonly segments: number;
      readonly low: number;
      readonly step: number;
    }
  /** Where in < below, `amount` is added to `count` consecutive columns. */
  | {
      readonly op: "jump";
      readonly out: Column;
      readonly count: number;
      readonly in: Column;
      readonly below: number;
      readonly amount: number;
    };

/** From shocks s and the median m of a path to levels. */
type Levelling =
  /** m·exp(s) */
  | { readonly op: "logLevel"; readonly out: Column; readonly in: Column; readonly median: number }
  /** m·e / (1 + (m/capacity)·(e - 1)), e = exp(s) */
  | {
      readonly op: "logitLevel";
      readonly out: Column;
      readonly in: Column;
      readonly median: number;
      readonly capacity: number;
    }
  /** m + s, held between low and high */
  | {
      readonly op: "identityLevel";
      readonly out: Column;
      readonly in: Column;
      readonly median: number;
      readonly low: number;
      readonly high: number;
    };

type Arithmetic =
  | { readonly op: "constant"; readonly out: Column; readonly value: number }
  | {
      readonly op: "add" | "subtract" | "multiply" | "divide" | "minimum" | "maximum";
      readonly out: Column;
      readonly left: Column;
      readonly right: Column;
    }
  | { readonly op: "copy" | "negate" | "absolute" | "root"; readonly out: Column; readonly in: Column }
  /** A whole exponent, also below 0; NaN stays NaN even to the power of 0. */
  | { readonly op: "power"; readonly out: Column; readonly in: Column; readonly exponent: number }
  /** The positive root of a whole degree of at least 1, the same bits as in src/math/power.ts. */
  | { readonly op: "nthRoot"; readonly out: Column; readonly in: Column; readonly degree: number }
  /** What is not finite becomes NaN. */
  | { readonly op: "finite"; readonly out: Column; readonly in: Column }
  /** ((c0 + c1) + c2) + ... of consecutive columns */
  | { readonly op: "sum"; readonly out: Column; readonly in: Column; readonly count: number };

type Counting =
  /**
   * y = (x - origin)/scale; `compressed`: y/(1 + |y|), else y held in [-1, 1]. Bin floor((y + 1)/2·bins), the last one
   * for y = 1, of the counters from `at`. NaN is not counted.
   */
  | {
      readonly op: "histogram";
      readonly in: Column;
      readonly at: number;
      readonly bins: number;
      readonly origin: number;
      readonly scale: number;
      readonly compressed: boolean;
    }
  /** sums[at] adds up x - centre, sums[at + 1] its square. */
  | { readonly op: "moments"; readonly in: Column; readonly at: number; readonly centre: number };

/** What the machine does with every block of draws; plain data that can be posted to a worker. */
export interface KernelProgram {
  /** Draws in a block: a power of two, at least 16. */
  readonly block: number;
  readonly columns: number;
  readonly masks: number;
  /** Sobol dimensions: `sobol` instructions name one below this. */
  readonly dimensions: number;
  /** Counters of histograms. */
  readonly counts: number;
  readonly hits: number;
  readonly sums: number;
  readonly pool: Float64Array;
  readonly code: readonly Instruction[];
}

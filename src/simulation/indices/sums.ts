import { interval, studentReach } from "../results/estimate.ts";

/** A number estimated from independent replicates. */
export interface IndexEstimate {
  readonly value: number;
  /** Standard error. */
  readonly error: number;
  /** 95 % of the intervals so made hold the true index; kept within 0 and 1, where every index lies. */
  readonly interval: readonly [low: number, high: number];
}

/** How much of the variance of one output comes from each input; null where it has none, or none that is finite. */
export interface OutputIndices {
  readonly mean: number;
  readonly variance: number;
  readonly inputs: readonly { readonly first: IndexEstimate; readonly total: IndexEstimate }[] | null;
}

interface Shape {
  readonly outputs: number;
  readonly inputs: number;
}

/** What one replicate adds up; outputs are counted from their origins. */
export interface IndexSums {
  readonly draws: () => number;
  /** By output: of both samples together. */
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  /** [input][output]: of f(B) (f(A_B) - f(A)), of f(A_B) - f(A), and of (f(A) - f(A_B))². */
  readonly products: Float64Array;
  readonly differences: Float64Array;
  readonly jumps: Float64Array;
  addSamples(a: Columns, b: Columns, origins: Float64Array, count: number): void;
  addFirst(input: number, a: Columns, b: Columns, mixed: Columns, origins: Float64Array, count: number): void;
  addTotal(input: number, a: Columns, mixed: Columns, count: number): void;
}

type Columns = readonly Float64Array[];

export function emptySums({ outputs, inputs }: Shape): IndexSums {
  const empty = (length: number) => new Float64Array(length);
  const [sums, squares] = [empty(outputs), empty(outputs)];
  const each = outputs * inputs;
  const [products, differences, jumps] = [empty(each), empty(each), empty(each)];
  let draws = 0;
  return {
    draws: () => draws,
    ...{ sums, squares, products, differences, jumps },
    addSamples(a, b, origins, count) {
      draws += count;
      for (let o = 0; o < outputs; o++) {
        const [ofA, ofB, origin] = [a[o]!, b[o]!, origins[o]!];
        let [sum, square] = [0, 0];
        for (let k = 0; k < count; k++) {
          const [x, y] = [ofA[k]! - origin, ofB[k]! - origin];
          sum += x + y;
          square += x * x + y * y;
        }
        sums[o]! += sum;
        squares[o]! += square;
      }
    },
    addFirst(input, a, b, mixed, origins, count) {
      for (let o = 0; o < outputs; o++) {
        const [ofA, ofB, of, origin] = [a[o]!, b[o]!, mixed[o]!, origins[o]!];
        let [product, difference] = [0, 0];
        for (let k = 0; k < count; k++) {
          const change = of[k]! - ofA[k]!;
          product += (ofB[k]! - origin) * change;
          difference += change;
        }
        products[input * outputs + o]! += product;
        differences[input * outputs + o]! += difference;
      }
    },
    addTotal(input, a, mixed, count) {
      for (let o = 0; o < outputs; o++) {
        const [ofA, of] = [a[o]!, mixed[o]!];
        let jump = 0;
        for (let k = 0; k < count; k++) {
          const change = ofA[k]! - of[k]!;
          jump += change * change;
        }
        jumps[input * outputs + o]! += jump;
      }
    },
  };
}

/**
 * The indices that the sums of some replicates come to. The error is that of a ratio of two means over replicates: with
 * e_r = numerator - index · variance of replicate r, it is the standard error of their mean over the variance of all.
 */
export function indicesFrom(
  replicates: readonly IndexSums[],
  origins: Float64Array,
  draws: number,
  { outputs, inputs }: Shape,
): readonly OutputIndices[] {
  const total = (read: (sums: IndexSums) => number) => replicates.reduce((sum, one) => sum + read(one), 0);
  return Array.from({ length: outputs }, (_, o): OutputIndices => {
    const mean = total(({ sums }) => sums[o]!) / (2 * draws);
    const spreadOf = (one: IndexSums) =>
      one.squares[o]! / 2 - mean * one.sums[o]! + mean * mean * one.draws();
    const spreads = replicates.map(spreadOf);
    const spread = spreads.reduce((sum, one) => sum + one, 0);
    const estimate = (numerators: readonly number[]): IndexEstimate => {
      const value = numerators.reduce((sum, one) => sum + one, 0) / spread;
      const off = numerators.map((numerator, r) => numerator - value * spreads[r]!);
      const scatter = off.reduce((sum, one) => sum + one * one, 0);
      const error = Math.sqrt((scatter * replicates.length) / (replicates.length - 1)) / spread;
      return { value, error, interval: interval(value, error * studentReach(replicates.length)) };
    };
    const isVaried = spread > 0 && spread < Number.POSITIVE_INFINITY;
    return {
      mean: origins[o]! + mean,
      variance: spread / draws,
      inputs: isVaried
        ? Array.from({ length: inputs }, (_, i) => {
            const at = i * outputs + o;
            const first = replicates.map((one) => one.products[at]! - mean * one.differences[at]!);
            return { first: estimate(first), total: estimate(replicates.map((one) => one.jumps[at]! / 2)) };
          })
        : null,
    };
  });
}

// The growth that reaches a target with a probability, beside bisection over whole simulations: what one would write without it.
import type { Plan } from "../src/index.ts";

type Api = Pick<typeof import("../src/index.ts"), "simulate" | "solve">;

const TARGET = "cultureTourismRevenue-2026";
const OWN = "cultureTourismRevenue";
const WANTED = 0.8;

/** The contender halves its bracket until it is as narrow as this. */
const NARROW = 1e-10;
const RUNS = 15;

export interface SolveTimes {
  /** Milliseconds of an answer: the first of all, and the median of those after it. */
  readonly first: number;
  readonly own: number;
  readonly contender: number;
}

/** Interleaved runs; throws where the contenders do not come to the same. */
export function benchSolve(plan: Plan, { simulate, solve }: Api): SolveTimes {
  const own: number[] = [];
  const contender: number[] = [];
  let first = Number.NaN;
  for (let run = 0; run <= RUNS; run++) {
    let start = performance.now();
    const { value, assumed } = solve(plan, { target: TARGET, probability: WANTED });
    const time = performance.now() - start;
    if (run === 0) first = time;
    else own.push(time);
    start = performance.now();
    const shift = bisected(plan, simulate);
    contender.push(performance.now() - start);
    const off = Math.abs((value ?? Number.NaN) - (assumed ?? Number.NaN) - shift);
    if (!(off < 1e-8)) throw new Error(`The contenders differ by ${off}`);
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
  return { first, own: median(own), contender: median(contender) };
}

/** How much more growth than assumed it takes; the probability of this target is exact, so that nothing is drawn. */
function bisected(plan: Plan, simulate: Api["simulate"]): number {
  let [low, high] = [0, 1];
  while (high - low > NARROW) {
    const shift = (low + high) / 2;
    const adjust = [{ on: OWN, shift }];
    const { attainments } = simulate(plan, { seed: 1, draws: 1, adjust, outputs: ["probabilities"] });
    const probability = attainments.find(({ target }) => target === TARGET)?.probability?.value ?? 0;
    if (probability < WANTED) low = shift;
    else high = shift;
  }
  return high;
}

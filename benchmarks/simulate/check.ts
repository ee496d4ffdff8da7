// The contenders have to come to the same outcome, as far as chance allows; else their times cannot be compared.
import type { Outcome } from "./protocol.ts";
import { LEVELS, type Workload } from "./workloads.ts";

/** Standard errors by which an outcome may be off: of some ten thousand comparisons none is by chance. */
const SIGMAS = 6;

/** Of a standard deviation of the shocks: what a histogram may add to the error of a quantile. */
const HISTOGRAM = 1e-3;

/** Standard normal quantiles of LEVELS. */
const NORMAL = [-1.6448536269514722, -0.6744897501960817, 0, 0.6744897501960817, 1.6448536269514722];

/**
 * Checks an outcome against what is known in closed form (quantiles of levels), and against another outcome.
 *
 * @throws Error that says where they differ
 */
export function agree(
  workload: Workload,
  [name, own, draws]: readonly [name: string, outcome: Outcome, draws: number],
  [otherName, other, otherDraws]: readonly [name: string, outcome: Outcome, draws: number],
): void {
  const fail = (what: string, a: unknown, b: unknown) => {
    throw new Error(`${workload.name}: ${name} and ${otherName} differ in ${what}: ${a} and ${b}`);
  };
  const share = (what: string, a: number | undefined, b: number | undefined) => {
    // Where either is 0 or 1, as if one draw had been otherwise.
    const rough = Math.min(Math.max(((a ?? 0) + (b ?? 0)) / 2, 1 / draws), 1 - 1 / draws);
    const error = Math.sqrt(rough * (1 - rough) * (1 / draws + 1 / otherDraws));
    if (!(Math.abs((a ?? Number.NaN) - (b ?? Number.NaN)) <= SIGMAS * error)) fail(what, a, b);
  };
  for (let i = 0; i < workload.indicators; i++) {
    share(`P(level ${i})`, own.level[i], other.level[i]);
    share(`P(total ${i})`, own.total[i], other.total[i]);
  }
  if (own.attained === undefined || other.attained === undefined) return;
  for (let k = 0; k <= workload.indicators; k++) {
    share(`P(${k} attained)`, own.attained[k], other.attained[k]);
  }
  checkQuantiles(workload, name, own, draws);
}

function checkQuantiles(workload: Workload, name: string, { quantiles }: Outcome, draws: number): void {
  for (const [i, base] of workload.base.entries()) {
    for (let year = 1; year <= workload.years; year++) {
      const deviation = workload.volatility[i]! * Math.sqrt(year);
      const median = base * (1 + workload.growth[i]!) ** year;
      for (const [at, p] of LEVELS.entries()) {
        const z = Math.log((quantiles?.[i]?.[year - 1]?.[at] ?? Number.NaN) / median) / deviation;
        const density = Math.exp((-NORMAL[at]! * NORMAL[at]!) / 2) / Math.sqrt(2 * Math.PI);
        const error = Math.sqrt((p * (1 - p)) / draws) / density;
        if (!(Math.abs(z - NORMAL[at]!) <= SIGMAS * error + HISTOGRAM)) {
          throw new Error(
            `${workload.name}: ${name} has its quantile ${p} of indicator ${i} in year ${year} at ${z} standard deviations`,
          );
        }
      }
    }
  }
}

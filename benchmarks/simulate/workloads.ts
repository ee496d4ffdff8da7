// What is computed, as plain numbers for the other contenders and as a plan for the library.
import type { PlanDocument, TargetDocument } from "../../src/index.ts";

/**
 * A workload in numbers. In year t = 1, 2, ... the level of an indicator is base (1 + growth)^t exp(s_t). Its shock s_t
 * sums normal shocks of each year, with this volatility and this correlation between indicators; or else it is t times
 * one uniform number a path, from -halfWidth to halfWidth.
 */
export interface Workload {
  readonly name: string;
  readonly what: string;
  readonly outputs: Outputs;
  readonly draws: number;
  readonly years: number;
  readonly indicators: number;
  readonly base: readonly number[];
  readonly growth: readonly number[];
  readonly volatility: readonly number[];
  readonly halfWidth: readonly number[];
  /** Row by row; empty where indicators are independent. */
  readonly correlation: readonly number[];
  /** Asked of the level of the last year. */
  readonly levelTarget: readonly number[];
  /** Asked of the sum of all years. */
  readonly totalTarget: readonly number[];
}

/** `hits`: the probability of each target. `all`: joint probability, number attained and quantiles too. */
export type Outputs = "hits" | "all";

/** The quantiles of `all`, of each indicator in each year. */
export const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

const BASE_YEAR = 2025;

const YEARS = 5;

export const W1 = workload({
  name: "W1",
  what: "1 indicator x 5 years x 1,000,000 draws",
  draws: 1_000_000,
  indicators: 1,
});

export const W2 = workload({
  name: "W2",
  what: "40 correlated indicators x 5 years x 100,000 draws",
  draws: 100_000,
  indicators: 40,
  // All positive, and near ones more: positive definite, without a zero.
  correlation: (i, j) => 0.25 + 0.75 * 0.5 ** Math.abs(i - j),
});

export const W3 = workload({
  name: "W3",
  what: "40 indicators x 5 years x 100,000 constant growths",
  draws: 100_000,
  indicators: 40,
  outputs: "hits",
  halfWidth: 0.03,
});

/** Independent indicators, to see how the cost grows with their number. */
export function independent(indicators: number): Workload {
  return workload({
    name: `I${indicators}`,
    what: `${indicators} independent indicators x 5 years x 20,000 draws`,
    draws: 20_000,
    indicators,
  });
}

function workload(given: {
  readonly name: string;
  readonly what: string;
  readonly draws: number;
  readonly indicators: number;
  readonly outputs?: Outputs;
  readonly correlation?: (i: number, j: number) => number;
  readonly halfWidth?: number;
}): Workload {
  const { name, what, draws, indicators, outputs = "all", correlation, halfWidth = 0 } = given;
  const each = <T>(of: (i: number) => T) => Array.from({ length: indicators }, (_, i) => of(i));
  // The first has base 100, growth of 6 % and volatility of 3 %; others are spread around it.
  const base = each((i) => 100 + 5 * (i % 8));
  const growth = each((i) => (i % 5 === 0 ? 0.06 : 0.04 + 0.01 * (i % 5)));
  const volatility = each((i) => (halfWidth > 0 ? 0 : 0.03 + 0.002 * (i % 4)));
  const factor = growth.map((rate) => (t: number) => (1 + rate) ** t);
  const median = each((i) => base[i]! * factor[i]!(YEARS));
  const years = Array.from({ length: YEARS }, (_, t) => t + 1);
  const total = each((i) => years.reduce((sum, t) => sum + base[i]! * factor[i]!(t), 0));
  return {
    name,
    what,
    outputs,
    draws,
    years: YEARS,
    indicators,
    base,
    growth,
    volatility,
    halfWidth: each(() => halfWidth),
    correlation: correlation === undefined ? [] : each((i) => each((j) => correlation(i, j))).flat(),
    // From likely to unlikely.
    levelTarget: each((i) => rounded(median[i]! * (0.9 + 0.025 * (i % 7)))),
    totalTarget: each((i) => rounded(total[i]! * (0.96 + 0.01 * (i % 9)))),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Theme of the level targets, by which their joint probability is asked for. */
export const LEVEL_THEME = "levels";

export function levelTargetId(i: number): string {
  return `${indicatorId(i)}Level`;
}

export function totalTargetId(i: number): string {
  return `${indicatorId(i)}Total`;
}

export function indicatorId(i: number): string {
  return `i${i}`;
}

/** The same as a plan. */
export function planOf(given: Workload): PlanDocument {
  const { name, indicators, base, growth, volatility, halfWidth, correlation } = given;
  const ids = Array.from({ length: indicators }, (_, i) => indicatorId(i));
  const by = BASE_YEAR + given.years;
  const targets = ids.flatMap((indicator, i): [string, TargetDocument][] => [
    [levelTargetId(i), { indicator, by, atLeast: given.levelTarget[i]!, theme: LEVEL_THEME }],
    [
      totalTargetId(i),
      {
        indicator,
        measure: "total",
        from: BASE_YEAR + 1,
        by,
        atLeast: given.totalTarget[i]!,
      },
    ],
  ]);
  return {
    name,
    baseYear: BASE_YEAR,
    horizon: by,
    indicators: Object.fromEntries(
      ids.map((id, i) => [
        id,
        {
          kind: "flow" as const,
          scale: "log" as const,
          observations: { [BASE_YEAR]: base[i]! },
          growth: {
            constant: growth[i]!,
            // The standard deviation of a uniform number is its half width by the root of 3.
            ...(halfWidth[i]! > 0
              ? { shape: "uniform" as const, spread: halfWidth[i]! / Math.sqrt(3) }
              : { volatility: volatility[i]! }),
          },
        },
      ]),
    ),
    targets: Object.fromEntries(targets),
    ...(correlation.length > 0 && {
      correlation: {
        indicators: ids,
        matrix: ids.map((_, i) => correlation.slice(i * indicators, (i + 1) * indicators)),
      },
    }),
  };
}

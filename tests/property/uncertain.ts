import fc from "fast-check";
import { parsePlan } from "../../src/document/parse.ts";
import type { MeasureName } from "../../src/measure/measure.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { simulate } from "../../src/simulation/simulate.ts";

// Plans in which everything is uncertain in one way or another, with targets that may be reached and may be missed.

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const seldom = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const often = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 5 });

const BASE = 2021;
const HORIZON = 2026;

const SHAPES = [
  "uniform",
  { studentT: 4 },
  { triangular: ["-2%", "0.5%", "1%"] },
  { pert: ["-3%", 0, "1%"] },
  { empirical: ["-2%", "-1%", "0%", "3%"] },
] as const;

const indicator = (isNormal: boolean) =>
  fc.record({
    kind: fc.constantFrom("flow", "flow", "stock", "ratio", "index"),
    isIdentity: fc.boolean(),
    /** Increments so wide that levels may be below zero. */
    isWide: fc.boolean(),
    model: fc.constantFrom("constant", "constant", "increments", "logistic", "like", "fade"),
    rate: between(-0.04, 0.08),
    level: between(0.3, 0.6),
    spread: often(between(0.005, 0.03)),
    volatility: often(between(0.005, 0.05)),
    persistence: seldom(between(-0.5, 0.9)),
    shape: isNormal ? fc.constant(undefined) : often(fc.constantFrom(...SHAPES)),
    event: isNormal
      ? fc.constant(undefined)
      : seldom(
          fc.record({
            year: fc.integer({ min: 2022, max: 2026 }),
            probability: between(0.05, 0.95),
            jump: between(-0.1, 0.1),
          }),
        ),
    /** Of the observed level. */
    doubt: seldom(between(0.005, 0.02)),
    observed: fc.constantFrom("base", "base", "twice", "late"),
    /** Makes `about` one-sided. */
    desired: seldom(fc.constantFrom("increase", "decrease")),
    elasticity: fc.constantFrom(-0.5, 0.5, 1, 2),
    bounded: seldom(between(0.05, 0.2)),
    who: fc.nat(5),
  });
type Chosen = typeof indicator extends (isNormal: boolean) => fc.Arbitrary<infer T> ? T : never;

const MEASURES = [
  "level",
  "total",
  "average",
  "increase",
  "change",
  "averageGrowth",
  "growth",
  "always",
] as const;

const target = fc.record({
  who: fc.nat(5),
  measure: fc.constantFrom<MeasureName>(...MEASURES),
  by: fc.integer({ min: 2023, max: HORIZON }),
  /** Years before `by`: none of some. */
  length: fc.integer({ min: 0, max: 4 }),
  base: fc.constantFrom(BASE, BASE, 2022),
  comparator: fc.constantFrom("above", "atLeast", "atMost", "below", "about"),
  /** Quantile levels of what is asked, and of the end of its band. */
  at: fc.constantFrom(0.05, 0.25, 0.5, 0.75, 0.95),
});

/** Plans whose every number is drawn; all of the shocks are normal, or some have other shapes and jumps. */
export const uncertainPlan = (isNormal: boolean): fc.Arbitrary<Plan> =>
  fc
    .record({
      indicators: fc.array(indicator(isNormal), { minLength: 1, maxLength: 4 }),
      targets: fc.array(target, { minLength: 3, maxLength: 6 }),
      correlation: seldom(between(-0.8, 0.8)),
      scale: seldom(fc.constantFrom(0.5, 2)),
    })
    .map(({ indicators, targets, correlation, scale }) => {
      const names = indicators.map((_, i) => `i${i}`);
      const document = {
        name: "Town",
        baseYear: BASE,
        horizon: HORIZON,
        indicators: Object.fromEntries(
          indicators.map((one, i) => [`i${i}`, documentOf(one, indicators.slice(0, i))]),
        ),
        ...(correlation !== undefined &&
          indicators.length > 1 && {
            correlation: {
              indicators: names.slice(0, 2),
              matrix: [
                [1, correlation],
                [correlation, 1],
              ],
            },
          }),
        scenarios: { one: scale === undefined ? {} : { growth: { i0: `x${scale}` } } },
      };
      const asked = targets.map(({ who, measure, by, base, length, comparator, at }) => {
        const i = who % names.length;
        const isFlow = indicators[i]?.kind === "flow";
        const isKnown = indicators[i]?.kind !== "index";
        const fits = (measure !== "total" && measure !== "average") || isFlow;
        const used = fits ? measure : "level";
        const spans = ["total", "average", "growth", "always"].includes(used);
        const head = {
          indicator: `i${i}`,
          measure: isKnown || used === "growth" ? used : "averageGrowth",
          by,
        };
        return {
          head: {
            ...head,
            ...(spans && head.measure === used
              ? { from: Math.max(BASE + 1, by - length) }
              : used !== "level" && { base }),
          },
          comparator,
          who,
          at,
        };
      });
      const parse = (values: readonly object[]) =>
        parsePlan({
          ...document,
          targets: Object.fromEntries(asked.map(({ head }, i) => [`t${i}`, { ...head, ...values[i] }])),
        });
      const pilot = simulate(parse(asked.map(() => ({ atLeast: 0.1 }))), {
        seed: 1,
        draws: 256,
        outputs: ["measures"],
      });
      return parse(
        asked.map(({ head, comparator, at, who }, i) => {
          const levels = pilot.attainments[i]?.quantiles ?? [0.1, 0.1, 0.1, 0.1, 0.1];
          // Wide shapes reach the ends of a scale, where nothing can be asked.
          const [low, high] = endsOf(indicators[who % names.length], head.measure);
          const value = Math.min(Math.max(levels[pilot.quantileLevels.indexOf(at)] ?? 0.1, low), high);
          const width = Math.min(0.9, Math.abs((levels[3] ?? 0.1) - (levels[1] ?? 0)) || 0.01);
          return { [comparator]: value, ...(comparator === "about" && { tolerance: width }) };
        }),
      );
    });

function endsOf(chosen: Chosen | undefined, measure: MeasureName): readonly [low: number, high: number] {
  const isRate = ["change", "averageGrowth", "growth"].includes(measure);
  if (isRate || chosen?.kind === "ratio") return [-0.999, 0.999];
  return [-1e6, chosen?.model === "logistic" ? 94.9 : 1e6];
}

function documentOf(chosen: Chosen, before: readonly Chosen[]): object {
  const { kind, isIdentity, rate, level, spread, volatility, persistence, shape, doubt, observed, bounded } =
    chosen;
  const isRatio = kind === "ratio";
  const unit = isRatio || kind === "index" ? 1 : 100;
  const isDeviation = typeof shape === "object" && !("studentT" in shape);
  const leaders = before.flatMap((one, i) => ((one.kind === "ratio") === isRatio ? [i] : []));
  const like = chosen.model === "like" && leaders.length > 0;
  const increments = chosen.model === "increments" && (kind === "flow" || kind === "stock");
  const logistic = chosen.model === "logistic" && kind !== "index";
  const size = (x: number) => (increments ? x * (chosen.isWide ? 500 : 50) : x);
  const model = like
    ? {
        like: {
          indicator: `i${leaders[chosen.who % leaders.length]}`,
          elasticity: chosen.elasticity,
          shocks: true,
        },
      }
    : increments
      ? { increments: rate * 50 }
      : logistic
        ? { logistic: { rate, capacity: isRatio ? 0.95 : 95 } }
        : chosen.model === "fade"
          ? { fade: { from: rate, to: rate / 2, by: 2025 } }
          : { constant: rate };
  const growth = {
    ...model,
    ...(spread !== undefined && !isDeviation && { spread: size(spread) }),
    ...(volatility !== undefined && { volatility: size(volatility) }),
    ...(persistence !== undefined && { persistence }),
    ...(shape !== undefined && !increments && { shape }),
    ...(chosen.event !== undefined && { events: [{ ...chosen.event, jump: size(chosen.event.jump) }] }),
  };
  const value = (factor: number) => ({
    value: level * unit * factor,
    ...(doubt !== undefined && { spread: isRatio ? doubt : doubt * unit }),
  });
  const observations =
    kind === "index"
      ? {}
      : observed === "twice"
        ? { 2021: value(1), 2023: value(1.05) }
        : observed === "late"
          ? { 2022: value(1) }
          : { 2021: value(1) };
  const identity = isIdentity && kind !== "index" && !logistic;
  return {
    kind,
    ...(chosen.desired !== undefined && { desired: chosen.desired }),
    ...(identity && { scale: "identity" }),
    ...(identity &&
      bounded !== undefined && { bounds: { min: unit * (level - bounded), max: unit * (level + bounded) } }),
    observations,
    growth,
  };
}

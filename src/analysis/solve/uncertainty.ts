import type { GrowthAssumption, ShockShape, Uncertainty } from "../../growth/assumption.ts";
import { isDeviation } from "../../growth/deviation.ts";
import { inLane } from "../../math/lanes.ts";
import type { DefaultUncertainty, Indicator } from "../../plan/plan.ts";
import type { BoundStep } from "../../projection/track.ts";
import { withDefaults } from "../../simulation/shocks/runs.ts";

/**
 * How uncertain a rate is that takes the place of an assumption: as much as that was. What scales growth scales how uncertain it
 * is; increments are uncertain by an amount, which is a share of the level that they start from; logistic growth by a rate of the
 * odds, which is less of a rate the nearer the level is to its capacity.
 *
 * @param start - the level that growth starts from
 */
export function uncertaintyOf(
  { assumption, scale: scales }: BoundStep,
  { kind }: Indicator,
  start: number,
  defaults: DefaultUncertainty | undefined,
): Uncertainty {
  if (assumption === null) return {};
  const scale = inLane(scales, 0);
  const own = withDefaults(assumption, defaults?.[kind === "ratio" ? "ratios" : "amounts"]);
  const isDefault = own !== assumption;
  // The defaults would come of themselves.
  if (isDefault && scale === 1) return {};
  const kept = scaled(own, scale * (isDefault ? 1 : rateFor(assumption, kind === "ratio", start)));
  // A rate without a word of its own would take the defaults; what is certain stays so.
  return Object.keys(kept).length === 0 ? { spread: 0 } : kept;
}

/** The rate that one unit of an assumption's uncertainty stands for. */
function rateFor(assumption: GrowthAssumption, isRatio: boolean, start: number): number {
  if (assumption.model === "increments") return start === 0 ? 0 : 1 / Math.abs(start);
  if (assumption.model !== "logistic") return 1;
  return (isRatio ? start : 1) * (1 - start / assumption.capacity);
}

function scaled(of: Uncertainty, factor: number): Uncertainty {
  if (!Number.isFinite(factor)) return {};
  if (factor === 0) return { spread: 0 };
  const { spread, volatility, persistence, shape, events } = of;
  return {
    ...(spread !== undefined && { spread: spread * factor }),
    ...(volatility !== undefined && { volatility: volatility * factor }),
    ...(persistence !== undefined && { persistence }),
    ...(shape !== undefined && { shape: scaledShape(shape, factor) }),
    ...(events !== undefined && { events: events.map((event) => ({ ...event, jump: event.jump * factor })) }),
  };
}

/** Shapes that give the deviation itself are scaled; standard variates are not. */
function scaledShape(shape: ShockShape, factor: number): ShockShape {
  if (factor === 1 || !isDeviation(shape) || typeof shape !== "object") return shape;
  const each = ([low, mode, high]: readonly [number, number, number]) =>
    [low * factor, mode * factor, high * factor] as const;
  if ("triangular" in shape) return { triangular: each(shape.triangular) };
  if ("pert" in shape) return { pert: each(shape.pert) };
  if ("empirical" in shape) return { empirical: shape.empirical.map((value) => value * factor) };
  return shape;
}

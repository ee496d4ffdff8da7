import { addsAmounts } from "../growth/amounts.ts";
import type { GrowthAssumption, GrowthModelTerms, ShockShape, Uncertainty } from "../growth/assumption.ts";
import { measures } from "../measure/registry.ts";
import { mapRecord } from "../plan/mapRecord.ts";
import type { Adjustment, DefaultUncertainty, Indicator, Plan, Scenario, Target } from "../plan/plan.ts";
import { formatRate } from "../quantity/formatQuantity.ts";
import type {
  AdjustmentTerms,
  DefaultUncertaintyDocument,
  GrowthDocument,
  GrowthModelDocument,
  IndicatorDocument,
  PlanDocument,
  QuantityText,
  ScenarioDocument,
  ShockShapeDocument,
  TargetDocument,
  UncertaintyDocument,
} from "./document.ts";

/** Where editors find the JSON Schema of plan documents. */
export const PLAN_SCHEMA = "https://unpkg.com/targetcast/dist/schema/plan.schema.json";

/**
 * The document of a plan: ids as keys, every quantity a plain number in its unit, ratios and growth as fractions.
 * `parsePlan(exportPlan(plan))` equals the plan.
 *
 * @param plan - a parsed plan
 * @returns a document that can be written as JSON or YAML, and edited
 *
 * @example
 * ```ts
 * import { exportPlan } from "targetcast";
 * import { yuzhong } from "targetcast/plans/yuzhong";
 *
 * console.log(JSON.stringify(exportPlan(yuzhong).targets, null, 2));
 * ```
 */
export function exportPlan(plan: Omit<Plan, "hash" | "warnings">): PlanDocument {
  const { id, name, source, baseYear, horizon, themes, units, correlation, uncertainty } = plan;
  return {
    $schema: PLAN_SCHEMA,
    schemaVersion: plan.schemaVersion,
    id,
    name,
    ...(source !== undefined && { source }),
    baseYear,
    horizon,
    themes,
    units,
    indicators: mapRecord(plan.indicators, indicatorDocument),
    targets: mapRecord(plan.targets, targetDocument),
    scenarios: mapRecord(plan.scenarios, scenarioDocument),
    ...(correlation !== undefined && { correlation }),
    ...(uncertainty !== undefined && { uncertainty: defaultsDocument(uncertainty) }),
  };
}

function defaultsDocument({ amounts, ratios, ...rest }: DefaultUncertainty): DefaultUncertaintyDocument {
  return {
    ...rest,
    ...(amounts !== undefined && { amounts: uncertaintyDocument(amounts, fraction) }),
    ...(ratios !== undefined && { ratios: uncertaintyDocument(ratios, fraction) }),
  };
}

function indicatorDocument({ growth, formula, observations, ...rest }: Indicator): IndicatorDocument {
  if (formula !== undefined) return { ...rest, formula };
  return {
    ...rest,
    observations: mapRecord(observations, ({ growth: rate, ...observation }) => ({
      ...observation,
      ...(rate !== undefined && { growth: fraction(rate) }),
    })),
    ...(growth !== undefined && { growth: growthDocument(growth) }),
  };
}

function targetDocument({
  comparator,
  value,
  tolerance,
  measure,
  by,
  from,
  base,
  ...rest
}: Target): TargetDocument {
  const { indicator, binding, name, prices, theme, source, note } = rest;
  const { asks, spans } = measures[measure];
  const write = (number: number): QuantityText => (asks === "level" ? number : fraction(number));
  return {
    ...(name !== undefined && { name }),
    indicator,
    measure,
    [comparator]: write(value),
    ...(comparator === "about" && { tolerance: write(tolerance) }),
    by,
    ...(spans && { from }),
    base,
    binding,
    ...(prices !== undefined && { prices }),
    ...(theme !== undefined && { theme }),
    ...(source !== undefined && { source }),
    ...(note !== undefined && { note }),
  };
}

function scenarioDocument({ growth, ...rest }: Scenario): ScenarioDocument {
  const byTarget: Record<string, AdjustmentTerms | AdjustmentTerms[]> = {};
  for (const adjustment of growth) {
    const { on } = adjustment;
    const before = byTarget[on];
    const terms = adjustmentTerms(adjustment);
    byTarget[on] = before === undefined ? terms : [...(Array.isArray(before) ? before : [before]), terms];
  }
  return { ...rest, growth: byTarget };
}

function adjustmentTerms({ of, from, set, scale, shift }: Adjustment): AdjustmentTerms {
  return {
    ...(of !== undefined && { of }),
    ...(from !== undefined && { from }),
    ...(set !== undefined && { set: growthDocument(set) }),
    ...(scale !== undefined && { scale }),
    ...(shift !== undefined && { shift: fraction(shift) }),
  };
}

/** A growth assumption as its document; with nothing but a rate it is that rate. */
function growthDocument(growth: GrowthAssumption): GrowthDocument {
  const { prices, source } = growth;
  // Beside fixed increments sizes are amounts, which are written as they are.
  const write = addsAmounts(growth) ? (amount: number) => amount : fraction;
  const more: GrowthModelDocument = {
    ...uncertaintyDocument(growth, write),
    ...(prices !== undefined && { prices }),
    ...(source !== undefined && { source }),
  };
  const model = modelDocument(growth);
  const plain = Object.keys(more).length === 0 ? model.constant : undefined;
  return plain ?? { ...model, ...more };
}

function uncertaintyDocument(
  { spread, volatility, persistence, shape, events }: Uncertainty,
  write: (size: number) => QuantityText,
): UncertaintyDocument {
  return {
    ...(spread !== undefined && { spread: write(spread) }),
    ...(volatility !== undefined && { volatility: write(volatility) }),
    ...(persistence !== undefined && { persistence }),
    ...(shape !== undefined && { shape: shapeDocument(shape, write) }),
    ...(events !== undefined && { events: events.map((event) => ({ ...event, jump: write(event.jump) })) }),
  };
}

function modelDocument(terms: GrowthModelTerms): GrowthModelDocument {
  switch (terms.model) {
    case "constant":
      return { constant: fraction(terms.rate) };
    case "path":
      return { path: mapRecord(terms.rates, fraction) };
    case "fade":
      return { fade: { from: fraction(terms.from), to: fraction(terms.to), by: terms.by } };
    case "increments":
      return { increments: terms.amount };
    case "logistic":
      return { logistic: { rate: fraction(terms.rate), capacity: terms.capacity } };
    case "like":
      return { like: { indicator: terms.indicator, elasticity: terms.elasticity, shocks: terms.shocks } };
    case "toTarget":
      return { toTarget: terms.target };
    case "history": {
      const { scale, damping, since } = terms;
      const write = scale === "identity" ? (amount: number) => amount : fraction;
      return { history: { rate: write(terms.rate), initial: write(terms.initial), damping, since, scale } };
    }
  }
}

function shapeDocument(shape: ShockShape, write: (size: number) => QuantityText): ShockShapeDocument {
  if (typeof shape === "string" || "studentT" in shape) return shape;
  return mapRecord<string, readonly number[], QuantityText[]>(shape, (sizes) => sizes.map(write));
}

/** A fraction as a number; from 1 on as a percentage, since a bare 1 may be meant as 1 %. */
function fraction(value: number): QuantityText {
  return Math.abs(value) < 1 ? value : formatRate(value, { per: "percent" });
}

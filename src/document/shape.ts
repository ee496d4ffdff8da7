import * as z from "zod/mini";
import type {
  AdjustmentDocument,
  CorrelationDocument,
  GrowthDocument,
  IndicatorDocument,
  PlanDocument,
  ScenarioDocument,
  TargetDocument,
} from "./document.ts";

// The shape of a document, part by part: a problem in one indicator must not hide those of the next. Each shape is held
// against its hand-written type by the annotation; what quantities and references mean is checked after.

const optional = z.exactOptional;
const text = z.string();
const quantity = z.union([z.string(), z.number()]);
const label = z.union([text, z.strictObject({ en: optional(text), zh: optional(text) })]);
const prices = z.enum(["nominal", "real"]);

/** The plan without its indicators, targets and scenarios, which are checked one by one. */
export const planShape: z.ZodMiniType<
  Omit<PlanDocument, "indicators" | "targets" | "scenarios" | "correlation"> & {
    readonly indicators: unknown;
    readonly targets?: unknown;
    readonly scenarios?: unknown;
    readonly correlation?: CorrelationDocument;
  }
> = z.strictObject({
  $schema: optional(text),
  schemaVersion: optional(z.literal(1)),
  id: optional(text),
  name: label,
  source: optional(text),
  baseYear: z.number(),
  horizon: optional(z.number()),
  themes: optional(z.record(text, label)),
  units: optional(z.record(text, z.strictObject({ en: optional(text), zh: optional(text) }))),
  indicators: z.union([z.record(text, z.unknown()), z.array(z.unknown())]),
  targets: optional(z.union([z.record(text, z.unknown()), z.array(z.unknown())])),
  scenarios: optional(z.union([z.record(text, z.unknown()), z.array(z.unknown())])),
  correlation: optional(z.strictObject({ indicators: z.array(text), matrix: z.array(z.array(z.number())) })),
});

const shape = z.union([
  z.enum(["normal", "uniform"]),
  z.strictObject({
    studentT: optional(z.number()),
    triangular: optional(z.array(quantity)),
    pert: optional(z.array(quantity)),
    empirical: optional(z.array(quantity)),
  }),
]);

const growth: z.ZodMiniType<GrowthDocument> = z.union([
  quantity,
  z.strictObject({
    constant: optional(quantity),
    path: optional(z.union([z.array(quantity), z.record(text, quantity)])),
    fade: optional(z.strictObject({ from: quantity, to: quantity, by: z.number() })),
    increments: optional(quantity),
    logistic: optional(z.strictObject({ rate: quantity, capacity: quantity })),
    like: optional(
      z.union([
        text,
        z.strictObject({
          indicator: text,
          elasticity: optional(z.number()),
          shocks: optional(z.boolean()),
        }),
      ]),
    ),
    toTarget: optional(text),
    spread: optional(quantity),
    volatility: optional(quantity),
    persistence: optional(z.number()),
    shape: optional(shape),
    events: optional(z.array(z.strictObject({ year: z.number(), probability: quantity, jump: quantity }))),
    prices: optional(prices),
    source: optional(text),
  }),
]);

const observation = z.union([
  quantity,
  z.strictObject({
    value: optional(quantity),
    growth: optional(quantity),
    status: optional(z.enum(["actual", "estimate", "plan"])),
    qualifier: optional(z.enum(["about", "over", "nearly", "atLeast"])),
    spread: optional(quantity),
    growthPrices: optional(prices),
    source: optional(text),
  }),
]);

/** `formula` may hold a tree, which the formula room checks. */
export const indicatorShape: z.ZodMiniType<
  Omit<IndicatorDocument, "formula"> & { readonly formula?: unknown }
> = z.strictObject({
  name: optional(label),
  kind: z.enum(["stock", "flow", "ratio", "index"]),
  scale: optional(z.enum(["log", "logit", "identity"])),
  unit: optional(text),
  theme: optional(text),
  prices: optional(prices),
  desired: optional(z.enum(["increase", "decrease"])),
  bounds: optional(z.strictObject({ min: optional(quantity), max: optional(quantity) })),
  observations: optional(z.record(text, observation)),
  growth: optional(growth),
  formula: optional(z.unknown()),
  source: optional(text),
  note: optional(text),
});

export const targetShape: z.ZodMiniType<TargetDocument> = z.strictObject({
  name: optional(label),
  indicator: text,
  measure: optional(
    z.enum(["level", "total", "average", "increase", "change", "averageGrowth", "growth", "always"]),
  ),
  above: optional(quantity),
  atLeast: optional(quantity),
  atMost: optional(quantity),
  below: optional(quantity),
  about: optional(quantity),
  by: z.number(),
  from: optional(z.number()),
  base: optional(z.number()),
  tolerance: optional(quantity),
  binding: optional(z.boolean()),
  theme: optional(text),
  source: optional(text),
  note: optional(text),
});

const adjustment: z.ZodMiniType<AdjustmentDocument> = z.union([
  quantity,
  z.strictObject({
    set: optional(growth),
    scale: optional(quantity),
    shift: optional(quantity),
    from: optional(z.number()),
    of: optional(z.enum(["amounts", "ratios"])),
  }),
]);

export const scenarioShape: z.ZodMiniType<ScenarioDocument> = z.strictObject({
  name: optional(label),
  extends: optional(text),
  growth: optional(z.record(text, z.union([adjustment, z.array(adjustment)]))),
  baseline: optional(z.record(text, quantity)),
  weight: optional(z.number()),
  note: optional(text),
});

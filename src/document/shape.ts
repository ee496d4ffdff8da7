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

/** Characters of a word for a unit. */
const LONGEST_UNIT = 60;
/** Characters of a name for people, in one language. */
const LONGEST_NAME = 300;

// Of zod only what is used here is paid for: a record is an object of whatever keys, an enum a literal of several values,
// and a check that says its own message a plain function.

function record<T extends z.ZodMiniType>(value: T) {
  return z.catchall(z.object({}), value);
}

function word(longest: number) {
  return z.string().check((given) => {
    if (given.value === "") refuse(given, "must not be empty");
    if ([...given.value].length > longest) refuse(given, `must have at most ${longest} characters`);
  });
}

function refuse({ value, issues }: z.core.ParsePayload, message: string): void {
  issues.push({ code: "custom", input: value, message });
}

const optional = z.exactOptional;
const text = z.string();
const quantity = z.union([z.string(), z.number()]);
const name = word(LONGEST_NAME);
const label = z.union([
  name,
  z.strictObject({ en: optional(name), zh: optional(name) }).check((given) => {
    if (Object.keys(given.value).length === 0) refuse(given, "must have a name in en or zh");
  }),
]);
const prices = z.literal(["nominal", "real"]);

const unitWord = word(LONGEST_UNIT);
const units = record(z.strictObject({ en: optional(unitWord), zh: optional(unitWord) }));

/** What has to be right at the top of a plan for its parts to be read at all. */
export const essentialShape: z.ZodMiniType<Pick<PlanDocument, "baseYear" | "units">> = z.object({
  baseYear: z.number(),
  units: optional(units),
});

/** By id, or a list of what has one. */
const parts = z.union([record(z.unknown()), z.array(z.unknown())]);

const shape = z.union([
  z.literal(["normal", "uniform"]),
  z.strictObject({
    studentT: optional(z.number()),
    triangular: optional(z.array(quantity)),
    pert: optional(z.array(quantity)),
    empirical: optional(z.array(quantity)),
  }),
]);

const uncertainty = {
  spread: optional(quantity),
  volatility: optional(quantity),
  persistence: optional(z.number()),
  shape: optional(shape),
  events: optional(z.array(z.strictObject({ year: z.number(), probability: quantity, jump: quantity }))),
};

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
  themes: optional(record(label)),
  units: optional(units),
  indicators: parts,
  targets: optional(parts),
  scenarios: optional(parts),
  correlation: optional(z.strictObject({ indicators: z.array(text), matrix: z.array(z.array(z.number())) })),
  uncertainty: optional(
    z.strictObject({
      amounts: optional(z.strictObject(uncertainty)),
      ratios: optional(z.strictObject(uncertainty)),
      note: optional(text),
    }),
  ),
});

const growth: z.ZodMiniType<GrowthDocument> = z.union([
  quantity,
  z.strictObject({
    constant: optional(quantity),
    path: optional(z.union([z.array(quantity), record(quantity)])),
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
    ...uncertainty,
    prices: optional(prices),
    source: optional(text),
  }),
]);

const observation = z.union([
  quantity,
  z.strictObject({
    value: optional(quantity),
    growth: optional(quantity),
    status: optional(z.literal(["actual", "estimate", "plan"])),
    qualifier: optional(z.literal(["about", "over", "nearly", "atLeast"])),
    spread: optional(quantity),
    growthPrices: optional(prices),
    source: optional(text),
  }),
]);

/** What is observed of one indicator, by year. */
export const observationsShape: z.ZodMiniType<NonNullable<IndicatorDocument["observations"]>> =
  record(observation);

/** `formula` may hold a tree, which the formula room checks. */
export const indicatorShape: z.ZodMiniType<
  Omit<IndicatorDocument, "formula"> & { readonly formula?: unknown }
> = z.strictObject({
  name: optional(label),
  kind: z.literal(["stock", "flow", "ratio", "index"]),
  scale: optional(z.literal(["log", "logit", "identity"])),
  unit: optional(text),
  theme: optional(text),
  prices: optional(prices),
  desired: optional(z.literal(["increase", "decrease"])),
  bounds: optional(z.strictObject({ min: optional(quantity), max: optional(quantity) })),
  observations: optional(observationsShape),
  growth: optional(growth),
  formula: optional(z.unknown()),
  source: optional(text),
  note: optional(text),
});

export const targetShape: z.ZodMiniType<TargetDocument> = z.strictObject({
  name: optional(label),
  indicator: text,
  measure: optional(
    z.literal(["level", "total", "average", "increase", "change", "averageGrowth", "growth", "always"]),
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

export const adjustmentShape: z.ZodMiniType<AdjustmentDocument> = z.union([
  quantity,
  z.strictObject({
    set: optional(growth),
    scale: optional(quantity),
    shift: optional(quantity),
    from: optional(z.number()),
    of: optional(z.literal(["amounts", "ratios"])),
  }),
]);

export const scenarioShape: z.ZodMiniType<ScenarioDocument> = z.strictObject({
  name: optional(label),
  extends: optional(text),
  growth: optional(record(z.union([adjustmentShape, z.array(adjustmentShape)]))),
  baseline: optional(record(quantity)),
  weight: optional(z.number()),
  note: optional(text),
});

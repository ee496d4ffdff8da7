import type { CorrelationDocument } from "./correlationDocument.ts";
import type {
  AdjustmentDocument,
  GrowthDocument,
  IndicatorDocument,
  PlanDocument,
  ScenarioDocument,
  TargetDocument,
} from "./document.ts";
import {
  atLeast,
  checked,
  either,
  list,
  number,
  object,
  oneOf,
  optional,
  record,
  type Schema,
  text,
  truth,
  unknown,
} from "./schemas.ts";

// The shape of a document, part by part: a problem in one indicator must not hide those of the next. Each shape is held
// against its hand-written type by the annotation; what quantities and references mean is checked after.

/** Characters of a word for a unit. */
const LONGEST_UNIT = 60;
/** Characters of a name for people, in one language. */
const LONGEST_NAME = 300;

const quantity = either(text, number);

function word(longest: number): Schema<string> {
  return checked(text, (given) => {
    if (given === "") return "must not be empty";
    return [...given].length > longest ? `must have at most ${longest} characters` : undefined;
  });
}

const name = word(LONGEST_NAME);
const label = either(
  name,
  checked(object({ en: optional(name), zh: optional(name) }), (given) =>
    Object.keys(given).length === 0 ? "must have a name in en or zh" : undefined,
  ),
);
const prices = oneOf("nominal", "real");

const unitWord = word(LONGEST_UNIT);
const units = record(object({ en: optional(unitWord), zh: optional(unitWord) }));

/** What has to be right at the top of a plan for its parts to be read at all. */
export const essentialShape: Schema<Pick<PlanDocument, "baseYear" | "units">> = atLeast({
  baseYear: number,
  units: optional(units),
});

/** By id, or a list of what has one. */
const parts = either(record(unknown), list(unknown));

const shape = either(
  oneOf("normal", "uniform"),
  object({
    studentT: optional(number),
    triangular: optional(list(quantity)),
    pert: optional(list(quantity)),
    empirical: optional(list(quantity)),
  }),
);

const uncertainty = {
  spread: optional(quantity),
  volatility: optional(quantity),
  persistence: optional(number),
  shape: optional(shape),
  events: optional(list(object({ year: number, probability: quantity, jump: quantity }))),
};

/** The plan without its indicators, targets and scenarios, which are checked one by one. */
export const planShape: Schema<
  Omit<PlanDocument, "indicators" | "targets" | "scenarios" | "correlation"> & {
    readonly indicators: unknown;
    readonly targets?: unknown;
    readonly scenarios?: unknown;
    readonly correlation?: CorrelationDocument;
  }
> = object({
  $schema: optional(text),
  schemaVersion: optional(oneOf(1)),
  id: optional(text),
  name: label,
  source: optional(text),
  baseYear: number,
  horizon: optional(number),
  themes: optional(record(label)),
  units: optional(units),
  indicators: parts,
  targets: optional(parts),
  scenarios: optional(parts),
  correlation: optional(object({ indicators: list(text), matrix: list(list(number)) })),
  uncertainty: optional(
    object({
      amounts: optional(object(uncertainty)),
      ratios: optional(object(uncertainty)),
      note: optional(text),
    }),
  ),
});

const scale = oneOf("log", "logit", "identity");

const growth: Schema<GrowthDocument> = either(
  quantity,
  object({
    constant: optional(quantity),
    path: optional(either(list(quantity), record(quantity))),
    fade: optional(object({ from: quantity, to: quantity, by: number })),
    increments: optional(quantity),
    logistic: optional(object({ rate: quantity, capacity: quantity })),
    like: optional(
      either(
        text,
        object({
          indicator: text,
          elasticity: optional(number),
          shocks: optional(truth),
        }),
      ),
    ),
    toTarget: optional(text),
    history: optional(
      object({
        rate: quantity,
        initial: optional(quantity),
        damping: optional(number),
        since: optional(number),
        scale: optional(scale),
      }),
    ),
    ...uncertainty,
    prices: optional(prices),
    source: optional(text),
  }),
);

const observation = either(
  quantity,
  object({
    value: optional(quantity),
    growth: optional(quantity),
    status: optional(oneOf("actual", "estimate", "plan")),
    qualifier: optional(oneOf("about", "over", "nearly", "atLeast")),
    spread: optional(quantity),
    growthPrices: optional(prices),
    source: optional(text),
  }),
);

/** What is observed of one indicator, by year. */
export const observationsShape: Schema<NonNullable<IndicatorDocument["observations"]>> = record(observation);

/** `formula` may hold a tree, which the formula room checks. */
export const indicatorShape: Schema<Omit<IndicatorDocument, "formula"> & { readonly formula?: unknown }> =
  object({
    name: optional(label),
    kind: oneOf("stock", "flow", "ratio", "index"),
    scale: optional(scale),
    unit: optional(text),
    theme: optional(text),
    prices: optional(prices),
    deflator: optional(growth),
    desired: optional(oneOf("increase", "decrease")),
    bounds: optional(object({ min: optional(quantity), max: optional(quantity) })),
    observations: optional(observationsShape),
    growth: optional(growth),
    formula: optional(unknown),
    source: optional(text),
    note: optional(text),
  });

export const targetShape: Schema<TargetDocument> = object({
  name: optional(label),
  indicator: text,
  measure: optional(
    oneOf("level", "total", "average", "increase", "change", "averageGrowth", "growth", "always"),
  ),
  above: optional(quantity),
  atLeast: optional(quantity),
  atMost: optional(quantity),
  below: optional(quantity),
  about: optional(quantity),
  by: number,
  from: optional(number),
  base: optional(number),
  tolerance: optional(quantity),
  prices: optional(prices),
  binding: optional(truth),
  theme: optional(text),
  source: optional(text),
  note: optional(text),
});

export const adjustmentShape: Schema<AdjustmentDocument> = either(
  quantity,
  object({
    set: optional(growth),
    scale: optional(quantity),
    shift: optional(quantity),
    from: optional(number),
    of: optional(oneOf("amounts", "ratios")),
  }),
);

export const scenarioShape: Schema<ScenarioDocument> = object({
  name: optional(label),
  extends: optional(text),
  growth: optional(record(either(adjustmentShape, list(adjustmentShape)))),
  baseline: optional(record(quantity)),
  weight: optional(number),
  note: optional(text),
});

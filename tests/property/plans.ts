import fc from "fast-check";
import type {
  AdjustmentTerms,
  GrowthDocument,
  IndicatorDocument,
  ObservationDocument,
  PlanDocument,
  QuantityText,
  ScenarioDocument,
  TargetDocument,
} from "../../src/document/document.ts";
import type { FormulaNode } from "../../src/formula/tree.ts";

// Valid plans of every kind, for properties that hold for all of them. What is drawn first are loose choices (a number
// stands for "one of those that fit"), so that plans shrink well; `documentOf` then makes a document of them that parses.

const KINDS = ["stock", "flow", "ratio", "index", "formula"] as const;
const MODELS = [
  "none",
  "constant",
  "text",
  "path",
  "fade",
  "increments",
  "logistic",
  "like",
  "toTarget",
] as const;
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
const COMPARATORS = ["above", "atLeast", "atMost", "below", "about"] as const;
const STATUSES = ["actual", "estimate", "plan"] as const;
const QUALIFIERS = ["about", "over", "nearly", "atLeast"] as const;
const THEMES = ["economy", "绿色", "=1+1"] as const;
/** Beginnings of ids; a number makes them different. */
const NAMES = ["gdp", "人口", "a.b", "two words", "=cmd", "-x", 'q"', "e", "x[0]"] as const;

/** A share strictly between 0 and 1. */
const share = fc.integer({ min: 1, max: 999 }).map((n) => n / 1000);
/** A growth rate as a fraction: mostly a usual one. */
const rate = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -200, max: 300 }).map((n) => n / 1000) },
  { weight: 1, arbitrary: fc.double({ min: -0.999, max: 0.999, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0.999999, 0.999999) },
);
/** Points a year of a ratio, as a fraction. */
const points = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -50, max: 50 }).map((n) => n / 1000) },
  { weight: 1, arbitrary: fc.double({ min: -0.999, max: 0.999, noNaN: true }) },
);
const usualAmount = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }),
  fc.double({ min: 1e-3, max: 1e13, noNaN: true }),
);
/** An amount above 0 that a plan may hold, however unlikely: its powers leave the numbers. */
const extremeAmount = fc.oneof(
  { weight: 4, arbitrary: usualAmount },
  {
    weight: 1,
    arbitrary: fc.constantFrom(1e-300, 1e100, 9e99, Number.MIN_VALUE, 1e-9, 1e18),
  },
);
const nat = fc.nat({ max: 1000 });
const seldom = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 });

const growthChoice = fc.record({
  model: fc.constantFrom(...MODELS),
  rates: fc.array(rate, { minLength: 3, maxLength: 6 }),
  points: fc.array(points, { minLength: 3, maxLength: 6 }),
  years: fc.array(fc.integer({ min: -3, max: 15 }), { minLength: 3, maxLength: 3 }),
  amount: fc.tuple(usualAmount, fc.constantFrom(-1, -0.1, 0.01, 0.1, 1)).map(([a, b]) => a * b),
  capacity: fc.double({ min: 1.001, max: 50, noNaN: true }),
  who: nat,
  elasticity: fc.constantFrom(-1, 0, 0.5, 1, 2, 30),
  form: nat,
  spread: seldom(share),
  persistence: seldom(fc.double({ min: -0.99, max: 0.99, noNaN: true })),
  prices: seldom(fc.constantFrom("nominal" as const, "real" as const)),
});
type GrowthChoice = typeof growthChoice extends fc.Arbitrary<infer T> ? T : never;

const observationChoice = fc.record({
  year: fc.integer({ min: -6, max: 6 }),
  share,
  factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
  rate,
  points,
  has: fc.constantFrom("value", "growth", "both"),
  status: fc.constantFrom(undefined, ...STATUSES),
  qualifier: fc.constantFrom(undefined, undefined, ...QUALIFIERS),
  prices: seldom(fc.constantFrom("nominal" as const, "real" as const)),
});
type ObservationChoice = typeof observationChoice extends fc.Arbitrary<infer T> ? T : never;

const indicatorChoices = (amount: fc.Arbitrary<number>) =>
  fc.record({
    name: nat,
    kind: fc.constantFrom(...KINDS),
    identity: fc.boolean(),
    level: amount,
    /** Zero or below, where the scale and the growth allow it. */
    sign: fc.constantFrom(1, 1, 1, 1, 0, -1),
    share: fc.oneof({ weight: 8, arbitrary: share }, { weight: 1, arbitrary: fc.constantFrom(0, 1) }),
    observations: fc.uniqueArray(observationChoice, { maxLength: 4, selector: ({ year }) => year }),
    growth: growthChoice,
    theme: fc.constantFrom(undefined, ...THEMES),
    prices: fc.constantFrom(undefined, "nominal" as const, "real" as const),
    desired: fc.constantFrom(undefined, "increase" as const, "decrease" as const),
    bounds: seldom(fc.tuple(share, share)),
    operation: fc.constantFrom("+", "-", "*", "/", "min", "max", "abs", "sqrt", "neg", "^"),
    inputs: fc.tuple(nat, nat),
  });
type IndicatorChoice = ReturnType<typeof indicatorChoices> extends fc.Arbitrary<infer T> ? T : never;

const targetChoices = (amount: fc.Arbitrary<number>) =>
  fc.record({
    indicator: nat,
    measure: fc.constantFrom(...MEASURES),
    comparator: fc.constantFrom(...COMPARATORS),
    amount,
    share,
    rate,
    points,
    by: fc.integer({ min: 0, max: 12 }),
    from: seldom(fc.integer({ min: 0, max: 8 })),
    base: seldom(fc.integer({ min: -5, max: 5 })),
    tolerance: seldom(share),
    binding: fc.boolean(),
  });
type TargetChoice = ReturnType<typeof targetChoices> extends fc.Arbitrary<infer T> ? T : never;

const adjustmentChoice = fc.record({
  on: fc.constantFrom("indicator", "indicator", "theme", "*"),
  who: nat,
  ratios: fc.boolean(),
  growth: growthChoice,
  set: fc.boolean(),
  scale: seldom(fc.constantFrom(0, 0.5, 0.8, 1, 1.5, 10)),
  shift: seldom(points),
  from: seldom(fc.integer({ min: -2, max: 12 })),
});
type AdjustmentChoice = typeof adjustmentChoice extends fc.Arbitrary<infer T> ? T : never;

const scenarioChoice = fc.record({
  parent: seldom(nat),
  adjustments: fc.array(adjustmentChoice, { maxLength: 4 }),
  baselines: fc.array(fc.record({ who: nat, level: usualAmount, share }), { maxLength: 2 }),
});
type ScenarioChoice = typeof scenarioChoice extends fc.Arbitrary<infer T> ? T : never;

interface Choices {
  readonly baseYear: number;
  readonly further: number;
  readonly indicators: readonly IndicatorChoice[];
  readonly targets: readonly TargetChoice[];
  readonly scenarios: readonly ScenarioChoice[];
  readonly weighted: boolean;
  readonly correlated: boolean;
}

const choices = (amount: fc.Arbitrary<number>): fc.Arbitrary<Choices> =>
  fc.record({
    baseYear: fc.constantFrom(2021, 2000, 1000, 9999),
    further: fc.integer({ min: 0, max: 5 }),
    indicators: fc.array(indicatorChoices(amount), { minLength: 1, maxLength: 7 }),
    targets: fc.array(targetChoices(amount), { maxLength: 6 }),
    scenarios: fc.array(scenarioChoice, { maxLength: 4 }),
    weighted: fc.boolean(),
    correlated: fc.boolean(),
  });

/** Documents of valid plans with the numbers that plans have. */
export const planDocument: fc.Arbitrary<PlanDocument> = choices(usualAmount).map(documentOf);

/** Documents of valid plans, some with numbers at the ends of what a double can hold. */
export const extremePlanDocument: fc.Arbitrary<PlanDocument> = choices(extremeAmount).map(documentOf);

/** An indicator while its document is made. */
interface Draft extends Omit<IndicatorChoice, "kind" | "identity"> {
  readonly id: string;
  readonly kind: IndicatorDocument["kind"];
  readonly formula: boolean;
  readonly identity: boolean;
}

function documentOf(chosen: Choices): PlanDocument {
  const { baseYear } = chosen;
  const drafts = chosen.indicators.map((choice, i): Draft => {
    const formula = choice.kind === "formula" && i > 0;
    const kind = choice.kind === "formula" ? "flow" : choice.kind;
    const identity = choice.identity && kind !== "index";
    return { ...choice, id: `${pick(NAMES, choice.name)}${i}`, kind, formula, identity };
  });
  const targets = chosen.targets.map((target, i) => ({
    id: `t${i}`,
    about: pick(drafts, target.indicator),
    target,
  }));
  const goals = new Map(targets.map(({ id, about }) => [about.id, id]));
  const plain = drafts.filter(({ formula }) => !formula);
  const scenarios = Object.fromEntries(
    chosen.scenarios.map((scenario, i) => [
      `s${i}`,
      scenarioDocument(scenario, i, { plain, drafts, goals, baseYear }, chosen.weighted),
    ]),
  );
  const last = Math.max(...targets.map(({ about, target }) => yearsOf(target, about, baseYear).by), baseYear);
  const correlated = plain.slice(0, 2).map(({ id }) => id);
  return {
    name: { en: "A plan", zh: "计划" },
    baseYear,
    horizon: last + chosen.further,
    themes: { economy: { en: "Economy" } },
    units: { widget: { en: "widgets", zh: "件" } },
    indicators: Object.fromEntries(
      drafts.map((draft, i) => [draft.id, indicatorDocument(draft, drafts.slice(0, i), goals, baseYear)]),
    ),
    targets: Object.fromEntries(
      targets.map(({ id, about, target }) => [id, targetDocument(target, about, baseYear)]),
    ),
    scenarios,
    ...(chosen.correlated && {
      correlation: {
        indicators: correlated,
        matrix: correlated.map((_, i) => correlated.map((_, j) => (i === j ? 1 : 0.25))),
      },
    }),
  };
}

function indicatorDocument(
  draft: Draft,
  before: readonly Draft[],
  goals: ReadonlyMap<string, string>,
  baseYear: number,
): IndicatorDocument {
  const { kind, theme, prices, desired, identity } = draft;
  const head = {
    kind,
    ...(theme !== undefined && { theme }),
    ...(prices !== undefined && { prices }),
    ...(desired !== undefined && { desired }),
  };
  if (draft.formula) return { ...head, formula: formulaOf(draft, before) };
  const growth = growthDocument(draft.growth, draft, before, goals, baseYear);
  const logistic = typeof growth === "object" && growth.logistic !== undefined;
  const increments = typeof growth === "object" && growth.increments !== undefined;
  const observations = Object.fromEntries(
    draft.observations.map((choice) => [
      baseYear + choice.year,
      observationDocument(choice, draft, logistic, increments || growth === undefined),
    ]),
  );
  // A level of 0 or below needs the scale identity, and so does a share at an end point.
  return {
    ...head,
    ...(identity && !logistic && { scale: "identity" as const }),
    ...(kind === "flow" && { unit: "widget" }),
    ...(identity && !logistic && draft.bounds !== undefined && { bounds: boundsOf(draft.bounds, draft) }),
    observations,
    ...(growth !== undefined && { growth }),
  };
}

function boundsOf([a, b]: readonly [number, number], { kind, level }: Draft): { min: number; max: number } {
  const unit = kind === "ratio" ? 1 : level;
  const low = Math.min(a, b) * unit;
  const high = Math.max(a, b) * unit;
  return low < high ? { min: low, max: high } : { min: 0, max: unit };
}

function observationDocument(
  choice: ObservationChoice,
  draft: Draft,
  logistic: boolean,
  anySign: boolean,
): ObservationDocument | QuantityText {
  const ratio = draft.kind === "ratio";
  const rate = ratio ? choice.points : choice.rate;
  const { status, qualifier, prices } = choice;
  const notes = {
    ...(status !== undefined && { status }),
    ...(qualifier !== undefined && { qualifier }),
    ...(prices !== undefined && { growthPrices: prices }),
  };
  if (draft.kind === "index") {
    // An index is its growth, so that both have to be in the same prices.
    const own = prices === undefined ? {} : { growthPrices: draft.prices ?? prices };
    return { growth: rate, ...notes, ...own };
  }
  const endPoint = draft.share === 0 || draft.share === 1;
  let value = ratio ? choice.share : finite(draft.level * choice.factor);
  if (draft.identity && !logistic && ratio && endPoint) value = draft.share;
  if (draft.identity && !logistic && !ratio && anySign) value *= draft.sign;
  if (logistic) value = ratio ? choice.share / 2 : draft.level * Math.min(choice.factor / 5, 1);
  if (value === 0 && !draft.identity) value = 0.001;
  return {
    ...(choice.has !== "growth" && { value }),
    ...(choice.has !== "value" && { growth: rate }),
    ...notes,
  };
}

function growthDocument(
  choice: GrowthChoice,
  draft: Pick<Draft, "id" | "kind" | "level" | "identity">,
  before: readonly Draft[],
  goals: ReadonlyMap<string, string>,
  baseYear: number,
): GrowthDocument | undefined {
  const ratio = draft.kind === "ratio";
  const rates = ratio ? choice.points : choice.rates;
  const [first = 0, second = 0, third = 0] = rates;
  const notes = {
    ...(choice.spread !== undefined && { spread: choice.spread }),
    ...(choice.persistence !== undefined && { volatility: 0.01, persistence: choice.persistence }),
    ...(choice.prices !== undefined && { prices: choice.prices }),
  };
  const constant = { constant: first, ...notes };
  const leaders = before.filter(({ kind, formula }) => (kind === "ratio") === ratio || (formula && !ratio));
  switch (choice.model) {
    case "none":
      return undefined;
    case "constant":
      return choice.form % 2 === 0 ? first : constant;
    case "text":
      return textOf(first, second, third, ratio, choice.form);
    case "path":
      return choice.form % 2 === 0
        ? { path: rates, ...notes }
        : { path: Object.fromEntries(rates.map((rate, i) => [baseYear - 1 + i * 2, rate])), ...notes };
    case "fade":
      return {
        fade: { from: first, to: second, by: baseYear + Math.max(1, choice.years[0] ?? 1) },
        ...notes,
      };
    case "increments":
      return draft.kind === "stock" || draft.kind === "flow"
        ? { increments: choice.amount, ...notes }
        : constant;
    case "logistic": {
      if (draft.kind === "index" || draft.identity || Math.abs(Math.log10(draft.level)) > 100)
        return constant;
      const capacity = ratio
        ? Math.min(1, 0.5 + choice.capacity / 100)
        : finite(draft.level * choice.capacity);
      return { logistic: { rate: first, capacity }, ...notes };
    }
    case "like": {
      const leader = leaders.length === 0 ? undefined : pick(leaders, choice.who);
      if (leader === undefined) return constant;
      return choice.form % 2 === 0
        ? { like: leader.id }
        : { like: { indicator: leader.id, elasticity: choice.elasticity, shocks: true }, ...notes };
    }
    case "toTarget": {
      const target = goals.get(draft.id);
      return target === undefined ? constant : { toTarget: target, ...notes };
    }
  }
}

/** The short forms: `6%`, `6% ± 1.5%`, `5% to 8%`, in points for a ratio. */
function textOf(first: number, second: number, third: number, ratio: boolean, form: number): string {
  const sign = ratio ? "pp" : "%";
  const [a = "", b = "", c = ""] = [first, second, third].map((rate) =>
    String(Math.max(-99.99, Math.round(rate * 1e4) / 100)),
  );
  if (form % 3 === 0) return `${a}${sign}`;
  if (form % 3 === 1) return `${a}${sign} ± ${b.replace("-", "")}${sign}`;
  return Number(b) < Number(c) ? `${b}${sign} to ${c}${sign}` : `${c}${sign} to ${b}${sign}`;
}

function formulaOf({ operation, inputs }: Draft, before: readonly Draft[]): FormulaNode {
  const [a, b] = inputs.map((n): FormulaNode => ({ ref: pick(before, n).id }));
  if (a === undefined || b === undefined) throw new Error("A formula has two inputs to choose from");
  // Units of their own would have to agree: what is divided by itself has none.
  const [x, y] = [a, b].map(unitless(before));
  if (x === undefined || y === undefined) return a;
  switch (operation) {
    case "abs":
    case "sqrt":
    case "neg":
      return { op: operation, args: [x] };
    case "^":
      return { op: "^", args: [x, { value: 3 }] };
    case "-":
    case "/":
      return { op: operation, args: [x, y] };
    default:
      return { op: operation, args: [x, y] };
  }
}

function unitless(before: readonly Draft[]): (node: FormulaNode) => FormulaNode {
  const widgets = new Set(
    before.filter(({ kind, formula }) => kind === "flow" && !formula).map(({ id }) => id),
  );
  const [one] = widgets;
  return (node) =>
    "ref" in node && widgets.has(node.ref) && one !== undefined
      ? { op: "/", args: [node, { ref: one }] }
      : node;
}

function yearsOf(
  { by, from, base, measure }: TargetChoice,
  { kind }: Draft,
  baseYear: number,
): { by: number; from?: number; base?: number } {
  const used = measureOf(measure, kind);
  const relative = used === "increase" || used === "change" || used === "averageGrowth";
  const origin = baseYear + (base ?? 0);
  const end = relative ? Math.max(baseYear + by, origin + 1, baseYear) : baseYear + by;
  const spans = used === "total" || used === "average" || used === "growth" || used === "always";
  return {
    by: end,
    ...(spans && from !== undefined && { from: Math.min(baseYear + from, end) }),
    ...(base !== undefined && { base: origin }),
  };
}

function measureOf(measure: TargetChoice["measure"], kind: Draft["kind"]): TargetChoice["measure"] {
  return (measure === "total" || measure === "average") && kind !== "flow" ? "level" : measure;
}

function targetDocument(choice: TargetChoice, about: Draft, baseYear: number): TargetDocument {
  const measure = measureOf(choice.measure, about.kind);
  const ratio = about.kind === "ratio";
  const asked = {
    level: ratio ? choice.share : choice.amount,
    always: ratio ? choice.share : choice.amount,
    total: choice.amount,
    average: choice.amount,
    increase: ratio ? choice.points : choice.amount * Math.sign(choice.rate),
    change: choice.rate,
    averageGrowth: ratio ? choice.points : choice.rate,
    growth: ratio ? choice.points : choice.rate,
  }[measure];
  return {
    indicator: about.id,
    measure,
    [choice.comparator]: asked,
    ...(choice.comparator === "about" && choice.tolerance !== undefined && { tolerance: choice.tolerance }),
    ...yearsOf(choice, about, baseYear),
    binding: choice.binding,
  };
}

interface Surroundings {
  /** Indicators that are no formula. */
  readonly plain: readonly Draft[];
  readonly drafts: readonly Draft[];
  readonly goals: ReadonlyMap<string, string>;
  readonly baseYear: number;
}

function scenarioDocument(
  { parent, adjustments, baselines }: ScenarioChoice,
  position: number,
  around: Surroundings,
  weighted: boolean,
): ScenarioDocument {
  const growth: Record<string, AdjustmentTerms[]> = {};
  for (const choice of adjustments) {
    const [on, terms] = adjustmentDocument(choice, around);
    growth[on] = [...(growth[on] ?? []), terms];
  }
  const levels: Record<string, QuantityText> = {};
  for (const { who, level, share } of baselines) {
    const { id, kind, growth: own } = pick(around.plain, who);
    // A level past the capacity of a logistic growth would fall towards it.
    if (kind !== "index" && own.model !== "logistic") levels[id] = kind === "ratio" ? share : level;
  }
  return {
    ...(parent !== undefined && position > 0 && { extends: `s${parent % position}` }),
    growth,
    baseline: levels,
    ...(weighted && { weight: position === 0 ? 1 : 0 }),
  };
}

function adjustmentDocument(
  { on, who, ratios, growth, set, scale, shift, from }: AdjustmentChoice,
  { plain, drafts, goals, baseYear }: Surroundings,
): [on: string, terms: AdjustmentTerms] {
  const one = pick(plain, who);
  const themes = plain.flatMap(({ theme }) => theme ?? []);
  const theme = themes.length === 0 ? undefined : pick(themes, who);
  const alone = on === "indicator" || (on === "theme" && theme === undefined);
  const group = {
    id: "",
    kind: ratios ? ("ratio" as const) : ("index" as const),
    level: 1,
    identity: true,
  };
  const model = alone
    ? // Only those before it may lead, so that no circle closes.
      growthDocument(growth, one, drafts.slice(0, drafts.indexOf(one)), goals, baseYear)
    : growthDocument(growth, group, [], goals, baseYear);
  const terms: AdjustmentTerms = {
    ...(set && model !== undefined && { set: model }),
    ...(scale !== undefined && { scale }),
    ...(shift !== undefined && { shift }),
    ...(from !== undefined && { from: baseYear + from }),
    ...(!alone && { of: ratios ? ("ratios" as const) : ("amounts" as const) }),
  };
  const does = terms.set !== undefined || terms.scale !== undefined || terms.shift !== undefined;
  return [alone ? one.id : on === "theme" ? `theme:${theme}` : "*", does ? terms : { ...terms, scale: 1 }];
}

function pick<T>(list: readonly T[], n: number): T {
  const picked = list[n % list.length];
  if (picked === undefined) throw new Error("There is nothing to pick from");
  return picked;
}

/** A number above 0 that is no longer too large or too small. */
function finite(value: number): number {
  return Math.min(Math.max(value, Number.MIN_VALUE), 1e100);
}

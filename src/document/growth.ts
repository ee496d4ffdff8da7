import { addsAmounts } from "../growth/amounts.ts";
import type { GrowthAssumption, GrowthModelTerms, Uncertainty } from "../growth/assumption.ts";
import { defined } from "../plan/defined.ts";
import { type Place, readReference, readYear, readYearKey, type Subject, unknownName } from "./context.ts";
import type { GrowthDocument, GrowthModelDocument, QuantityText } from "./document.ts";
import { FROM_HISTORY, readHistory } from "./history.ts";
import { centred, readDifference, readGrowthRate, readLevel, readRateOf } from "./numbers.ts";
import { checkDeviation, readUncertainty } from "./uncertainty.ts";

/** Whose growth is read: an indicator, or a group of which only the kind is known. */
export interface GrowthSubject extends Subject {
  /** Null for a group. */
  readonly id: string | null;
}

type ModelName = GrowthModelTerms["model"];

type Terms = GrowthModelTerms & Uncertainty;

/** Reads what stands under the name of a model. */
type Reader<M extends ModelName> = (
  raw: NonNullable<GrowthModelDocument[M]>,
  subject: GrowthSubject,
  place: Place,
) => Terms | undefined;

/** How the terms of each model are read; the key is the model's name in the document. */
const readers: { readonly [M in ModelName]: Reader<M> } = {
  constant: readConstant,
  path: (listed, subject, place) => {
    const rates: Record<string, number> = {};
    const entries = Array.isArray(listed)
      ? listed.map((rate, i) => [String(place.whole.baseYear + 1 + i), rate, i] as const)
      : Object.entries(listed).map(([year, rate]) => [year, rate, year] as const);
    for (const [key, raw, at] of entries) {
      const year = readYearKey(key, place.at(at));
      const rate = readGrowthRate(raw, subject, place.at(at));
      if (year !== undefined && rate !== undefined) rates[year] = rate;
    }
    if (entries.length === 0) place.wrong("value", "must give at least one rate");
    return { model: "path", rates };
  },
  fade: (fade, subject, place) => {
    const from = readGrowthRate(fade.from, subject, place.at("from"));
    const to = readGrowthRate(fade.to, subject, place.at("to"));
    const by = readYear(fade.by, place.at("by"));
    const { baseYear } = place.whole;
    if (by !== undefined && by <= baseYear) {
      place.at("by").wrong("year", `must be after the base year ${baseYear}`);
    }
    if (from === undefined || to === undefined || by === undefined) return undefined;
    return { model: "fade", from, to, by };
  },
  increments: (increments, subject, place) => {
    if (subject.kind === "ratio" || subject.kind === "index" || subject.id === null) {
      const message = "are amounts a year in a unit: only a stock or a flow of its own grows by them";
      return place.wrong("kind", message);
    }
    const amount = readDifference(increments, subject, place);
    return amount === undefined ? undefined : { model: "increments", amount };
  },
  logistic: (logistic, subject, place) => {
    if (subject.id === null) return place.wrong("kind", "a capacity is an indicator's own");
    // The rate is that of the odds, in percent for every kind.
    const rate = readGrowthRate(logistic.rate, { kind: "flow" }, place.at("rate"));
    const at = place.at("capacity");
    const capacity = readLevel(logistic.capacity, subject, at);
    if (capacity !== undefined && capacity <= 0) {
      at.wrong("domain", "must be above 0", capacity);
    }
    return rate === undefined || capacity === undefined ? undefined : { model: "logistic", rate, capacity };
  },
  like: (like, subject, place) => {
    const isShort = typeof like === "string";
    const { indicator, elasticity = 1, shocks = false } = isShort ? { indicator: like } : like;
    const at = isShort ? place : place.at("indicator");
    const leader = readReference(indicator, at);
    if (subject.id === null) at.wrong("cycle", "a group cannot follow one of its own");
    else if (indicator === subject.id) at.wrong("cycle", "cannot grow like itself");
    else if (leader !== undefined && (leader.kind === "ratio") !== (subject.kind === "ratio")) {
      const message = "a ratio grows in points and an amount in percent: neither can grow like the other";
      at.wrong("kind", message);
    }
    return { model: "like", indicator, elasticity, shocks };
  },
  toTarget: (target, subject, place) => {
    const { targets } = place.whole;
    const about = targets.get(target);
    if (about === undefined) unknownName("target", target, targets.keys(), place);
    else if (about !== null && about !== subject.id) {
      const message = `the target "${target}" is about "${about}": growth can only be to a target of its own`;
      place.wrong("reference", message);
    }
    return { model: "toTarget", target };
  },
  history: readHistory,
};

export const GROWTH_MODELS: readonly string[] = Object.keys(readers);

/** Reads a growth assumption, in its short form or as an object that names one model. */
export function readGrowth(
  raw: GrowthDocument | undefined,
  subject: GrowthSubject,
  place: Place,
): GrowthAssumption | undefined {
  if (raw === FROM_HISTORY) {
    return place.wrong(
      "kind",
      "growth: history stands for an indicator's own growth, beside its observations",
    );
  }
  if (typeof raw !== "object") return readConstant(raw, subject, place);
  const named = Object.keys(raw).filter(isModel);
  const [model] = named;
  if (model === undefined || named.length > 1) {
    return place.wrong(
      model === undefined ? "missing" : "conflict",
      `must name exactly one of: ${GROWTH_MODELS.join(", ")}; it names ${named.join(" and ") || "none"}`,
    );
  }
  const terms = readTerms(model, raw, subject, place.at(model));
  const amountsIn = terms !== undefined && addsAmounts(terms) ? subject : undefined;
  const uncertainty = readUncertainty(raw, { kind: subject.kind, amountsIn }, place);
  if (terms === undefined) return undefined;
  if (terms.spread !== undefined && uncertainty.spread !== undefined) {
    place.at("spread").wrong("conflict", "is already given by the interval of the rate");
  }
  const said = raw.spread === undefined ? place.at(model) : place.at("spread");
  checkDeviation(uncertainty.shape, uncertainty.spread ?? terms.spread, said);
  const { prices, source } = raw;
  return { ...terms, ...uncertainty, ...defined({ prices, source }) };
}

function isModel(key: string): key is ModelName {
  return Object.hasOwn(readers, key);
}

function readTerms<M extends ModelName>(
  model: M,
  { [model]: raw }: GrowthModelDocument,
  subject: GrowthSubject,
  place: Place,
): Terms | undefined {
  return raw === undefined ? undefined : readers[model](raw, subject, place);
}

function readConstant(
  raw: QuantityText | undefined,
  subject: GrowthSubject,
  place: Place,
): Terms | undefined {
  const rate = readRateOf(raw, subject, place);
  if (rate?.interval === undefined) {
    return rate && { model: "constant", rate: rate.value, ...defined({ spread: rate.spread }) };
  }
  if (subject.kind !== "ratio" && rate.interval[0] <= -1) {
    return place.wrong("domain", "the low end must be above -100 % a year");
  }
  return { model: "constant", ...centred(rate.interval, subject) };
}

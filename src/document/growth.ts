import type { GrowthAssumption, GrowthModelTerms, Uncertainty } from "../growth/assumption.ts";
import {
  type ReadContext,
  readReference,
  readYear,
  readYearKey,
  type Subject,
  unknownName,
} from "./context.ts";
import type { GrowthDocument, GrowthModelDocument, QuantityText } from "./document.ts";
import type { DocumentPath } from "./issues.ts";
import { centred, readDifference, readGrowthRate, readLevel, readRateOf } from "./numbers.ts";
import { readUncertainty } from "./uncertainty.ts";

/** Whose growth is read: an indicator, or a group of which only the kind is known. */
export interface GrowthSubject extends Subject {
  /** Null for a group. */
  readonly id: string | null;
}

type Reader = (
  raw: GrowthModelDocument,
  subject: GrowthSubject,
  path: DocumentPath,
  context: ReadContext,
) => (GrowthModelTerms & Uncertainty) | undefined;

/** How the terms of each model are read; the key is the model's name in the document. */
const readers: { readonly [M in GrowthModelTerms["model"]]: Reader } = {
  constant: ({ constant }, subject, path, context) =>
    constant === undefined ? undefined : readConstant(constant, subject, [...path, "constant"], context),
  path: ({ path: listed }, subject, path, context) => {
    const rates: Record<string, number> = {};
    const entries = Array.isArray(listed)
      ? listed.map((rate, i) => [String(context.baseYear + 1 + i), rate, i] as const)
      : Object.entries(listed ?? {}).map(([year, rate]) => [year, rate, year] as const);
    for (const [key, raw, at] of entries) {
      const year = readYearKey(key, [...path, "path", at], context);
      const rate = readGrowthRate(raw, subject, [...path, "path", at], context);
      if (year !== undefined && rate !== undefined) rates[year] = rate;
    }
    if (entries.length === 0) context.issues.add([...path, "path"], "value", "must give at least one rate");
    return { model: "path", rates };
  },
  fade: ({ fade }, subject, path, context) => {
    if (fade === undefined) return undefined;
    const from = readGrowthRate(fade.from, subject, [...path, "fade", "from"], context);
    const to = readGrowthRate(fade.to, subject, [...path, "fade", "to"], context);
    const by = readYear(fade.by, [...path, "fade", "by"], context);
    if (by !== undefined && by <= context.baseYear) {
      context.issues.add([...path, "fade", "by"], "year", `must be after the base year ${context.baseYear}`);
    }
    return from === undefined || to === undefined || by === undefined
      ? undefined
      : { model: "fade", from, to, by };
  },
  increments: ({ increments }, subject, path, context) => {
    const at = [...path, "increments"];
    if (subject.kind === "ratio" || subject.kind === "index" || subject.id === null) {
      context.issues.add(
        at,
        "kind",
        "are amounts a year in a unit: only a stock or a flow of its own grows by them",
      );
      return undefined;
    }
    const amount = increments === undefined ? undefined : readDifference(increments, subject, at, context);
    return amount === undefined ? undefined : { model: "increments", amount };
  },
  logistic: ({ logistic }, subject, path, context) => {
    if (logistic === undefined) return undefined;
    const at = [...path, "logistic"];
    if (subject.id === null) {
      context.issues.add(at, "kind", "a capacity is an indicator's own");
      return undefined;
    }
    // The rate is that of the odds, in percent for every kind.
    const rate = readGrowthRate(logistic.rate, { kind: "flow" }, [...at, "rate"], context);
    const capacity = readLevel(logistic.capacity, subject, [...at, "capacity"], context);
    if (capacity !== undefined && capacity <= 0) {
      context.issues.add([...at, "capacity"], "domain", `must be above 0, current value is ${capacity}`);
    }
    return rate === undefined || capacity === undefined ? undefined : { model: "logistic", rate, capacity };
  },
  like: ({ like }, subject, path, context) => {
    if (like === undefined) return undefined;
    const {
      indicator,
      elasticity = 1,
      shocks = false,
    } = typeof like === "string" ? { indicator: like } : like;
    const at = typeof like === "string" ? [...path, "like"] : [...path, "like", "indicator"];
    const leader = readReference(indicator, at, context);
    if (subject.id === null || indicator === subject.id) {
      const message =
        subject.id === null ? "a group cannot follow one of its own" : "cannot grow like itself";
      context.issues.add(at, "cycle", message);
    } else if (leader !== undefined && (leader.kind === "ratio") !== (subject.kind === "ratio")) {
      context.issues.add(
        at,
        "kind",
        "a ratio grows in points and an amount in percent: neither can grow like the other",
      );
    }
    return { model: "like", indicator, elasticity, shocks };
  },
  toTarget: ({ toTarget }, subject, path, context) => {
    if (toTarget === undefined) return undefined;
    const at = [...path, "toTarget"];
    const about = context.targets.get(toTarget);
    if (about === undefined) unknownName("target", toTarget, context.targets.keys(), at, context.issues);
    else if (about !== null && about !== subject.id) {
      context.issues.add(
        at,
        "reference",
        `the target "${toTarget}" is about "${about}": growth can only be to a target of its own`,
      );
    }
    return { model: "toTarget", target: toTarget };
  },
};

export const GROWTH_MODELS: readonly string[] = Object.keys(readers);

/** Reads a growth assumption, in its short form or as an object that names one model. */
export function readGrowth(
  raw: GrowthDocument,
  subject: GrowthSubject,
  path: DocumentPath,
  context: ReadContext,
): GrowthAssumption | undefined {
  if (typeof raw !== "object") return readConstant(raw, subject, path, context);
  const named = Object.keys(raw).filter(isModel);
  const [model] = named;
  if (model === undefined || named.length > 1) {
    const found = model === undefined ? "none" : named.join(" and ");
    const code = model === undefined ? "missing" : "conflict";
    context.issues.add(
      path,
      code,
      `must name exactly one of: ${GROWTH_MODELS.join(", ")}; it names ${found}`,
    );
    return undefined;
  }
  const terms = readers[model](raw, subject, path, context);
  const uncertainty = readUncertainty(raw, path, context);
  if (terms === undefined) return undefined;
  if (terms.spread !== undefined && uncertainty.spread !== undefined) {
    context.issues.add([...path, "spread"], "conflict", "is already given by the interval of the rate");
  }
  const { prices, source } = raw;
  return {
    ...terms,
    ...uncertainty,
    ...(prices !== undefined && { prices }),
    ...(source !== undefined && { source }),
  };
}

function isModel(key: string): key is GrowthModelTerms["model"] {
  return Object.hasOwn(readers, key);
}

function readConstant(
  raw: QuantityText,
  subject: GrowthSubject,
  path: DocumentPath,
  context: ReadContext,
): (GrowthModelTerms & Uncertainty) | undefined {
  const rate = readRateOf(raw, subject, path, context);
  if (rate === undefined) return undefined;
  if (rate.interval !== undefined) {
    if (subject.kind !== "ratio" && rate.interval[0] <= -1) {
      context.issues.add(path, "domain", "the low end must be above -100 % a year");
      return undefined;
    }
    return { model: "constant", ...centred(rate.interval, subject) };
  }
  const { value, spread } = rate;
  return spread === undefined
    ? { model: "constant", rate: value }
    : { model: "constant", rate: value, spread };
}

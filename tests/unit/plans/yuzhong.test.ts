import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parsePlan } from "../../../src/document/parse.ts";
import type { Label, Observation, Plan, Target } from "../../../src/plan/plan.ts";

interface TargetCase {
  readonly section: "five-year" | "steady-growth" | "aim-2022";
  readonly heading: string;
  readonly indicator: string;
  readonly unit: string;
  /** The year, or the first and last year of a measure over several years. */
  readonly years: readonly number[];
  readonly measure: string;
  readonly comparator: string;
  readonly value: number;
}

interface FactCase {
  readonly section: "fact-2021";
  readonly heading: string;
  readonly indicator: string;
  readonly unit: string;
  readonly years: readonly number[];
  readonly measure: "level" | "growth";
  readonly value: number;
  readonly qualifier: string | null;
  readonly status: string;
}

interface Golden {
  readonly counts: Readonly<Record<string, number>>;
  readonly cases: readonly (TargetCase | FactCase)[];
  readonly planObservations: readonly {
    readonly indicator: string;
    readonly unit: string;
    readonly year: number;
    readonly value: number;
    readonly qualifier: string | null;
  }[];
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const golden: Golden = JSON.parse(read("../../golden/yuzhong.json"));
const plan: Plan = parsePlan(parse(read("../../../src/plans/yuzhong.yaml")));

const facts = golden.cases.filter((entry): entry is FactCase => entry.section === "fact-2021");
const asked = golden.cases.filter((entry): entry is TargetCase => entry.section !== "fact-2021");

const lastYear = (years: readonly number[]) => years[years.length - 1] ?? Number.NaN;
const indicator = (id: string) => {
  const found = plan.indicators[id];
  if (found === undefined) throw new Error(`The plan has no indicator "${id}"`);
  return found;
};
const targetsOf = (id: string, by: number): readonly Target[] =>
  Object.values(plan.targets).filter((target) => target.indicator === id && target.by === by);
const observationsOf = (year: number): readonly [id: string, Observation][] =>
  Object.entries(plan.indicators).flatMap(([id, { observations }]) => {
    const observation = observations[year];
    return observation === undefined ? [] : [[id, observation]];
  });
const words = (label: Label | undefined) =>
  typeof label === "object" ? label : { en: label, zh: undefined };

describe("the golden list", () => {
  test.each(Object.entries({ "five-year": 31, "steady-growth": 2, "aim-2022": 18, "fact-2021": 23 }))(
    "has every figure of section %s: %i",
    (section, count) => {
      expect(golden.counts[section]).toBe(count);
      expect(golden.cases.filter((entry) => entry.section === section)).toHaveLength(count);
    },
  );
});

describe("the targets of the Yuzhong plan", () => {
  test("are those of the text and no others", () => {
    expect(Object.keys(plan.targets)).toHaveLength(31 + 2 + 18);
    expect(Object.values(plan.targets).filter(({ by }) => by === 2026)).toHaveLength(31 + 2);
    expect(Object.values(plan.targets).filter(({ by }) => by === 2022)).toHaveLength(18);
  });

  test("have the indicator and the year as their id", () => {
    for (const [id, target] of Object.entries(plan.targets))
      expect(id).toBe(`${target.indicator}-${target.by}`);
  });

  test.each(asked.map((entry) => [entry.indicator, lastYear(entry.years), entry] as const))(
    "ask of %s by %i what the text asks",
    (id, by, entry) => {
      const [target, ...others] = targetsOf(id, by);
      expect(others).toEqual([]);
      expect(target).toMatchObject({
        measure: entry.measure,
        comparator: entry.comparator,
        value: entry.value,
        base: 2021,
        binding: false,
        source: entry.heading,
      });
      if (entry.measure === "averageGrowth") expect(target?.base).toBe((entry.years[0] ?? 0) - 1);
      else expect(target?.from).toBe(entry.years[0]);
      expect(indicator(id).unit).toBe(entry.unit);
    },
  );
});

describe("the observations of the Yuzhong plan", () => {
  test("are the facts of 2021, the four aims that serve as a base, and no others", () => {
    expect(observationsOf(2021)).toHaveLength(23);
    expect(observationsOf(2022)).toHaveLength(3);
    const all = Object.values(plan.indicators).flatMap(({ observations }) => Object.keys(observations));
    expect(all).toHaveLength(23 + 3);
  });

  test.each(facts.map((entry) => [entry.indicator, entry] as const))("hold the fact of %s", (id, entry) => {
    const { value, growth, status, qualifier, source } = indicator(id).observations[2021] ?? {};
    expect({ value, growth, status, qualifier, source }).toEqual({
      value: entry.measure === "level" ? entry.value : undefined,
      growth: entry.measure === "growth" ? entry.value : undefined,
      status: entry.status,
      qualifier: entry.qualifier ?? undefined,
      source: entry.heading,
    });
    expect(indicator(id).unit).toBe(entry.unit);
  });

  test.each(golden.planObservations.map((entry) => [entry.indicator, entry] as const))(
    "take the aim of %s as a plan, where no level of 2021 is published",
    (id, entry) => {
      const { observations, unit } = indicator(id);
      const { value, growth, status, qualifier } = observations[entry.year] ?? {};
      expect({ value, growth, status, qualifier }).toEqual({
        value: entry.value,
        growth: undefined,
        status: "plan",
        qualifier: entry.qualifier ?? undefined,
      });
      expect(unit).toBe(entry.unit);
      expect(observations[2021]?.value).toBeUndefined();
      expect(targetsOf(id, entry.year)).toMatchObject([{ measure: "level", value: entry.value }]);
    },
  );
});

describe("the Yuzhong plan", () => {
  test("runs from 2021 to 2026", () => {
    expect(plan).toMatchObject({ id: "yuzhong", baseYear: 2021, horizon: 2026 });
  });

  test("has no indicator without a figure of the text", () => {
    const used = new Set(golden.cases.map((entry) => entry.indicator));
    expect(Object.keys(plan.indicators).sort()).toEqual([...used].sort());
  });

  test("names every indicator, theme, unit and scenario in English and Chinese", () => {
    for (const { name } of Object.values(plan.indicators)) {
      const { en = "", zh = "" } = words(name);
      expect(en).toMatch(/^[\x20-\x7e]{1,34}$/);
      expect(zh).toMatch(/^.{1,17}$/u);
    }
    const others = [
      plan.name,
      ...Object.values(plan.themes),
      ...Object.values(plan.scenarios).map((s) => s.name),
    ];
    for (const label of [...others, ...Object.values(plan.units)]) {
      expect(words(label)).toEqual({ en: expect.any(String), zh: expect.any(String) });
    }
  });

  test("gives no two indicators the same name", () => {
    const names = Object.values(plan.indicators).map(({ name }) => words(name));
    expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
    expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
  });

  test("places every indicator in a named theme, and uses every theme and unit it names", () => {
    const all = Object.values(plan.indicators);
    expect(new Set(all.map(({ theme }) => theme))).toEqual(new Set(Object.keys(plan.themes)));
    const known = new Set(all.map(({ unit }) => unit));
    for (const unit of Object.keys(plan.units)) expect(known).toContain(unit);
  });

  test("says where every indicator stands in the text", () => {
    for (const { source } of Object.values(plan.indicators))
      expect(source).toMatch(/^(抓|数读渝中|展望渝中)/);
  });

  test("assumes growth of all but visitors and what grew in 2021", () => {
    const grew = facts.filter(({ measure }) => measure === "growth").map((entry) => entry.indicator);
    for (const [id, { kind, unit, growth }] of Object.entries(plan.indicators)) {
      if (grew.includes(id)) continue;
      if (id === "visitors") expect(growth).toBeUndefined();
      else if (unit === "CNY" || unit === "USD")
        expect(growth).toMatchObject({ model: "like", indicator: "gdp" });
      else expect([kind, growth]).toMatchObject([kind, { model: "constant", rate: 0 }]);
    }
  });

  test("has momentum as its default scenario, and all others built on it", () => {
    expect(Object.keys(plan.scenarios)).toEqual(["momentum", "official-2022", "flat", "strong", "weak"]);
    const { momentum, ...others } = plan.scenarios;
    expect(momentum).toMatchObject({ growth: [] });
    for (const scenario of Object.values(others)) expect(scenario.extends).toBe("momentum");
    expect(plan.scenarios["official-2022"]?.growth).toMatchObject([
      { on: "gdp", set: { model: "constant", rate: 0.05 } },
      { on: "budgetRevenue", set: { model: "constant", rate: 0.04 } },
      { on: "retailSales", set: { model: "constant", rate: 0.07 } },
      { on: "householdIncome", set: { model: "constant", rate: 0.06 } },
    ]);
    expect(plan.scenarios.flat?.growth).toMatchObject([{ on: "*", set: { model: "constant", rate: 0 } }]);
    expect(plan.scenarios.strong?.growth).toMatchObject([{ on: "*", of: "amounts", shift: 0.02 }]);
    expect(plan.scenarios.weak?.growth).toMatchObject([{ on: "*", of: "amounts", shift: -0.02 }]);
  });
});

import { fold } from "./spelling.ts";

/** Words for a unit: what stands behind a number in each language. */
export interface UnitLabel {
  /** The plural, such as `enterprises`. */
  readonly en?: string;
  readonly zh?: string;
}

/** Units of one dimension convert into each other, except money, and counts of different things. */
export type Dimension = "money" | "area" | "length" | "mass" | "energy" | "count";

/** A unit that every plan may use without naming it. */
export interface KnownUnit {
  readonly dimension: Dimension;
  /** The unit as a power of ten of the dimension's first unit in the table: exact, as no other factor is. */
  readonly exponent: number;
  readonly label: UnitLabel;
  /** What is read as this unit, its id and its labels too; folded. */
  readonly spellings: readonly string[];
}

/** Counters that count anything. */
export const COUNTERS = "个家栋台件项座条所处例";

/**
 * The known units by id. A sign that two currencies use belongs to the first of them (`$` is USD, `¥` is CNY) unless the other
 * one is expected.
 */
export const KNOWN_UNITS: ReadonlyMap<string, KnownUnit> = new Map([
  unit("1", "count", 0, "", "", [...COUNTERS].join("|")),
  unit("CNY", "money", 0, "CNY", "元", "¥|RMB|yuan|人民币|元人民币"),
  unit("USD", "money", 0, "USD", "美元", "$|US$|dollars|US dollars|美金"),
  unit("EUR", "money", 0, "EUR", "欧元", "€|euros"),
  unit("GBP", "money", 0, "GBP", "英镑", "£"),
  unit("HKD", "money", 0, "HKD", "港元", "HK$|$|港币"),
  unit("JPY", "money", 0, "JPY", "日元", "¥|yen"),
  unit("m2", "area", 0, "m²", "平方米", "sqm|sq m|square metres|square meters"),
  unit("ha", "area", 4, "hectares", "公顷", "ha"),
  unit("km2", "area", 6, "km²", "平方公里", "sq km|square kilometres|square kilometers|平方千米"),
  unit("m", "length", 0, "metres", "米", "meters"),
  unit("km", "length", 3, "km", "公里", "kilometres|kilometers|千米"),
  unit("t", "mass", 0, "tonnes", "吨"),
  unit("kg", "mass", -3, "kg", "千克", "kilograms|公斤"),
  unit("kWh", "energy", 0, "kWh", "千瓦时", "kilowatt hours"),
  unit("MWh", "energy", 3, "MWh", "兆瓦时", "megawatt hours"),
  unit("person", "count", 0, "people", "人", "persons|名"),
  unit("visit", "count", 0, "visits", "人次"),
  unit("household", "count", 0, "households", "户"),
]);

function unit(
  id: string,
  dimension: Dimension,
  exponent: number,
  en: string,
  zh: string,
  others = "",
): [id: string, unit: KnownUnit] {
  const spellings = [id, en, zh, ...others.split("|")].map(fold);
  return [id, { dimension, exponent, label: { en, zh }, spellings }];
}

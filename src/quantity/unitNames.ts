import { fold } from "./spelling.ts";
import { COUNTERS, KNOWN_UNITS, type UnitLabel } from "./units.ts";

/** Units of a plan's own, by id. */
export type UnitLabels = Readonly<Record<string, UnitLabel>>;

/** The unit that is expected, and the units of the plan. */
export interface UnitContext {
  readonly unit?: string | undefined;
  readonly units?: UnitLabels | undefined;
}

/**
 * The word for a unit behind a number.
 *
 * @param unit - id of the unit
 * @param language - `en` or `zh`
 * @param units - units of the plan's own, whose words go before the known ones
 * @returns the word; without one in Chinese the English one, without that the id; nothing for the unit `1`
 */
export function labelOf(unit: string, language: "en" | "zh", units: UnitLabels = {}): string {
  const labels = { ...KNOWN_UNITS.get(unit)?.label, ...ownLabel(unit, units) };
  return (language === "zh" ? labels.zh : undefined) ?? labels.en ?? unit;
}

/**
 * The unit that a word names: the expected one if it can be meant, else one of the plan, else a known one.
 *
 * A counter (个, 家) stands with any count: the expected unit if that counts something, a unit of the plan's own unless it is a
 * currency code or a quotient.
 *
 * @param word - tidied text
 * @param context - the unit that is expected, and the units of the plan
 * @returns the id of the unit, or undefined
 */
export function unitNamed(word: string, { unit, units = {} }: UnitContext): string | undefined {
  if (!/[^\d.,]/.test(word)) return undefined;
  const folded = fold(word);
  if (unit !== undefined && (names(folded, unit, units) || counts(word, unit))) return unit;
  return [...Object.keys(units), ...KNOWN_UNITS.keys()].find((id) => names(folded, id, units));
}

/**
 * The power of ten that takes a number in one unit to another.
 *
 * @param from - id of a unit
 * @param to - id of a unit
 * @returns the power of ten, or undefined where the units measure different things
 */
export function conversion(from: string, to: string): number | undefined {
  if (from === to) return 0;
  const source = KNOWN_UNITS.get(from);
  const goal = KNOWN_UNITS.get(to);
  if (source === undefined || source.dimension !== goal?.dimension) return undefined;
  return /money|count/.test(source.dimension) ? undefined : source.exponent - goal.exponent;
}

/**
 * Whether a unit is a currency: a known one, or one of the plan's own whose id is a currency code.
 *
 * @param unit - id of a unit
 * @returns true for `CNY` and `AUD`
 */
export function isMoney(unit: string): boolean {
  return (KNOWN_UNITS.get(unit)?.dimension ?? (/^[A-Z]{3}$/.test(unit) ? "money" : "")) === "money";
}

function counts(word: string, unit: string): boolean {
  const known = KNOWN_UNITS.get(unit);
  const own = unit === "1" || (known === undefined && !isMoney(unit) && !unit.includes("/"));
  return (
    word.length === 1 &&
    ((own && "名人户".includes(word)) || ((own || known?.dimension === "count") && COUNTERS.includes(word)))
  );
}

function names(folded: string, unit: string, units: UnitLabels): boolean {
  const own = ownLabel(unit, units);
  const known = KNOWN_UNITS.get(unit)?.spellings ?? [];
  return known.includes(folded) || [unit, own?.en, own?.zh].some((word) => word && fold(word) === folded);
}

function ownLabel(unit: string, units: UnitLabels): UnitLabel | undefined {
  return Object.hasOwn(units, unit) ? units[unit] : undefined;
}

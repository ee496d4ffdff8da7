import { formatFormula } from "./format.ts";
import type { FormulaNode } from "./tree.ts";

/**
 * What a formula's numbers count: exponents by base unit, without zeros (`CNY/person` is CNY 1, person -1; empty for
 * plain numbers), or `any` for a formula of bare numbers only, which take the unit of whatever they meet.
 */
export type Dimension = ReadonlyMap<string, number> | "any";

export type FormulaUnit =
  | { readonly ok: true; readonly unit: Dimension }
  | { readonly ok: false; readonly message: string };

/**
 * The unit of a formula's result, from the units of its indicators. Every unit is a dimension of its own: an
 * enterprise is not a person, and CNY is not USD.
 *
 * `+ - min max` need one unit on all sides, `*` and `/` combine units, `^` multiplies exponents, `sqrt` halves them.
 *
 * @param node - a checked formula
 * @param unitOf - the unit of an indicator, such as `CNY`, `CNY/person` or `1`
 * @returns the unit, or what does not go together
 *
 * @example
 * ```ts
 * import { formulaUnit, parseFormula, sameDimension } from "targetcast/formula";
 *
 * const units = new Map([["gdp", "CNY"], ["people", "person"]]);
 * const result = formulaUnit(parseFormula("gdp / people"), (id) => units.get(id) ?? "1");
 * console.log(result.ok && sameDimension("CNY/person", result.unit)); // true
 * ```
 */
export function formulaUnit(node: FormulaNode, unitOf: (id: string) => string): FormulaUnit {
  if ("value" in node) return { ok: true, unit: "any" };
  if ("ref" in node) return { ok: true, unit: parseUnit(unitOf(node.ref)) };
  let unit: Dimension = "any";
  for (const [i, arg] of node.args.entries()) {
    const next = formulaUnit(arg, unitOf);
    if (!next.ok) return next;
    if (i > 0 && node.op === "*") unit = times(unit, next.unit, 1);
    else if (i > 0 && node.op === "/") unit = times(unit, next.unit, -1);
    else if (unit === "any") unit = next.unit;
    else if (next.unit !== "any" && !equal(unit, next.unit)) return unlike(node, unit, next.unit);
  }
  // The exponent of `^` is a bare number, which has left the unit as it is.
  const power = node.op === "^" ? node.args[1].value : node.op === "sqrt" ? 0.5 : 1;
  return { ok: true, unit: unit === "any" ? unit : times(PLAIN, unit, power) };
}

/**
 * Whether a formula's result is in this unit.
 *
 * @param unit - such as `CNY/person`
 * @param dimension - from `formulaUnit`; `any` is in every unit
 *
 * @example
 * ```ts
 * import { formulaUnit, parseFormula, sameDimension } from "targetcast/formula";
 *
 * const share = formulaUnit(parseFormula("a / b"), () => "CNY");
 * console.log(share.ok && sameDimension("1", share.unit)); // true
 * ```
 */
export function sameDimension(unit: string, dimension: Dimension): boolean {
  return dimension === "any" || equal(parseUnit(unit), dimension);
}

/**
 * A dimension as a unit: `CNY/person`, or `1` for plain numbers.
 *
 * @param dimension - from `formulaUnit`; `any` reads as `1`
 *
 * @example
 * ```ts
 * import { formatDimension, formulaUnit, parseFormula } from "targetcast/formula";
 *
 * const result = formulaUnit(parseFormula("gdp / people"), (id) => (id === "gdp" ? "CNY" : "person"));
 * console.log(result.ok && formatDimension(result.unit)); // CNY/person
 * ```
 */
export function formatDimension(dimension: Dimension): string {
  if (dimension === "any") return "1";
  const above: string[] = [];
  const below: string[] = [];
  for (const [unit, exponent] of dimension) {
    const size = Math.abs(exponent);
    (exponent > 0 ? above : below).push(size === 1 ? unit : `${unit}^${size}`);
  }
  return [above.join("*") || "1", ...below].join("/");
}

/** The unit of plain numbers. */
const PLAIN: ReadonlyMap<string, number> = new Map();

/** Reads a unit from left to right: `CNY/person*year` is CNY times years by person. */
function parseUnit(text: string): Dimension {
  let unit: Dimension = PLAIN;
  let sign = 1;
  for (const part of text.split(/([*·/])/)) {
    const symbol = part.trim();
    if (symbol === "*" || symbol === "·") sign = 1;
    else if (symbol === "/") sign = -1;
    else if (symbol !== "1" && symbol !== "") {
      const [, name = symbol, power = "1"] = /^(.+)\^(-?\d+(?:\.\d+)?)$/.exec(symbol) ?? [];
      unit = times(unit, new Map([[name, Number(power)]]), sign);
    }
  }
  return unit;
}

/** One unit times a power of another; bare numbers leave the other unit as it is. */
function times(a: Dimension, b: Dimension, power: number): Dimension {
  if (b === "any") return a;
  const exponents = new Map(a === "any" ? PLAIN : a);
  for (const [unit, exponent] of b) {
    const sum = (exponents.get(unit) ?? 0) + power * exponent;
    if (sum === 0) exponents.delete(unit);
    else exponents.set(unit, sum);
  }
  return exponents;
}

function equal(a: Dimension, b: Dimension): boolean {
  const quotient = times(a, b, -1);
  return quotient !== "any" && quotient.size === 0;
}

function unlike(node: FormulaNode, a: Dimension, b: Dimension): FormulaUnit {
  const text = formatFormula(node);
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return {
    ok: false,
    message: `${shown} brings together unlike units: ${formatDimension(a)} and ${formatDimension(b)}`,
  };
}

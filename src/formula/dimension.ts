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
  if (node.op === "^") return scaled(formulaUnit(node.args[0], unitOf), node.args[1].value);
  let result: Dimension = "any";
  for (const [i, arg] of node.args.entries()) {
    const next = formulaUnit(arg, unitOf);
    if (!next.ok) return next;
    if (node.op === "*") result = i === 0 ? next.unit : combined(result, next.unit, 1);
    else if (node.op === "/") result = i === 0 ? next.unit : combined(result, next.unit, -1);
    else if (result === "any") result = next.unit;
    else if (next.unit !== "any" && !equal(result, next.unit)) return unlike(node, result, next.unit);
  }
  return node.op === "sqrt" ? scaled({ ok: true, unit: result }, 0.5) : { ok: true, unit: result };
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

/** Reads a unit from left to right: `CNY/person*year` is CNY times years by person. */
function parseUnit(text: string): Dimension {
  const exponents = new Map<string, number>();
  let sign = 1;
  for (const part of text.split(/([*·/])/)) {
    const symbol = part.trim();
    if (symbol === "*" || symbol === "·") sign = 1;
    else if (symbol === "/") sign = -1;
    else if (symbol !== "1" && symbol !== "") {
      const [, unit = symbol, power = "1"] = /^(.+)\^(-?\d+(?:\.\d+)?)$/.exec(symbol) ?? [];
      add(exponents, unit, sign * Number(power));
    }
  }
  return exponents;
}

function add(exponents: Map<string, number>, unit: string, exponent: number): void {
  const sum = (exponents.get(unit) ?? 0) + exponent;
  if (sum === 0) exponents.delete(unit);
  else exponents.set(unit, sum);
}

/** The unit of a product (`sign` 1) or a quotient (-1); bare numbers leave the other unit as it is. */
function combined(a: Dimension, b: Dimension, sign: 1 | -1): Dimension {
  if (a === "any" && b === "any") return "any";
  const exponents = new Map(a === "any" ? [] : a);
  if (b !== "any") for (const [unit, exponent] of b) add(exponents, unit, sign * exponent);
  return exponents;
}

function scaled(result: FormulaUnit, factor: number): FormulaUnit {
  if (!result.ok || result.unit === "any") return result;
  const exponents = new Map<string, number>();
  for (const [unit, exponent] of result.unit) add(exponents, unit, exponent * factor);
  return { ok: true, unit: exponents };
}

function equal(a: Dimension, b: Dimension): boolean {
  if (a === "any" || b === "any") return a === b;
  if (a.size !== b.size) return false;
  for (const [unit, exponent] of a) if (b.get(unit) !== exponent) return false;
  return true;
}

function unlike(node: FormulaNode, a: Dimension, b: Dimension): FormulaUnit {
  const text = formatFormula(node);
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return {
    ok: false,
    message: `${shown} brings together unlike units: ${formatDimension(a)} and ${formatDimension(b)}`,
  };
}

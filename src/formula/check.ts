import { describe, quoted } from "../errors.ts";
import { FormulaError } from "./error.ts";
import { MAX_EXPONENT, MAX_FORMULA_LEVELS, MAX_FORMULA_NODES } from "./limits.ts";
import type { FormulaNode, FormulaOperation } from "./tree.ts";

/**
 * Checks a formula that is given as a tree, as an exported plan holds it, and copies it.
 *
 * @param input - plain data of unknown shape
 * @returns a fresh tree that equals the input; -0 becomes 0, since JSON has no -0
 * @throws FormulaError when it is not a formula tree, is deeper than 30 levels or has more than 2,000 nodes
 *
 * @example
 * ```ts
 * import { checkFormulaTree, formatFormula } from "targetcast/formula";
 *
 * const tree = checkFormulaTree({ op: "/", args: [{ ref: "gdp" }, { ref: "people" }] });
 * console.log(formatFormula(tree)); // gdp / people
 * ```
 */
export function checkFormulaTree(input: unknown): FormulaNode {
  return checkNode(input, { at: "", level: 1, count: { nodes: 0 } });
}

/** Whether a number may stand behind `^`. */
export function isExponent(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= MAX_EXPONENT;
}

/** Where a node is in the tree. */
interface Place {
  /** Such as `args[0].args[1]`; empty for the root. */
  readonly at: string;
  readonly level: number;
  /** What the whole tree has come to so far. */
  readonly count: { nodes: number };
}

function checkNode(input: unknown, place: Place): FormulaNode {
  if (place.level > MAX_FORMULA_LEVELS) throw wrong(place, `has more than ${MAX_FORMULA_LEVELS} levels`);
  if (++place.count.nodes > MAX_FORMULA_NODES) {
    throw wrong(place, `has more than ${MAX_FORMULA_NODES} parts`);
  }
  const accepted = "must be { value }, { ref } or { op, args }";
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    throw wrong(place, `${accepted}, current value is ${describe(input)}`);
  }
  // Own keys only, so that nothing is taken from a prototype.
  const own = new Map<string, unknown>(Object.entries(input));
  const keys = own.has("op") ? ["op", "args"] : own.has("ref") ? ["ref"] : ["value"];
  const other = [...own.keys()].find((key) => !keys.includes(key));
  if (other !== undefined) throw wrong(place, `${accepted}, current key is ${quoted(other)}`);
  if (own.has("op")) return checkOperation(own.get("op"), own.get("args"), place);
  const ref = own.get("ref");
  const value = own.get("value");
  if (own.has("ref")) {
    if (typeof ref === "string" && ref !== "") return { ref };
    throw wrong(place, `ref must be an id, current value is ${describe(ref)}`);
  }
  if (typeof value === "number" && Number.isFinite(value)) return { value: value === 0 ? 0 : value };
  throw wrong(place, `value must be a finite number, current value is ${describe(value)}`);
}

const OPERATIONS = [
  "+",
  "-",
  "*",
  "/",
  "^",
  "neg",
  "min",
  "max",
  "abs",
  "sqrt",
] as const satisfies FormulaOperation[];

function checkOperation(name: unknown, args: unknown, place: Place): FormulaNode {
  const op = OPERATIONS.find((known) => known === name);
  if (op === undefined) {
    throw wrong(place, `op must be one of ${OPERATIONS.join(" ")}, current value is ${describe(name)}`);
  }
  if (!Array.isArray(args)) throw wrong(place, `args must be a list, current value is ${describe(args)}`);
  const checked: FormulaNode[] = [];
  // By index, so that a hole in the list is seen.
  for (let i = 0; i < args.length; i++) {
    const at = `${place.at && `${place.at}.`}args[${i}]`;
    checked.push(checkNode(args[i], { ...place, at, level: place.level + 1 }));
  }
  const [first, second, ...others] = checked;
  const arity = (asked: string) => wrong(place, `${op} takes ${asked}, current number is ${checked.length}`);
  switch (op) {
    case "neg":
    case "abs":
    case "sqrt":
      if (first === undefined || second !== undefined) throw arity("1 argument");
      return { op, args: [first] };
    case "-":
    case "/":
    case "^":
      if (first === undefined || second === undefined || others.length > 0) throw arity("2 arguments");
      if (op !== "^") return { op, args: [first, second] };
      if ("value" in second && isExponent(second.value)) return { op, args: [first, second] };
      throw wrong(place, `the exponent of ^ must be a whole number from -${MAX_EXPONENT} to ${MAX_EXPONENT}`);
    default:
      if (first === undefined || second === undefined) throw arity("2 arguments or more");
      return { op, args: [first, second, ...others] };
  }
}

function wrong({ at }: Place, message: string): FormulaError {
  return new FormulaError(`Formula${at && `, at ${at}`}: ${message}`);
}

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
  return checkNode(input, { at: "", depth: 1 }, { nodes: 0 });
}

/** Whether a number may stand behind `^`. */
export function isExponent(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) <= MAX_EXPONENT;
}

/** Where a node is in the tree. */
interface Place {
  /** Such as `args[0].args[1]`; empty for the root. */
  readonly at: string;
  readonly depth: number;
}

function checkNode(input: unknown, place: Place, count: { nodes: number }): FormulaNode {
  if (place.depth > MAX_FORMULA_LEVELS) throw wrong(place, `has more than ${MAX_FORMULA_LEVELS} levels`);
  if (++count.nodes > MAX_FORMULA_NODES) throw wrong(place, `has more than ${MAX_FORMULA_NODES} parts`);
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    throw wrong(place, `must be { value }, { ref } or { op, args }, current value is ${show(input)}`);
  }
  // Own keys only, so that nothing is taken from a prototype.
  const own = new Map<string, unknown>(Object.entries(input));
  if (own.has("op")) {
    refuseOtherKeys(own, ["op", "args"], place);
    return checkOperation(own.get("op"), own.get("args"), place, count);
  }
  if (own.has("ref")) {
    refuseOtherKeys(own, ["ref"], place);
    const ref = own.get("ref");
    if (typeof ref !== "string" || ref === "")
      throw wrong(place, `ref must be an id, current value is ${show(ref)}`);
    return { ref };
  }
  refuseOtherKeys(own, ["value"], place);
  const value = own.get("value");
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw wrong(place, `value must be a finite number, current value is ${show(value)}`);
  }
  return { value: value === 0 ? 0 : value };
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

function checkOperation(name: unknown, args: unknown, place: Place, count: { nodes: number }): FormulaNode {
  const op = OPERATIONS.find((known) => known === name);
  if (op === undefined) {
    throw wrong(place, `op must be one of ${OPERATIONS.join(" ")}, current value is ${show(name)}`);
  }
  if (!Array.isArray(args)) throw wrong(place, `args must be a list, current value is ${show(args)}`);
  const checked: FormulaNode[] = [];
  // By index, so that a hole in the list is seen.
  for (let i = 0; i < args.length; i++) {
    const at = `${place.at === "" ? "" : `${place.at}.`}args[${i}]`;
    checked.push(checkNode(args[i], { at, depth: place.depth + 1 }, count));
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
      if (first === undefined || second === undefined || others.length > 0) throw arity("2 arguments");
      return { op, args: [first, second] };
    case "^":
      if (first === undefined || second === undefined || others.length > 0) throw arity("2 arguments");
      if (!("value" in second && isExponent(second.value))) {
        throw wrong(
          place,
          `the exponent of ^ must be a whole number from -${MAX_EXPONENT} to ${MAX_EXPONENT}`,
        );
      }
      return { op, args: [first, second] };
    default:
      if (first === undefined || second === undefined) throw arity("2 arguments or more");
      return { op, args: [first, second, ...others] };
  }
}

function refuseOtherKeys(own: ReadonlyMap<string, unknown>, known: readonly string[], place: Place): void {
  for (const key of own.keys()) {
    if (!known.includes(key)) {
      throw wrong(place, `must be { value }, { ref } or { op, args }, current key is ${show(key)}`);
    }
  }
}

function wrong({ at }: Place, message: string): FormulaError {
  return new FormulaError(at === "" ? `Formula: ${message}` : `Formula, at ${at}: ${message}`);
}

/** A value in few characters, whatever it is. */
function show(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  return typeof value === "function" ? "a function" : String(value);
}

import {
  create,
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type MathNode,
  parseDependencies,
} from "mathjs/number";
import { isExponent } from "./check.ts";
import { FormulaError } from "./error.ts";
import { MAX_EXPONENT, MAX_FORMULA_DEPTH, MAX_FORMULA_LENGTH, MAX_FORMULA_LEVELS } from "./limits.ts";
import type { FormulaNode } from "./tree.ts";

/**
 * Reads a formula into a plain tree. Of what mathjs can read, only this is allowed: numbers, ids, brackets,
 * `+ - * /`, `^` with a whole number from -64 to 64, and `min max abs sqrt`.
 *
 * Sums and products of many terms become one operation (`a + b + c` has three arguments), and a minus before a number
 * belongs to the number.
 *
 * @param text - at most 1,000 characters and 32 open brackets
 * @returns a tree of at most 30 levels; whether its ids exist is for the plan to say
 * @throws FormulaError when the text is not a formula, or is more than that
 *
 * @example
 * ```ts
 * import { parseFormula } from "targetcast/formula";
 *
 * console.log(JSON.stringify(parseFormula("gdp / people"))); // {"op":"/","args":[{"ref":"gdp"},{"ref":"people"}]}
 * ```
 */
export function parseFormula(text: string): FormulaNode {
  refuseBeforeReading(text);
  try {
    // The text is one expression: mathjs would take a line break for the end of one.
    return convert(parse(text.replace(/\s/gu, " ")), 1);
  } catch (error) {
    if (error instanceof FormulaError) throw error;
    if (error instanceof RangeError) throw tooDeep();
    if (error instanceof Error) throw unreadable(error);
    throw error;
  }
}

const ALLOWED = "allowed are numbers, ids, brackets, + - * / ^ and min max abs sqrt";

/** Letters of any script, digits, and the signs of the operations that are allowed. */
const REFUSED_CHARACTER = /[^\p{L}\p{M}0-9_$.,+\-*/^()\s]/u;

// mathjs types its lists of parts as optional; spread, they are not.
const { parse } = create({ ...parseDependencies });
// Ids may be in any script. A letter beyond the first 65,536 comes here in halves, and has passed REFUSED_CHARACTER.
parse.isAlpha = (c) => /[\p{L}\p{M}_$\ud800-\udfff]/u.test(c);

/**
 * What mathjs must not see: it overflows the stack on brackets, and takes twice as long for every `%` in brackets
 * within brackets.
 */
function refuseBeforeReading(text: string): void {
  if (text.length > MAX_FORMULA_LENGTH) {
    throw new FormulaError(
      `A formula has at most ${MAX_FORMULA_LENGTH} characters, current length is ${text.length}`,
    );
  }
  if (text.trim() === "") throw new FormulaError(`The formula is empty; ${ALLOWED}`);
  const refused = REFUSED_CHARACTER.exec(text);
  if (refused !== null) {
    const position = refused.index + 1;
    throw new FormulaError(
      `The formula must not contain ${JSON.stringify(refused[0])} (character ${position}); ${ALLOWED}`,
      position,
    );
  }
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ")" && open > 0) open--;
    if (text[i] === "(" && ++open > MAX_FORMULA_DEPTH) {
      throw new FormulaError(`A formula has at most ${MAX_FORMULA_DEPTH} brackets open at once`, i + 1);
    }
  }
}

function convert(node: MathNode, depth: number): FormulaNode {
  if (depth > MAX_FORMULA_LEVELS) throw tooDeep();
  const inner = withoutBrackets(node);
  const value = constantOf(inner);
  if (value !== undefined) return { value };
  if (isSymbolNode(inner)) return { ref: inner.name };
  if (isFunctionNode(inner)) return convertFunction(inner, depth);
  if (!isOperatorNode(inner) || inner.implicit) throw refused(inner);
  const [left, right] = inner.args;
  if (left === undefined) throw refused(inner);
  if (right === undefined) {
    if (inner.op === "-") return { op: "neg", args: [convert(left, depth + 1)] };
    throw refused(inner);
  }
  switch (inner.op) {
    case "+":
    case "*": {
      const [first, second, ...others] = termsOf(inner, inner.op).map((term) => convert(term, depth + 1));
      if (first === undefined || second === undefined) throw refused(inner);
      return { op: inner.op, args: [first, second, ...others] };
    }
    case "-":
    case "/":
      return { op: inner.op, args: [convert(left, depth + 1), convert(right, depth + 1)] };
    case "^": {
      const exponent = constantOf(right);
      if (exponent === undefined || !isExponent(exponent)) {
        throw refused(
          inner,
          `the exponent of ^ must be a whole number from -${MAX_EXPONENT} to ${MAX_EXPONENT}`,
        );
      }
      return { op: "^", args: [convert(left, depth + 1), { value: exponent }] };
    }
    default:
      throw refused(inner);
  }
}

function convertFunction(node: MathNode & { fn: MathNode; args: MathNode[] }, depth: number): FormulaNode {
  if (!isSymbolNode(node.fn)) throw refused(node);
  const { name } = node.fn;
  const [first, second, ...others] = node.args.map((arg) => convert(arg, depth + 1));
  switch (name) {
    case "min":
    case "max":
      if (first === undefined || second === undefined)
        throw refused(node, `${name} takes 2 arguments or more`);
      return { op: name, args: [first, second, ...others] };
    case "abs":
    case "sqrt":
      if (first === undefined || second !== undefined) throw refused(node, `${name} takes 1 argument`);
      return { op: name, args: [first] };
    default:
      throw refused(node);
  }
}

/**
 * The terms of a sum or product. mathjs nests them to the left, as deep as there are terms, so this goes down in a
 * loop. Terms in brackets of their own stay together: the order of adding decides the last bit.
 */
function termsOf(node: MathNode, op: "+" | "*"): MathNode[] {
  const terms: MathNode[] = [];
  let rest = node;
  while (isOperatorNode(rest) && rest.op === op && !rest.implicit) {
    const [left, right] = rest.args;
    if (left === undefined || right === undefined) break;
    terms.push(right);
    rest = left;
  }
  terms.push(rest);
  return terms.reverse();
}

/** A node without the brackets and plus signs around it, which say nothing. */
function withoutBrackets(node: MathNode): MathNode {
  let inner = node;
  for (;;) {
    const [only, second] = isOperatorNode(inner) && inner.op === "+" ? inner.args : [];
    if (isParenthesisNode(inner)) inner = inner.content;
    else if (only !== undefined && second === undefined) inner = only;
    else return inner;
  }
}

/** The number that a node is, through brackets and signs; undefined where it is not a number. */
function constantOf(node: MathNode): number | undefined {
  let inner = withoutBrackets(node);
  let negative = false;
  while (isOperatorNode(inner) && inner.op === "-") {
    const [only, second] = inner.args;
    if (only === undefined || second !== undefined) return undefined;
    inner = withoutBrackets(only);
    negative = !negative;
  }
  if (!isConstantNode(inner)) return undefined;
  // Against its type, the value may also be a boolean, null, undefined, NaN or Infinity.
  const value: unknown = inner.value;
  if (typeof value !== "number" || !Number.isFinite(value)) throw refused(inner);
  return negative && value !== 0 ? -value : value;
}

function refused(node: MathNode, why: string = ALLOWED): FormulaError {
  const text = node.toString();
  return new FormulaError(
    `The formula must not contain ${text.length > 60 ? `${text.slice(0, 60)}…` : text}; ${why}`,
  );
}

function tooDeep(): FormulaError {
  return new FormulaError(
    `A formula has at most ${MAX_FORMULA_LEVELS} levels; put what is subtracted or divided by into one pair of brackets`,
  );
}

function unreadable(error: Error): FormulaError {
  const position = "char" in error && typeof error.char === "number" ? error.char : null;
  // mathjs ends its messages with the position and may quote the rest of the text.
  const message = error.message.replace(/ \(char \d+\)$/, "").slice(0, 100);
  const at = position === null ? "" : ` (character ${position})`;
  return new FormulaError(`The formula cannot be read: ${message}${at}; ${ALLOWED}`, position);
}

import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isScalar,
  isSeq,
  Lexer,
  type ParsedNode,
  Parser,
  type YAMLError,
} from "yaml";
import { PlanError, type PlanIssue } from "../errors.ts";
import type { DocumentPath } from "./issues.ts";
import { MAX_DEPTH } from "./snapshot.ts";
import {
  checkedText,
  duplicateKey,
  locator,
  MAX_TEXT_ISSUES,
  type Place,
  positionsIn,
  readJson,
  type TextPosition,
  type TextReading,
  tooDeep,
} from "./text.ts";

/** Most values that aliases (`*name`) may repeat in one document. */
const MAX_REPEATED = 10_000;

/**
 * Reads JSON or YAML text into plain data.
 *
 * @param text - at most 2 MB, nested at most 64 levels deep
 * @param format - default: JSON where the text begins with a bracket and is JSON, else YAML
 * @throws PlanError as `readJson` and `readYaml` do
 *
 * @example
 * ```ts
 * import { readPlanText } from "targetcast/yaml";
 *
 * console.log(JSON.stringify(readPlanText("baseYear: 2021").value)); // {"baseYear":2021}
 * ```
 */
export function readPlanText(text: string, format?: "json" | "yaml"): TextReading {
  if (format === "json") return readJson(text);
  if (format === undefined && /^\ufeff?\s*[{[]/.test(text)) {
    try {
      return readJson(text);
    } catch (error) {
      // YAML may begin with a bracket too; any other problem would be the same there.
      if (!(error instanceof PlanError && error.issues.some(({ code }) => code === "syntax"))) throw error;
    }
  }
  return readYaml(text);
}

/**
 * Reads a plan's YAML 1.2 text into plain data: one document of the core schema, whose keys are all text (`2021:` is the
 * key "2021"), without tags of its own and without merge keys.
 *
 * @param text - at most 2 MB, nested at most 64 levels deep, its aliases repeating at most 10,000 values
 * @returns the data and where in the text it stands; what an alias repeats stands at its anchor
 * @throws PlanError with line and column: `syntax`, `duplicate` (a key twice), `too-large` or `too-deep`
 *
 * @example
 * ```ts
 * import { readYaml } from "targetcast/yaml";
 *
 * const { value, locate } = readYaml("observations:\n  2021: 6%\n");
 * console.log(JSON.stringify(value)); // {"observations":{"2021":"6%"}}
 * console.log(locate(["observations", "2021"])?.line); // 2
 * ```
 */
export function readYaml(text: string): TextReading {
  const source = checkedText(text);
  const positionOf = positionsIn(source);
  const { value, place } = toData(compose(source, positionOf), positionOf);
  return { value, locate: locator(place, positionOf) };
}

type PositionOf = (offset: number) => TextPosition;

/** Composes the one document of a text; null where it is empty. */
function compose(text: string, positionOf: PositionOf): ParsedNode | null {
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // Found in `toData`: here, every key would be compared with every other.
    uniqueKeys: false,
  });
  // Where the composer collects what is wrong. Each error costs microseconds, and a text may hold millions.
  const { errors, warnings } = composer.streamInfo();
  stopWhenFull(errors);
  stopWhenFull(warnings);
  const issues: PlanIssue[] = [];
  const documents: Document.Parsed[] = [];
  try {
    let composed = false;
    for (const token of tokensOf(text, positionOf)) {
      if (composed && (token.type === "document" || token.type === "directive")) {
        const message = "A plan is one YAML document; here a second one begins";
        issues.push({ path: "", code: "syntax", message, ...positionOf(token.offset) });
        break;
      }
      composed ||= token.type === "document";
      documents.push(...composer.next(token));
    }
    documents.push(...composer.end(true, text.length));
  } catch (error) {
    if (!(error instanceof Full)) throw error;
  }
  issues.unshift(...[...errors, ...warnings].map((error) => syntaxIssue(error, positionOf)));
  if (issues.length > 0) throw new PlanError(issues.slice(0, MAX_TEXT_ISSUES));
  return documents[0]?.contents ?? null;
}

/**
 * The tokens of a text, as long as it does not nest too deep: the parser keeps what is open on a stack of its own, but
 * composing is recursive, and on deep text it ends Node without an error that could be caught.
 */
function* tokensOf(text: string, positionOf: PositionOf): Generator<CST.Token, void> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    // Two more than the levels: the document is on the stack, and perhaps a scalar. `toData` counts exactly.
    if (parser.stack.length > MAX_DEPTH + 2) throw tooDeep(positionOf(parser.offset));
  }
  yield* parser.end();
}

/** Thrown to stop the composer. */
class Full extends Error {}

function stopWhenFull<T>(list: T[]): void {
  list.push = (...items) => {
    if (list.length >= MAX_TEXT_ISSUES) throw new Full();
    return Array.prototype.push.apply(list, items);
  };
}

function syntaxIssue({ code, message, pos }: YAMLError, positionOf: PositionOf): PlanIssue {
  const text = code === "NON_STRING_KEY" ? "A key must be a plain text" : message;
  const shown = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return { path: "", code: "syntax", message: `The text is not YAML: ${shown}`, ...positionOf(pos[0]) };
}

/** Plain data, and where it stands. */
interface Data {
  readonly value: unknown;
  readonly place: Place;
}

/** Turns nodes into plain data of which no two parts are shared: what an alias names is copied. */
function toData(contents: ParsedNode | null, positionOf: PositionOf): Data {
  const duplicates: PlanIssue[] = [];
  const anchors = new Map<string, ParsedNode>();
  const targets = new Map<ParsedNode, ParsedNode>();
  let repeated = 0;

  function convert(node: ParsedNode | null, offset: number, path: DocumentPath, repeating: boolean): Data {
    if (node === null) return { value: null, place: { offset } };
    if (repeating && ++repeated > MAX_REPEATED) {
      const message = `Aliases may repeat at most ${MAX_REPEATED} values`;
      throw new PlanError([{ path: "", code: "too-large", message, ...positionOf(offset) }]);
    }
    if (isAlias(node)) {
      // An alias stands for the last anchor before it, also where it is itself repeated after a later one.
      const target = targets.get(node) ?? anchors.get(node.source);
      if (target === undefined) {
        const message = `The alias *${node.source.slice(0, 60)} has no anchor before it`;
        throw new PlanError([{ path: "", code: "syntax", message, ...positionOf(node.range[0]) }]);
      }
      targets.set(node, target);
      return convert(target, offset, path, true);
    }
    if (node.anchor !== undefined && !repeating) anchors.set(node.anchor, node);
    if (isScalar(node)) return { value: node.value, place: { offset } };
    if (path.length >= MAX_DEPTH) throw tooDeep(positionOf(offset));
    const children = new Map<string, Place>();
    if (isSeq(node)) {
      const value = node.items.map((item, i) => {
        const data = convert(item, item.range[0], [...path, i], repeating);
        children.set(String(i), data.place);
        return data.value;
      });
      return { value, place: { offset, children } };
    }
    const entries = node.items.map(({ key, value }): [string, unknown] => {
      const name = String(convert(key, key.range[0], path, repeating).value);
      const at = [...path, name];
      const data = convert(value, key.range[0], at, repeating);
      const first = children.get(name);
      if (first === undefined) children.set(name, data.place);
      else if (duplicates.length < MAX_TEXT_ISSUES) {
        duplicates.push(duplicateKey(at, positionOf(key.range[0]), positionOf(first.offset)));
      }
      return [name, data.value];
    });
    // `fromEntries` makes an own key even of `__proto__`, which the plan parser then refuses.
    return { value: Object.fromEntries(entries), place: { offset, children } };
  }

  const data = convert(contents, contents?.range[0] ?? 0, [], false);
  if (duplicates.length > 0) throw new PlanError(duplicates);
  return data;
}

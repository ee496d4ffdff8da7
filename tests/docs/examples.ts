import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { ROOT } from "../../src/build/paths.ts";

/** A fenced block of a text. */
export interface Fence {
  /** Where it stands, such as `src/project.ts:52`. */
  readonly place: string;
  readonly language: string;
  readonly code: string;
}

/** The fenced blocks of a Markdown text, or of the docstrings of a source. */
export function fencesIn(path: string): Fence[] {
  const docstrings = path.endsWith(".ts");
  const fences: Fence[] = [];
  let open: { place: string; language: string; lines: string[] } | undefined;
  for (const [i, whole] of readFileSync(join(ROOT, path), "utf8").split("\n").entries()) {
    if (docstrings && !/^\s*\*/.test(whole)) {
      open = undefined;
      continue;
    }
    const line = docstrings ? whole.replace(/^\s*\* ?/, "") : whole;
    const [, language] = /^```(\w*)/.exec(line) ?? [];
    if (open === undefined && language !== undefined) {
      open = { place: `${path}:${i + 1}`, language, lines: [] };
    } else if (open !== undefined && language === "") {
      fences.push({ ...open, code: open.lines.join("\n") });
      open = undefined;
    } else if (open !== undefined) open.lines.push(line);
  }
  return fences;
}

/** Every source of the package, relative to the project. */
export function sourcePaths(): string[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.startsWith("build/"))
    .map((file) => `src/${file}`)
    .sort();
}

/** What a `console.log` of an example is said to print. */
export interface Expectation {
  /** Counted from 0 in the order of the code. */
  readonly site: number;
  readonly expected: string;
}

export interface Instrumented {
  /** The example with every `console.log(…)` as `__log(site, …)`. */
  readonly code: string;
  readonly expectations: readonly Expectation[];
  /** What the example prints in all, where it says so at its end. */
  readonly whole: string | undefined;
}

/**
 * Finds what an example says that it prints: the comment behind a `console.log` on its last line, or else the comment
 * lines directly below it; and behind all of its statements, what it prints in all.
 */
export function instrument(code: string): Instrumented {
  const tree = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
  const expectations: Expectation[] = [];
  const edits: { at: number; end: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText(tree) === "console.log") {
      const site = edits.length;
      edits.push({
        at: node.expression.getStart(tree),
        end: node.arguments.pos,
        text: `__log(${site}${node.arguments.length > 0 ? ", " : ""}`,
      });
      const expected = commentAfter(code.slice(node.end));
      if (expected !== undefined) expectations.push({ site, expected });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const instrumented = edits
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, { at, end, text: by }) => text.slice(0, at) + by + text.slice(end), code);
  const last = tree.statements.at(-1);
  const logs = last !== undefined && ts.isExpressionStatement(last);
  const whole = last === undefined || logs ? undefined : commentBelow(code.slice(last.end));
  return { code: instrumented, expectations, whole };
}

function commentAfter(rest: string): string | undefined {
  const [, behind] = /^\)*;?[ \t]*\/\/ ?(.*)/.exec(rest) ?? [];
  return behind?.trimEnd() ?? commentBelow(rest.replace(/^\)*;?/, ""));
}

/** The comment lines that begin on the next line. */
function commentBelow(rest: string): string | undefined {
  const [, below] = /^[ \t]*\n((?:[ \t]*\/\/.*(?:\n|$))+)/.exec(rest) ?? [];
  return below
    ?.trimEnd()
    .split("\n")
    .map((line) => line.replace(/^\s*\/\/ ?/, "").trimEnd())
    .join("\n");
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../src/build/paths.ts";

// The public lists of the package, checked in: what is added or taken away shows here, and belongs in CHANGELOG.md.

const ENTRIES = [
  "index",
  "formula/index",
  "history",
  "yaml",
  "node/index",
  "browser/index",
  "report/index",
  "notebook/index",
];

/** Names that a module exports, types marked; only re-exports by name are allowed in an entry. */
function exportsOf(entry: string): string[] {
  const path = join(ROOT, `src/${entry}.ts`);
  const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  return tree.statements
    .flatMap((statement) => {
      const clause = ts.isExportDeclaration(statement) ? statement.exportClause : undefined;
      if (clause === undefined || !ts.isNamedExports(clause))
        throw new Error(`${entry}: ${statement.getText()}`);
      const allTypes = ts.isExportDeclaration(statement) && statement.isTypeOnly;
      return clause.elements.map(({ isTypeOnly, name }) =>
        allTypes || isTypeOnly ? `type ${name.text}` : name.text,
      );
    })
    .sort();
}

describe("the public list", () => {
  test.each(ENTRIES)("of src/%s.ts is as it is checked in", async (entry) => {
    const file = `./exports/${entry.replace("/index", "")}.txt`;
    await expect(`${exportsOf(entry).join("\n")}\n`).toMatchFileSnapshot(file);
  });
});

import { cpSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { ROOT } from "../../src/build/paths.ts";

// A project of somebody else, beside the installed package: a declaration that leans on what is bundled would be `any` here.

let program: ts.Program;
let folder: string;

beforeAll(() => {
  folder = join(inject("consumer"), "types");
  cpSync(join(ROOT, "tests/types/consumer"), folder, { recursive: true });
  program = ts.createProgram([join(folder, "right.ts"), join(folder, "wrong.ts")], {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    types: [],
    noEmit: true,
  });
});

/** Errors as `right.ts:12 TS2322`, with what they say. */
function errorsOf(select: (file: string) => boolean): Map<string, string> {
  const found = new Map<string, string>();
  for (const { file, start = 0, code, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file?.fileName ?? "";
    if (!select(name)) continue;
    const line = (file?.getLineAndCharacterOfPosition(start).line ?? -1) + 1;
    found.set(
      `${name.slice(name.lastIndexOf("/") + 1)}:${line} TS${code}`,
      ts.flattenDiagnosticMessageText(messageText, "\n"),
    );
  }
  return found;
}

describe("the types of the installed package", () => {
  test("let right uses compile, declarations and all", () => {
    expect([...errorsOf((file) => !file.endsWith("wrong.ts"))]).toEqual([]);
  });

  test("fail every wrong use at its line", () => {
    const lines = program.getSourceFile(join(folder, "wrong.ts"))?.text.split("\n") ?? [];
    const expected = lines.flatMap((line, i) => {
      const code = / \/\/ error (TS\d+)$/.exec(line)?.[1];
      return code === undefined ? [] : [`wrong.ts:${i + 1} ${code}`];
    });
    expect(expected.length).toBeGreaterThan(20);
    expect([...errorsOf((file) => file.endsWith("wrong.ts")).keys()]).toEqual(expected);
  });

  test("have no any anywhere in what is exported", () => {
    const checker = program.getTypeChecker();
    const leaks: string[] = [];
    const seen = new Set<ts.Type>();

    const visit = (type: ts.Type, path: string): void => {
      if (type.flags & ts.TypeFlags.Any) leaks.push(path);
      if (seen.has(type)) return;
      seen.add(type);
      if (type.isUnionOrIntersection()) for (const part of type.types) visit(part, path);
      for (const argument of type.aliasTypeArguments ?? []) visit(argument, `${path}<>`);
      // What belongs to the language has its own any, such as in Array.
      const declared = type.symbol?.declarations?.[0]?.getSourceFile();
      if (declared !== undefined && program.isSourceFileDefaultLibrary(declared)) {
        for (const argument of checker.getTypeArguments(type as ts.TypeReference))
          visit(argument, `${path}[]`);
        return;
      }
      for (const property of type.getProperties()) {
        const at = property.valueDeclaration ?? property.declarations?.[0];
        // Of texts and numbers, the language's own; of errors, what they have from Error.
        if (at === undefined || program.isSourceFileDefaultLibrary(at.getSourceFile())) continue;
        visit(checker.getTypeOfSymbol(property), `${path}.${property.name}`);
      }
      for (const index of checker.getIndexInfosOfType(type)) visit(index.type, `${path}[]`);
      for (const kind of [ts.SignatureKind.Call, ts.SignatureKind.Construct]) {
        for (const signature of checker.getSignaturesOfType(type, kind)) {
          visit(signature.getReturnType(), `${path}()`);
          for (const parameter of signature.getParameters()) {
            visit(checker.getTypeOfSymbol(parameter), `${path}(${parameter.name})`);
          }
        }
      }
    };

    const right = program.getSourceFile(join(folder, "right.ts"));
    const modules = right?.statements.filter(ts.isImportDeclaration) ?? [];
    expect(modules).toHaveLength(7);
    let exported = 0;
    for (const { moduleSpecifier } of modules) {
      const module = checker.getSymbolAtLocation(moduleSpecifier);
      expect(module, moduleSpecifier.getText()).toBeDefined();
      if (module === undefined) continue;
      for (const symbol of checker.getExportsOfModule(module)) {
        const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        const isType = (target.flags & ts.SymbolFlags.Value) === 0;
        visit(
          isType ? checker.getDeclaredTypeOfSymbol(target) : checker.getTypeOfSymbol(target),
          symbol.name,
        );
        exported++;
      }
    }
    expect(exported).toBeGreaterThan(50);
    expect(leaks).toEqual([]);
  });
});

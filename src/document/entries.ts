import { quoted } from "../errors.ts";
import type { DocumentPath, Issues } from "./issues.ts";

/** One thing of a document that has an id, and where it stands. */
export interface Entry {
  readonly id: string;
  readonly raw: unknown;
  readonly path: DocumentPath;
}

const LONGEST_ID = 200;

/** The entries of a record keyed by id, or of a list of objects that have one; every bad id is an issue. */
export function entriesOf(value: unknown, key: string, issues: Issues): readonly Entry[] {
  const found = Array.isArray(value) ? listed(value, key, issues) : keyed(value, key);
  const seen = new Set<string>();
  return found.filter(({ id, path }) => {
    const problem = seen.has(id) ? "is there twice" : idProblem(id);
    if (problem !== undefined)
      issues.add(path, seen.has(id) ? "duplicate" : "id", `the id ${quoted(id)} ${problem}`);
    seen.add(id);
    return problem === undefined;
  });
}

function keyed(value: unknown, key: string): Entry[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).map(([id, raw]) => ({ id, raw, path: [key, id] }));
}

function listed(list: readonly unknown[], key: string, issues: Issues): Entry[] {
  return list.flatMap((item, i) => {
    const path = [key, i];
    if (typeof item !== "object" || item === null || !("id" in item) || typeof item.id !== "string") {
      issues.add(path, "missing", "must be an object with an id");
      return [];
    }
    const { id, ...raw } = item;
    return [{ id, raw, path }];
  });
}

/** Why an id may not be used; undefined where it may. */
export function idProblem(id: string): string | undefined {
  if (id === "" || id.trim() !== id) return "must not be empty, nor begin or end with a space";
  if (id.length > LONGEST_ID) return `must have at most ${LONGEST_ID} characters`;
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(id)) return "must not have characters that cannot be seen";
  if (id in Object.prototype) return "is a word that JavaScript keeps for itself";
  if (/^\d+$/.test(id)) return "must not be a number: it would lose its place among the others";
  if (id === "*" || id.startsWith("theme:")) return 'must not be "*" nor begin with "theme:"';
  return undefined;
}

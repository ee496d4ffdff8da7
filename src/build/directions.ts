// Makes src/kernel/directions.ts from Joe and Kuo's published numbers:
//
//   tsx src/build/directions.ts new-joe-kuo-6.21201
//
// The file is published at https://web.maths.unsw.edu.au/~fkuo/sobol/. SciPy carries the same numbers in
// scipy/stats/_sobol_direction_numbers.npz, from where its lines can be written again: row d - 1 of `poly` is the polynomial with
// its first and last coefficient (a is what stands between them), row d - 1 of `vinit` has the m.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const DIMENSIONS = 256;
const WIDTH = 100;

/** The module made from the text of the published file: a head, then lines of `d s a m_1 ... m_s`. */
export function directionsModule(published: string): string {
  const lines = published.trim().split(/\r?\n/).slice(1, DIMENSIONS);
  const words = lines.map((line, i) => word(line.trim().split(/\s+/).map(Number), i + 2));
  return `// Made by src/build/directions.ts: change that file, not this one.

/**
 * The direction numbers of dimensions 2 to ${DIMENSIONS}, one word each, in pairs of base-36 digits: first a, the inner coefficients
 * of its primitive polynomial, then (m_j - 1) / 2 for j from 2 to the degree s; m_1 is always 1, all m_j are odd. A word has 2 s
 * digits. Dimension 1 has no polynomial: its m_j are all 1.
 *
 * Source: S. Joe and F. Y. Kuo, Constructing Sobol sequences with better two-dimensional projections, SIAM J. Sci. Comput. 30
 * (2008) 2635-2654; their file new-joe-kuo-6.21201.
 */
export const DIRECTIONS = \`
${wrapped(words)}
\`;
`;
}

/** A line of the file as one word. */
function word([d, s, a, ...m]: readonly number[], dimension: number): string {
  const odd = m.every((value, j) => value % 2 === 1 && value < 2 ** (j + 1));
  if (d !== dimension || a === undefined || m.length !== s || !odd) {
    throw new Error(`Line ${dimension} is not one of direction numbers`);
  }
  const halves = m.slice(1).map((value) => (value - 1) / 2);
  return [a, ...halves].map((value) => value.toString(36).padStart(2, "0")).join("");
}

function wrapped(words: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const next of words) {
    if (line.length + next.length >= WIDTH) {
      lines.push(line);
      line = next;
    } else {
      line = line === "" ? next : `${line} ${next}`;
    }
  }
  return [...lines, line].join("\n");
}

const [, script, file] = process.argv;
if (script === fileURLToPath(import.meta.url) && file !== undefined) {
  const at = new URL("../kernel/directions.ts", import.meta.url);
  writeFileSync(at, directionsModule(readFileSync(file, "utf8")));
}

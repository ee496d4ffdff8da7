import type { KernelProgram } from "../../kernel/program.ts";
import { fingerprintOf } from "../../math/fingerprint.ts";

const keys = new WeakMap<KernelProgram, string>();

/** Words that stand in programs, by the number that stands for each. */
const words = new Map<string, number>();

/**
 * Tells a program with its seed from others. A worker that has opened one before need not be sent it and open it again: a
 * simulation that is run once more, with other options even, may well draw the same.
 */
export function keyOf(program: KernelProgram, seed: number): string {
  const known = keys.get(program);
  if (known !== undefined) return known;
  const { pool, code, ...sizes } = program;
  const numbers = [seed, ...Object.values(sizes)];
  for (const step of code) {
    for (const value of Object.values(step)) {
      if (typeof value === "object") numbers.push(value.length, ...value);
      else numbers.push(typeof value === "string" ? numberOf(value) : Number(value));
    }
  }
  // By the bits of all numbers: not rounded, and infinities differ.
  const all = new Float64Array(numbers.length + pool.length);
  all.set(numbers);
  all.set(pool, numbers.length);
  const key = fingerprintOf(new Uint16Array(all.buffer));
  keys.set(program, key);
  return key;
}

function numberOf(word: string): number {
  const number = words.get(word) ?? words.size;
  words.set(word, number);
  return number;
}

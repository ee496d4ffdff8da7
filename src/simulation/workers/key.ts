import type { KernelProgram } from "../../kernel/program.ts";
import { fingerprint } from "../../math/fingerprint.ts";

const keys = new WeakMap<KernelProgram, string>();

/**
 * Tells a program with its seed from others. A worker that has opened one before need not be sent it and open it again: a
 * simulation that is run once more, with other options even, may well draw the same.
 */
export function keyOf(program: KernelProgram, seed: number): string {
  const known = keys.get(program);
  if (known !== undefined) return known;
  const { pool, code, ...sizes } = program;
  // Texts of numbers have all their digits, and those of NaN and infinities differ.
  const steps = code.map((step) => Object.values(step).join(" ")).join("\n");
  const key = fingerprint([seed, ...Object.values(sizes), steps, pool.join(" ")].join("\n"));
  keys.set(program, key);
  return key;
}

import { describe, expect, it } from "vitest";
import golden from "../../golden/xoshiro.json" with { type: "json" };
import { openPoints } from "./points.ts";

const points = await openPoints();

/** The top 52 bits of the words that made some uniforms, which lie in the middle of their cells. */
const fractions = (uniforms: Float64Array): number[] => Array.from(uniforms, (u) => u * 2 ** 52 - 0.5);

describe("mixed()", () => {
  it("is splitmix64, where a counter goes up in golden steps", () => {
    const { seed, words } = golden.splitmix64;
    const step = 0x9e3779b97f4a7c15n;
    const made = words.map((_, i) => points.mixed(BigInt.asUintN(64, BigInt(seed) + BigInt(i + 1) * step)));
    expect(made.map(String)).toEqual(words);
  });
});

describe("randomUniforms()", () => {
  it("is xoshiro256++ in both lanes, to 52 bits", () => {
    const { state, words } = golden.xoshiro256plusplus;
    points.state.set(state.flatMap((word) => [BigInt(word), BigInt(word)]));
    const known = words.flatMap((word) => [Number(BigInt(word) >> 12n), Number(BigInt(word) >> 12n)]);
    expect(fractions(points.random(2 * words.length))).toEqual(known);
  });
  it("keeps the lanes apart", () => {
    const { state, words } = golden.xoshiro256plusplus;
    points.state.set(state.flatMap((word, i) => [BigInt(7 * i + 1), BigInt(word)]));
    const known = words.map((word) => Number(BigInt(word) >> 12n));
    const made = fractions(points.random(2 * words.length));
    expect(made.filter((_, i) => i % 2 === 1)).toEqual(known);
    expect(made.filter((_, i) => i % 2 === 0)).not.toEqual(known);
  });
  it("goes on where it stopped", () => {
    points.seed(1, 2, 3);
    const once = [...points.random(64)];
    points.seed(1, 2, 3);
    expect([...points.random(10), ...points.random(2), ...points.random(52)]).toEqual(once);
  });
  it("stays strictly inside 0 and 1 for the least and the greatest word", () => {
    // The word of a step is rotl(s0 + s3, 23) + s0: with s0 = 0 it is 0 for s3 = 0, all ones for s3 all ones.
    points.state.set([0n, 0n, 1n, 1n, 1n, 1n, 0n, 2n ** 64n - 1n]);
    expect([...points.random(2)]).toEqual([2 ** -53, 1 - 2 ** -53]);
  });
});

describe("seedStream()", () => {
  it("fills four words of two lanes, all different, and the same for the same keys", () => {
    points.seed(5, 6, 7);
    const first = [...points.state];
    expect(new Set(first).size).toBe(8);
    points.seed(5, 6, 7);
    expect([...points.state]).toEqual(first);
  });
  it("has another stream for every seed, replicate and block, and for keys that change places", () => {
    const keys = [0, 1, 2, 3, 255, 2 ** 31, 2 ** 32, 2 ** 53 - 1];
    const seen = new Set<bigint>();
    for (const seed of keys) {
      for (const replicate of keys) {
        for (const block of keys) {
          points.seed(seed, replicate, block);
          for (const word of points.state) seen.add(word);
        }
      }
    }
    expect(seen.size).toBe(8 * keys.length ** 3);
  });
});

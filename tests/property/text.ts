import fc from "fast-check";

/** Code points that are half of a pair, and stand for nothing alone. */
const HALVES = { first: 0xd800, count: 0x800 };

/** Any code point, as the unit "binary" of fast-check, which takes seconds to lay them all out in a map. */
const codePoint = fc.integer({ min: 0, max: 0x10ffff - HALVES.count }).map(
  (n) => String.fromCodePoint(n < HALVES.first ? n : n + HALVES.count),
  (unit) => {
    const point = typeof unit === "string" ? unit.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== unit) throw new Error("no code point");
    if (point >= HALVES.first && point < HALVES.first + HALVES.count) throw new Error("half of a pair");
    return point < HALVES.first ? point : point - HALVES.count;
  },
);

/** Text of any characters whatever. */
export function anyText(constraints: Omit<fc.StringConstraints, "unit"> = {}): fc.Arbitrary<string> {
  return fc.string({ ...constraints, unit: codePoint });
}

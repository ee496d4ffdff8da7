import { describe, expect, it } from "vitest";
import type { MeasureName, Path, Span } from "../../../src/measure/measure.ts";
import { measures } from "../../../src/measure/registry.ts";
import type { Scale } from "../../../src/plan/plan.ts";
import { growthBetween } from "../../../src/projection/fill.ts";
import { type Emitter, emitter } from "../../../src/simulation/code/emitter.ts";
import { type MeasureColumn, measureCode } from "../../../src/simulation/code/measureCode.ts";
import { type PathColumns, shockedPath } from "../../../src/simulation/code/paths.ts";
import type { Shock } from "../../../src/simulation/shocks/shock.ts";
import { column, runOn } from "../kernel/run.ts";

const DRAWS = 64;
const YEARS = 6;

/** A path of six years, whose levels do not rise in step. */
interface PathCase {
  readonly name: string;
  readonly scale: Scale;
  readonly medians: readonly number[];
  readonly additive: boolean;
  /** The levels stand for growth alone. */
  readonly relative?: boolean;
  readonly capacity?: number;
  readonly bounds?: readonly [low: number, high: number];
  /** Of the shocks. */
  readonly size: number;
  /** Growth that is published, and may differ from that of the levels. */
  readonly published?: Readonly<Record<number, number>>;
}

const amounts = [80, 100, 90, 121.5, 130, 128];
const shares = [0.3, 0.35, 0.32, 0.5, 0.61, 0.6];

const PATHS: readonly PathCase[] = [
  { name: "an amount on the log scale", scale: "log", medians: amounts, additive: false, size: 0.3 },
  {
    name: "an amount that saturates",
    scale: "logit",
    capacity: 150,
    medians: amounts,
    additive: false,
    size: 0.8,
  },
  { name: "an amount on the identity scale", scale: "identity", medians: amounts, additive: false, size: 20 },
  {
    name: "an amount that crosses zero",
    scale: "identity",
    medians: [3, 2, -1, 4, 1, 2],
    additive: false,
    size: 4,
  },
  { name: "a ratio", scale: "logit", medians: shares, additive: true, size: 0.5 },
  {
    name: "a ratio held within bounds",
    scale: "identity",
    bounds: [0.25, 0.55],
    medians: shares,
    additive: true,
    size: 0.2,
  },
  {
    name: "a ratio that may be zero",
    scale: "identity",
    bounds: [0, 1],
    medians: [0, 0.1, 0, 0.1, 0.2, 0],
    additive: true,
    size: 0.1,
  },
  {
    name: "growth without a level",
    scale: "log",
    medians: [1, 1.06, 1, 1.2, 1.25, 1.5],
    additive: false,
    relative: true,
    size: 0.2,
  },
  {
    name: "points without a level",
    scale: "identity",
    medians: [0, 0.01, 0, 0.04, 0.03, 0.05],
    additive: true,
    relative: true,
    size: 0.02,
  },
  {
    name: "an amount whose growth is published",
    scale: "log",
    medians: amounts,
    additive: false,
    size: 0.1,
    published: { 1: 0.2, 2: -0.2, 4: 0.03 },
  },
];

const SPANS: readonly (readonly [from: number, by: number, base: number])[] = [
  [1, 5, 0],
  [3, 3, 2],
  [2, 4, 1],
  [4, 5, 3],
];

/** The columns of a path from shocks that are given. */
function pathOf(kase: PathCase, first: number, to: Emitter): PathColumns {
  const { scale, additive, relative = false, capacity = 1, bounds, published = {} } = kase;
  const [low, high] = bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const medians = Float64Array.from(kase.medians);
  const shock: Shock = {
    ...{ id: "x", scale, capacity, low, high, relative, rateSlope: 1 },
    ...{ medians, unbounded: medians, terms: [], observed: [], jumps: [], links: [] },
  };
  const shocks = to.columns(YEARS - first);
  const rates = Float64Array.from({ length: YEARS }, (_, t) => published[t] ?? Number.NaN);
  const path = shockedPath(shock, first, shocks, to);
  for (let t = first; t < YEARS; t++) path.levels(t);
  return { ...path, additive, published: rates };
}

interface Asked {
  readonly name: MeasureName;
  readonly span: Span;
  readonly found: MeasureColumn;
}

/** Every measure that can be asked of a path, over every span. */
function* askedOf(kase: PathCase, path: PathColumns, to: Emitter): Generator<Asked> {
  const { medians, additive, relative = false } = kase;
  for (const { name, needsLevels, asks } of Object.values(measures)) {
    // A ratio's change takes both its levels.
    if (relative && (needsLevels || (name === "change" && additive))) continue;
    const asked = asks === "level" ? (medians[3] ?? 0) : additive ? 0.02 : 0.05;
    for (const [from, by, base] of SPANS) {
      for (const sense of [1, -1, 0] as const) {
        if (by < path.first) continue;
        const span = { from, by, base, sense, asked };
        yield { name, span, found: measureCode[name](path, span, to) };
      }
    }
  }
}

/** One draw of a path, as measures read it. */
function drawOf({ additive, relative = false, published = {} }: PathCase, levels: Float64Array): Path {
  const growth = levels.map(
    (level, t) => published[t] ?? (t === 0 ? Number.NaN : growthBetween(levels[t - 1] ?? 0, level, additive)),
  );
  const known = relative ? levels.map(() => Number.NaN) : levels;
  return { levels: known, growth, firstYear: 0, years: YEARS, lanes: 1, lane: 0, additive };
}

describe("what the kernel measures", () => {
  it.each(PATHS)("of every draw of $name is what the measure itself makes of it", (kase) => {
    let known = 0;
    const wrong: object[] = [];
    for (const first of [0, 1, 3]) {
      const to = emitter();
      const path = pathOf(kase, first, to);
      const asked = [...askedOf(kase, path, to)];
      for (let t = first; t < YEARS; t++) path.levels(t);
      const given = Array.from({ length: YEARS - first }, (_, i) =>
        column(DRAWS, i + 3, (u) => kase.size * (2 * u - 1)),
      );
      const { pool, columns, code } = to.program();
      const left = runOn(given, code, { pool, columns });
      for (let draw = 0; draw < DRAWS; draw++) {
        const levels = Float64Array.from(kase.medians, (m, t) =>
          t < first ? m : (left.columns[path.levels(t)]?.[draw] ?? Number.NaN),
        );
        const one = drawOf(kase, levels);
        for (const { name, span, found } of asked) {
          const value = measures[name].value(one, span);
          const expected = found.isDistance ? Math.abs(value - span.asked) : value;
          const actual = (left.columns[found.column]?.[draw] ?? 0) * found.scale + found.shift;
          if (!Number.isNaN(expected)) known++;
          const size = Math.max(Math.abs(expected), ...levels.map(Math.abs));
          const agrees = Number.isNaN(expected)
            ? Number.isNaN(actual)
            : Math.abs(actual - expected) <= 1e-13 * size;
          if (!agrees) wrong.push({ name, first, span, draw, actual, expected });
        }
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(known).toBeGreaterThan(4000);
  });
});

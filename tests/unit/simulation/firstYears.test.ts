import { describe, expect, it } from "vitest";
import type { EnsembleAttainment } from "../../../src/simulation/ensemble.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { amount, parsed, planWith, share } from "../document/fixture.ts";
import { normalCdf } from "./normal.ts";

const DRAWS = 131_072;
/** Five standard errors of plain draws, which is more than these have. */
const NEAR = 5 * Math.sqrt(0.25 / DRAWS);

function attainmentsOf(
  indicator: object,
  targets: Readonly<Record<string, object>>,
): Readonly<Record<string, EnsembleAttainment>> {
  const asked = Object.entries(targets).map(([id, target]) => [id, { indicator: "x", by: 2026, ...target }]);
  const plan = parsed(
    planWith({ horizon: 2028, indicators: { x: indicator }, targets: Object.fromEntries(asked) }),
  );
  const { attainments } = simulate(plan, { seed: 2, draws: DRAWS });
  return Object.fromEntries(attainments.map((one) => [one.target, one]));
}

/** The probability of being first reached up to each year; the last that it never is. */
function cumulated({ firstYears }: EnsembleAttainment): ReadonlyMap<number, number> {
  const { years, probabilities, later } = firstYears ?? expect.fail();
  let sum = 0;
  const reached = new Map<number, number>();
  for (const [i, year] of years.entries()) {
    sum += probabilities[i] ?? 0;
    reached.set(year, sum);
  }
  expect(sum + later).toBeCloseTo(1, 12);
  expect([...years].sort()).toEqual(years);
  for (const p of [...probabilities, later]) expect(p).toBeGreaterThanOrEqual(0);
  return reached;
}

describe("the first year reached", () => {
  const spreading = amount({ growth: { constant: "3%", spread: "2%" } });
  // One draw for the whole path: above in a year is above in all that follow, as long as it takes growth to get there.
  const above = (level: number, t: number) =>
    1 - normalCdf((Math.log(level / 100) / t - Math.log(1.03)) / 0.02);

  it("of a level is up to a year as likely as the level then, where paths only rise", () => {
    const { level } = attainmentsOf(spreading, { level: { atLeast: 110 } });
    const reached = cumulated(level ?? expect.fail());
    for (let year = 2022; year <= 2028; year++) {
      const before = [...reached].findLast(([one]) => one <= year)?.[1] ?? 0;
      expect(Math.abs(before - above(110, year - 2021))).toBeLessThan(NEAR);
    }
    expect(Math.abs((reached.get(2026) ?? 0) - (level?.probability?.value ?? 0))).toBeLessThan(NEAR);
  });

  it("of a level to stay below is the base year, where that is below", () => {
    const { level } = attainmentsOf(spreading, { level: { atMost: 110 } });
    expect(level?.firstYears).toEqual({ years: [2021], probabilities: [1], later: 0 });
  });

  it("of a walk is what has not always been below: exact as `always`", () => {
    const growth = { constant: 0, volatility: "5%" };
    const never = { measure: "always", from: 2022, below: 104 };
    const years = [2022, 2023, 2024, 2025, 2026, 2027, 2028];
    const targets = Object.fromEntries(years.map((by) => [`below${by}`, { ...never, by }]));
    const { level, ...others } = attainmentsOf(amount({ growth }), { level: { atLeast: 104 }, ...targets });
    const reached = cumulated(level ?? expect.fail());
    for (const by of years) {
      const { value, method } = others[`below${by}`]?.probability ?? expect.fail();
      expect(method).toBe("exact");
      expect(Math.abs((reached.get(by) ?? 0) - (1 - value))).toBeLessThan(NEAR);
    }
  });

  it("of a total that grows comes with the years that it sums; of a ceiling only `by`", () => {
    const total = { measure: "total", from: 2022, by: 2026 };
    const found = attainmentsOf(spreading, {
      floor: { ...total, atLeast: 440 },
      ceiling: { ...total, atMost: 550 },
    });
    const reached = cumulated(found.floor ?? expect.fail());
    expect([...reached.keys()][0]).toBe(2025);
    // With the sum of four years: that of e^(0.02 t z).
    const { value } =
      attainmentsOf(spreading, { floor: { ...total, by: 2025, atLeast: 440 } }).floor?.probability ??
      expect.fail();
    expect(Math.abs((reached.get(2025) ?? 0) - value)).toBeLessThan(NEAR);
    expect(found.ceiling?.firstYears?.years).toEqual([2026]);
    expect(
      Math.abs(
        (cumulated(found.ceiling ?? expect.fail()).get(2026) ?? 0) - (found.ceiling?.probability?.value ?? 0),
      ),
    ).toBeLessThan(NEAR);
  });

  it("of growth in one year is asked of one year after the other: geometric where they are independent", () => {
    const growth = { constant: "3%", volatility: "2%" };
    const { year } = attainmentsOf(amount({ growth }), { year: { measure: "growth", atLeast: "4%" } });
    const hit = 1 - normalCdf(Math.log(1.04 / 1.03) / 0.02);
    const reached = cumulated(year ?? expect.fail());
    for (let t = 1; t <= 7; t++) {
      expect(Math.abs((reached.get(2021 + t) ?? 0) - (1 - (1 - hit) ** t))).toBeLessThan(NEAR);
    }
  });

  it("counts certain years, and what is left goes to the first of them that attains", () => {
    // Observed again in 2024, at what is asked.
    const observations = { 2021: 100, 2024: 110 };
    const growth = { constant: "3%", volatility: "2%" };
    const { level } = attainmentsOf(amount({ observations, growth }), { level: { atLeast: 108 } });
    const reached = cumulated(level ?? expect.fail());
    expect([...reached.keys()]).toEqual([2022, 2023, 2024]);
    expect(reached.get(2024)).toBeCloseTo(1, 12);
    const first = 1 - normalCdf(Math.log(108 / 103) / 0.02);
    expect(Math.abs((reached.get(2022) ?? 0) - first)).toBeLessThan(NEAR);
  });
});

describe("expected shortfall", () => {
  const s = 0.03 * 5;
  const median = 100 * 1.03 ** 5;
  const growing = amount({ growth: { constant: "3%", spread: "3%" } });

  it("of a log-normal level is T - m e^(s²/2) Φ((ln(T/m) - s²)/s) / Φ(ln(T/m)/s)", () => {
    for (const asked of [105, median, 130]) {
      const z = Math.log(asked / median) / s;
      const expected = asked - (median * Math.exp((s * s) / 2) * normalCdf(z - s)) / normalCdf(z);
      const { level, change, increase } = attainmentsOf(growing, {
        level: { atLeast: asked },
        change: { measure: "change", atLeast: asked / 100 - 1 },
        increase: { measure: "increase", atLeast: asked - 100 },
      });
      expect((level?.expectedShortfall ?? 0) / expected).toBeCloseTo(1, 2);
      // In the unit of what is asked.
      expect((change?.expectedShortfall ?? 0) / (expected / 100)).toBeCloseTo(1, 2);
      expect((increase?.expectedShortfall ?? 0) / expected).toBeCloseTo(1, 2);
    }
  });

  it("of a ceiling is what is over: m e^(s²/2) Φ((s² - ln(T/m))/s) / Φ(-ln(T/m)/s) - T", () => {
    const asked = 120;
    const z = Math.log(asked / median) / s;
    const expected = (median * Math.exp((s * s) / 2) * normalCdf(s - z)) / normalCdf(-z) - asked;
    const { level, below } = attainmentsOf(growing, { level: { atMost: asked }, below: { below: asked } });
    expect((level?.expectedShortfall ?? 0) / expected).toBeCloseTo(1, 2);
    expect(below?.expectedShortfall).toBeCloseTo(level?.expectedShortfall ?? 0, 6);
  });

  it("of a normal is s φ(z)/Φ(z) + s z, the mean of what lies below", () => {
    const x = amount({ growth: { increments: 0, spread: 2 } });
    const phi = Math.exp(-0.125) / Math.sqrt(2 * Math.PI);
    const expected = (10 * phi) / normalCdf(0.5) + 5;
    const { level, average } = attainmentsOf(x, {
      level: { atLeast: 105 },
      average: { measure: "average", from: 2026, atLeast: 105 },
    });
    expect((level?.expectedShortfall ?? 0) / expected).toBeCloseTo(1, 2);
    expect(average?.expectedShortfall).toBeCloseTo(level?.expectedShortfall ?? 0, 9);
  });

  it("of a band is the distance from its nearer end", () => {
    const x = amount({ growth: { increments: 0, spread: 2 } });
    // Of |X| beyond a: 2 (s φ(a/s) - a Φ(-a/s)) over 2 Φ(-a/s).
    const phi = Math.exp(-0.125) / Math.sqrt(2 * Math.PI);
    const expected = (10 * phi) / normalCdf(-0.5) - 5;
    const { band } = attainmentsOf(x, { band: { about: 100, tolerance: 5 } });
    expect((band?.expectedShortfall ?? 0) / expected).toBeCloseTo(1, 2);
  });

  it("is null where nothing is missed, and what is missed where all is", () => {
    const found = attainmentsOf(growing, {
      sure: { by: 2021, atLeast: 100 },
      easy: { atLeast: 1 },
      lost: { by: 2021, atLeast: 130 },
      hopeless: { measure: "change", atMost: -0.9999 },
    });
    expect([found.sure?.expectedShortfall, found.easy?.expectedShortfall]).toEqual([null, null]);
    expect(found.lost?.expectedShortfall).toBe(30);
    expect(found.hopeless?.expectedShortfall).toBeCloseTo(
      (median * Math.exp((s * s) / 2)) / 100 - 1 + 0.9999,
      4,
    );
  });

  it("of points of a ratio is in points", () => {
    const { points } = attainmentsOf(
      share({ scale: "identity", growth: { constant: "1pp", spread: "1pp" } }),
      {
        points: { measure: "averageGrowth", atLeast: "1pp" },
      },
    );
    // Half a normal: √(2/π).
    expect((points?.expectedShortfall ?? 0) / (0.01 * Math.sqrt(2 / Math.PI))).toBeCloseTo(1, 2);
  });
});

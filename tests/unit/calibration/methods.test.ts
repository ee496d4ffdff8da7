import { describe, expect, it } from "vitest";
import { dampedFit } from "../../../src/calibration/dampedTrend.ts";
import { type CleanSeries, type Fit, HISTORY_METHODS } from "../../../src/calibration/method.ts";
import { historyMethods } from "../../../src/calibration/registry.ts";
import { smooth } from "../../../src/calibration/smoothing.ts";
import forecast from "../../golden/forecast.json" with { type: "json" };

type Golden = (typeof forecast.cases)[number];

function valuesOf({ series }: Golden): readonly number[] {
  const found = Object.entries(forecast.series).find(([name]) => name === series);
  return found?.[1].values ?? [];
}

function clean(levels: readonly number[], scale: CleanSeries["scale"] = "log"): CleanSeries {
  return { levels, steady: levels, scale, n: levels.length };
}

function casesOf(method: string): readonly Golden[] {
  return forecast.cases.filter((c) => c.method === method);
}

/** The largest difference from R, of means and limits, as a share of the half width of the 95 % interval there. */
function offFrom(golden: Golden, fit: Fit): number {
  const { mean = [], lower80 = [], upper80 = [], lower95 = [], upper95 = [] } = golden;
  const offs = mean.flatMap((of, i) => {
    const h = i + 1;
    const [low80, high80] = fit.interval(h, 0.8);
    const [low95, high95] = fit.interval(h, 0.95);
    const half = ((upper95[i] ?? 0) - (lower95[i] ?? 0)) / 2;
    return [
      fit.median(h) - of,
      low80 - (lower80[i] ?? 0),
      high80 - (upper80[i] ?? 0),
      low95 - (lower95[i] ?? 0),
      high95 - (upper95[i] ?? 0),
    ].map((off) => Math.abs(off) / half);
  });
  expect(offs.length).toBeGreaterThan(0);
  return Math.max(...offs);
}

function fitted(name: keyof typeof historyMethods, golden: Golden): Fit {
  const fit = historyMethods[name].fit(clean(valuesOf(golden)));
  if (fit === null) throw new Error("No fit");
  return fit;
}

describe("methods in closed form are R's to 1e-10 of a width:", () => {
  it.each(casesOf("rwf(drift=TRUE)"))("drift, of $series", (golden) => {
    expect(offFrom(golden, fitted("drift", golden))).toBeLessThan(1e-10);
  });
  it.each(casesOf("rwf(drift=TRUE,lambda=0)"))("logDrift, of $series", (golden) => {
    expect(offFrom(golden, fitted("logDrift", golden))).toBeLessThan(1e-10);
  });
  it.each(casesOf("meanf"))("mean, of $series", (golden) => {
    expect(offFrom(golden, fitted("mean", golden))).toBeLessThan(1e-10);
  });
  it.each(casesOf("lm(log y ~ t)"))("logTrend, of $series", (golden) => {
    const fit = fitted("logTrend", golden);
    for (const [i, low] of golden.lower95_log?.entries() ?? []) {
      const [from, to] = fit.interval(i + 1, 0.95).map(Math.log);
      expect(from).toBeCloseTo(low, 9);
      expect(to).toBeCloseTo(golden.upper95_log?.[i] ?? Number.NaN, 9);
      expect(Math.log(fit.median(i + 1))).toBeCloseTo(golden.pred_log?.[i] ?? Number.NaN, 9);
    }
  });
});

/** A number of the parameters that R's optimiser came to. */
function par(golden: Golden, name: string): number {
  return Object.entries(golden.par ?? {}).find(([key]) => key === name)?.[1] ?? 0;
}

/** The sum of squared errors that R's parameters leave, with the start that fits them best. */
function squareOfR(golden: Golden, withTrend: boolean): number {
  const terms = { alpha: par(golden, "alpha"), beta: par(golden, "beta"), phi: par(golden, "phi") || 1 };
  return smooth(valuesOf(golden), terms, withTrend).square;
}

const squareOf = (fit: Fit) => fit.residuals.reduce((sum, e) => sum + e * e, 0);

describe("methods with an optimiser:", () => {
  it.each(casesOf("thetaf"))("theta of $series is R's within 1e-3 of a width", (golden) => {
    const fit = fitted("theta", golden);
    expect(offFrom(golden, fit)).toBeLessThan(1e-3);
    const ses = casesOf("ses").find(({ series }) => series === golden.series);
    if (ses === undefined) throw new Error("No ses");
    expect(squareOf(fit)).toBeLessThanOrEqual(squareOfR(ses, false) * (1 + 1e-9));
  });
  it.each(casesOf("holt(damped=TRUE)"))("dampedTrend of $series fits at least as well as R's", (golden) => {
    const fit = fitted("dampedTrend", golden);
    expect(squareOf(fit)).toBeLessThanOrEqual(squareOfR(golden, true) * (1 + 1e-9));
  });
  it.each(casesOf("holt(damped=TRUE)"))(
    "dampedTrend of $series says what R does of R's own parameters",
    (golden) => {
      const values = valuesOf(golden);
      const terms = { alpha: par(golden, "alpha"), beta: par(golden, "beta"), phi: par(golden, "phi") };
      let [level, trend] = [par(golden, "l"), par(golden, "b")];
      const residuals = values.map((value) => {
        const said = level + terms.phi * trend;
        level = said + terms.alpha * (value - said);
        trend = terms.phi * trend + terms.beta * (value - said);
        return value - said;
      });
      const variance = residuals.reduce((sum, e) => sum + e * e, 0) / (values.length - 5);
      expect(offFrom(golden, dampedFit({ ...terms, level, trend, variance, residuals }))).toBeLessThan(1e-6);
    },
  );
});

// Made up, but in the manner of real ones: growth with shocks that persist a little.
const SERIES: Readonly<Record<string, readonly number[]>> = {
  growing: [100, 104, 109, 113, 112, 119, 128, 131, 140, 152, 149, 158],
  falling: [80, 77, 79, 70, 66, 61, 63, 58, 54, 51],
  exponential: Array.from({ length: 15 }, (_, t) => 3 * 1.25 ** t),
};

describe.each(HISTORY_METHODS)("%s", (name) => {
  const method = historyMethods[name];
  it("is registered under its own name", () => {
    expect(method.name).toBe(name);
  });
  it.each(Object.entries(SERIES))(
    "has intervals around its median that grow with their level, of %s",
    (_, levels) => {
      const fit = method.fit(clean(levels));
      if (fit === null) throw new Error("No fit");
      for (const h of [1, 2, 5, 10]) {
        const [low80, high80] = fit.interval(h, 0.8);
        const [low95, high95] = fit.interval(h, 0.95);
        expect(low95).toBeLessThanOrEqual(low80);
        expect(low80).toBeLessThanOrEqual(fit.median(h));
        expect(fit.median(h)).toBeLessThanOrEqual(high80);
        expect(high80).toBeLessThanOrEqual(high95);
      }
    },
  );
  it("does not care for the unit", () => {
    const [one, million] = [1, 1e6].map((unit) =>
      method.fit(clean((SERIES.growing ?? []).map((level) => level * unit))),
    );
    for (const h of [1, 4]) {
      expect((million?.median(h) ?? 0) / (one?.median(h) ?? 1) / 1e6).toBeCloseTo(1, 6);
      const [a, b] = [one?.interval(h, 0.9)[1] ?? 1, million?.interval(h, 0.9)[1] ?? 0];
      expect(b / a / 1e6).toBeCloseTo(1, 6);
    }
  });
});

describe("auto", () => {
  it("takes the mean of what goes round a level, else the combination", () => {
    const round = [50, 47, 53, 49, 52, 46, 51, 48, 53, 49, 50, 47, 52];
    const { auto, mean, combination } = historyMethods;
    expect(auto.fit(clean(round))?.median(3)).toBe(mean.fit(clean(round))?.median(3));
    const growing = SERIES.growing ?? [];
    expect(auto.fit(clean(growing))?.median(3)).toBe(combination.fit(clean(growing))?.median(3));
  });
});

describe("combination", () => {
  it("goes on with steady growth, damped to four fifths of its middle with steady increments", () => {
    const fit = historyMethods.combination.fit(clean(SERIES.exponential ?? []));
    // The mean step is ln 1.25 throughout, that of the mean increment now less.
    expect(fit?.path?.initial).toBeLessThan(0.25);
    expect(fit?.path?.initial).toBeGreaterThan(fit?.path?.rate ?? 1);
  });
  it("takes a ratio on its odds, and never leaves 0 to 1", () => {
    const fit = historyMethods.combination.fit(clean([0.9, 0.93, 0.95, 0.96, 0.97, 0.975, 0.98], "logit"));
    for (const h of [1, 10, 50]) {
      const [low = 0, high = 0] = fit?.interval(h, 0.95) ?? [];
      expect(low).toBeGreaterThan(0);
      expect(high).toBeLessThanOrEqual(1);
    }
  });
});

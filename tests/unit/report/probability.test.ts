import { describe, expect, test } from "vitest";
import { probabilityInWords, wholePercent } from "../../../src/report/probability.ts";
import { exact, sampled } from "./ensembleFixture.ts";

describe("probabilityText()", () => {
  test("prints as many places as the error leaves sense in", () => {
    expect(probabilityInWords(sampled(0.7123, 0.14))).toBe("71% ±14");
    expect(probabilityInWords(sampled(0.7123, 0.02))).toBe("71% ±2");
    expect(probabilityInWords(sampled(0.7123, 0.003))).toBe("71.2% ±0.3");
    expect(probabilityInWords(sampled(0.7, 0.0002))).toBe("70.00% ±0.02");
  });

  test("prints no error where there is none, or none that shows", () => {
    expect(probabilityInWords(exact(0.7123))).toBe("71.2%");
    expect(probabilityInWords(exact(0.7123, 1e-4))).toBe("71.2%");
    expect(probabilityInWords(sampled(0.7123, 1e-5))).toBe("71.23%");
  });

  test("prints the bound of an exact probability where it shows", () => {
    expect(probabilityInWords(exact(0.7123, 0.002))).toBe("71.2% ±0.2");
  });

  test("reads 0% and 100% only where that is certain", () => {
    expect(probabilityInWords(exact(0, 0))).toBe("0%");
    expect(probabilityInWords(exact(1, 0))).toBe("100%");
    expect(probabilityInWords(exact(1e-9))).toBe("<0.1%");
    expect(probabilityInWords(exact(1 - 1e-9))).toBe(">99.9%");
    expect(probabilityInWords(exact(1, 1e-16))).toBe(">99.9%");
    expect(probabilityInWords(sampled(1, 1e-5))).toBe(">99.9%");
    expect(probabilityInWords(sampled(0.00001, 1e-5))).toBe("<0.1%");
    for (let power = 1; power <= 16; power++) {
      for (const one of [exact(10 ** -power), exact(1 - 10 ** -power), sampled(10 ** -power, 10 ** -power)]) {
        expect(probabilityInWords(one)).not.toMatch(/^(0(\.0+)?|100(\.0+)?)%/);
      }
    }
  });

  test("calls a sum of weights certain that rounding keeps from being 1", () => {
    expect(probabilityInWords(exact(0.7 + 0.2 + 0.1, 0))).toBe("100%");
  });

  test("claims no more than the interval holds where few draws all agree", () => {
    const interval = [0, 0.0264] as const;
    expect(probabilityInWords({ value: 0, method: "sampled", error: 0.0135, interval })).toBe("<2.7%");
    expect(
      probabilityInWords({ value: 1, method: "sampled", error: 0.0135, interval: [1 - 0.0264, 1] }),
    ).toBe(">97.3%");
  });
});

describe("wholePercent()", () => {
  test("rounds, but for what would read nothing or everything", () => {
    expect([0, 0.001, 0.573, 0.999, 1].map(wholePercent)).toEqual(["0%", "<1%", "57%", ">99%", "100%"]);
  });
});

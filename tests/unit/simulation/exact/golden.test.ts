import { describe, expect, it } from "vitest";
import { exactProbability } from "../../../../src/simulation/exact/exactProbability.ts";
import type { NormalLaw, Question } from "../../../../src/simulation/exact/law.ts";
import golden from "../../../golden/exact.json" with { type: "json" };
import { ask, lawOf } from "./laws.ts";

describe("exactProbability() agrees with other quadratures within its error", () => {
  it.each(golden.cases.map((one) => [`${one.measure}, ${one.name}`, one] as const))("%s", (_, one) => {
    const law = lawOf(one.scale as NormalLaw["scale"], one.medians, one.common, one.own);
    const { from, by, base, additive } = one;
    const low = one.low ?? Number.NEGATIVE_INFINITY;
    const high = one.high ?? Number.POSITIVE_INFINITY;
    const exact = exactProbability(
      law,
      ask(one.measure as Question["measure"], by, { from, base, additive, low, high }),
    );
    expect(exact).not.toBeNull();
    const { probability, error } = exact!;
    expect(Math.abs(probability - one.probability)).toBeLessThanOrEqual(error + one.tolerance);
    expect(error).toBeLessThan(1e-8);
  });
});

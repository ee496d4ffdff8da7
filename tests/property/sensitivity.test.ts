import fc from "fast-check";
import { expect, it } from "vitest";
import { sensitivity } from "../../src/analysis/sensitivity/sensitivity.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import { uncertainPlan } from "./uncertain.ts";

/** Milliseconds that a test may take on a machine that has other things to do. */
const PATIENCE = 60_000;

it.each([true, false])(
  "whatever is uncertain (all normal: %s), numbers are numbers, and targets as likely as simulate has them",
  (isNormal) => {
    fc.assert(
      fc.property(uncertainPlan(isNormal), fc.nat(), (plan, seed) => {
        const result = sensitivity(plan, { seed, draws: 2048, swing: 0.01 });
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        const { attainments } = simulate(plan, { seed, draws: 2048, outputs: ["probabilities"] });
        for (const { target, indices, tornado, projected } of result.targets) {
          const probability = attainments.find((one) => one.target === target)?.probability;
          // Both rest on 2,048 and 4,096 points that are spread evenly.
          expect(Math.abs((indices?.attained.mean ?? 9) - (probability?.value ?? 9)), target).toBeLessThan(
            0.06,
          );
          expect(projected).not.toBeNull();
          const swings = tornado.map(({ swing }) => swing ?? -1);
          expect(swings).toEqual(swings.toSorted((a, b) => b - a));
          for (const { first, total } of indices?.attained.inputs ?? []) {
            expect(first.error).toBeGreaterThanOrEqual(0);
            expect(total.value).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { seed: 20261, numRuns: 25 },
    );
  },
  PATIENCE,
);

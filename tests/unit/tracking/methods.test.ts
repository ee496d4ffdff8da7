import { describe, expect, test } from "vitest";
import type { TrackingCase } from "../../../src/tracking/case.ts";
import { trackingMethods } from "../../../src/tracking/registry.ts";
import type { TrackingMethodName } from "../../../src/tracking/vocabulary.ts";
import { caseOf, yearly } from "./cases.ts";

const ask = (method: TrackingMethodName, kase: TrackingCase) => trackingMethods[method].judge(kase);
const classOf = (method: TrackingMethodName, kase: TrackingCase) => ask(method, kase).class;
const reasonOf = (method: TrackingMethodName, kase: TrackingCase) => ask(method, kase).reason;

describe("the methods", () => {
  test("disagree on identical figures", () => {
    const kase = caseOf(yearly(2020, 100, 103, 106, 109, 109), 125, 2030, {
      bounds: { lower: 50, optimum: 130 },
    });
    const classes = Object.values(trackingMethods).map(({ name, judge }) => [name, judge(kase).class]);
    expect(Object.fromEntries(classes)).toEqual({
      timeProportional: "behind-pace",
      cagrRatio: "on-track",
      unProgressChart: "on-track",
      sdsnArrows: "moderately-improving",
      destatisWeather: "sun-with-cloud",
      escap: "on-track",
      averageRate: "required-rate",
    });
  });

  test("judge levels: nothing but a growth rate, every year, and sums are answered with the reason", () => {
    const kase = caseOf(yearly(2020, 1, 2, 3, 4), 5, 2026);
    for (const asks of ["growth-rate", "every-year", "total"] as const) {
      for (const { name, judge } of Object.values(trackingMethods)) {
        if (asks === "growth-rate" && name === "cagrRatio") continue;
        if (asks === "total" && name === "timeProportional") continue;
        expect([name, judge({ ...kase, asks }).reason]).toEqual([name, asks]);
      }
    }
  });

  test("say what is missing", () => {
    const reasons = (kase: TrackingCase) => [
      ...new Set(
        Object.values(trackingMethods)
          .filter(({ name }) => name !== "destatisWeather" && name !== "averageRate")
          .map(({ judge }) => judge(kase).reason),
      ),
    ];
    expect(reasons(caseOf([], 5, 2026))).toEqual(["no-observation"]);
    expect(reasons(caseOf([[2020, 4]], 5, 2026))).toEqual(["nothing-later"]);
    expect(reasons(caseOf(yearly(2021, 4, 5), 6, 2026, { baseYear: 2020 }))).toEqual(["no-base"]);
  });
});

describe("cagrRatio", () => {
  const at = (latest: number, target = 161.051) =>
    caseOf(
      [
        [2020, 100],
        [2021, latest],
      ],
      target,
      2025,
    );

  test("sets the growth so far against the growth required", () => {
    const { value, numbers } = ask("cagrRatio", at(108));
    expect(numbers.observed).toBeCloseTo(0.08, 12);
    expect(numbers.required).toBeCloseTo(0.1, 12);
    expect(value).toBeCloseTo(0.8, 12);
  });

  test("has a class for each step of the ratio", () => {
    expect(
      [170, 109.51, 109.4, 106.1, 105.9, 100, 99].map((latest) => classOf("cagrRatio", at(latest))),
    ).toEqual([
      "achieved",
      "on-track",
      "acceleration-needed",
      "acceleration-needed",
      "limited-progress",
      "limited-progress",
      "deterioration",
    ]);
  });

  test("takes a base of zero as 0.001 and says so", () => {
    const zero = ask(
      "cagrRatio",
      caseOf(
        [
          [2020, 0],
          [2021, 0.0011],
        ],
        10,
        2025,
      ),
    );
    expect(zero.remark).toBe("zero-as-0.001");
    expect(zero.numbers.observed).toBeCloseTo(0.1, 12);
    expect(
      reasonOf(
        "cagrRatio",
        caseOf(
          [
            [2020, -1],
            [2021, 1],
          ],
          10,
          2025,
        ),
      ),
    ).toBe("not-positive");
  });

  test("goes by growth alone where only growth is asked, by the rule of Open SDG or Eurostat's older one", () => {
    const kase = (latest: number, withoutTarget: TrackingCase["withoutTarget"], direction: 1 | -1 = 1) => ({
      ...caseOf(
        [
          [2020, 100],
          [2021, latest],
        ],
        5,
        2025,
        { asks: "growth-rate", direction },
      ),
      asked: null,
      withoutTarget,
    });
    const openSdg = [102, 101, 100.2, 99.9].map((latest) => classOf("cagrRatio", kase(latest, "openSdg")));
    expect(openSdg).toEqual([
      "substantial-progress",
      "moderate-progress",
      "limited-progress",
      "deterioration",
    ]);
    const eurostat = [101.1, 100, 99.1, 98.9].map((latest) => classOf("cagrRatio", kase(latest, "eurostat")));
    expect(eurostat).toEqual([
      "significant-progress",
      "moderate-progress",
      "moderate-movement-away",
      "significant-movement-away",
    ]);
    expect(classOf("cagrRatio", kase(98, "openSdg", -1))).toBe("substantial-progress");
  });

  test("needs to know which way is better", () => {
    const { reason, numbers } = ask(
      "cagrRatio",
      caseOf(yearly(2020, 100, 105), 120, 2025, { direction: null, comparator: "about" }),
    );
    expect(reason).toBe("no-direction");
    expect(numbers.observed).toBeCloseTo(0.05, 12);
  });
});

describe("unProgressChart", () => {
  test("lets compound growth go on to the target year", () => {
    const { numbers, class: named } = ask(
      "unProgressChart",
      caseOf(
        [
          [2020, 100],
          [2022, 121],
        ],
        200,
        2024,
      ),
    );
    expect(numbers.expected).toBeCloseTo(146.41, 10);
    expect(numbers.share).toBeCloseTo(0.4641, 10);
    expect(named).toBe("some-progress");
  });

  test("has a class for each step of the share", () => {
    const at = (latest: number) =>
      classOf(
        "unProgressChart",
        caseOf(
          [
            [2020, 100],
            [2021, latest],
          ],
          121,
          2022,
        ),
      );
    expect([125, 110, 109.6, 101.1, 101, 90].map(at)).toEqual([
      "achieved",
      "on-track",
      "on-track",
      "some-progress",
      "no-progress-or-regression",
      "no-progress-or-regression",
    ]);
  });

  test("has no answer from zero, nor where the target was met and lost: the way down would count as progress", () => {
    expect(reasonOf("unProgressChart", caseOf(yearly(2020, 0, 1), 9, 2025))).toBe("zero-base");
    expect(reasonOf("unProgressChart", caseOf(yearly(2020, 90, 85), 88, 2025))).toBe("met-at-base");
  });
});

describe("sdsnArrows", () => {
  test("takes bounds, and says so", () => {
    expect(reasonOf("sdsnArrows", caseOf(yearly(2020, 1, 2), 5, 2025))).toBe("no-bounds");
  });

  test("never clips: a level beyond the lower bound still gains points", () => {
    const bounds = { lower: 0, optimum: 10 };
    const { numbers } = ask("sdsnArrows", caseOf(yearly(2020, -2, -1), 5, 2027, { bounds }));
    expect(numbers).toMatchObject({ from: -20, to: -10, gained: 10, required: 10, ratio: 1 });
  });
});

describe("destatisWeather", () => {
  const shifted = (change: number, target: number) =>
    caseOf(yearly(2018, ...[0, 1, 2, 3, 4, 5, 6].map((i) => 100 + i * change)), target, 2034);

  test("lets the mean of the last five changes go on", () => {
    // 100 is the seventh latest: only 101 to 106 count.
    const { numbers } = ask(
      "destatisWeather",
      caseOf(yearly(2018, 50, 101, 102, 103, 104, 105, 106), 120, 2034),
    );
    expect(numbers).toMatchObject({ change: 1, expected: 116 });
    expect(numbers.shortfall).toBeCloseTo(4 / 14, 12);
  });

  test("has a symbol for each step of the shortfall", () => {
    expect([116, 116.4, 118, 130].map((target) => classOf("destatisWeather", shifted(1, target)))).toEqual([
      "sun",
      "sun",
      "sun-with-cloud",
      "cloud",
    ]);
    expect(classOf("destatisWeather", shifted(-1, 130))).toBe("thunderstorm");
    expect(classOf("destatisWeather", shifted(0, 130))).toBe("cloud");
    expect(classOf("destatisWeather", shifted(1, 105))).toBe("sun");
  });

  test("takes four years in a row", () => {
    expect(reasonOf("destatisWeather", caseOf(yearly(2020, 1, 2, 3), 9, 2030))).toBe("too-short");
    expect(classOf("destatisWeather", caseOf(yearly(2020, 1, 2, 3, 4), 9, 2030))).toBe("sun");
    const gap = [...yearly(2015, 1, 2, 3), ...yearly(2019, 4, 5, 6)];
    expect(reasonOf("destatisWeather", caseOf(gap, 9, 2030))).toBe("missing-years");
  });
});

describe("escap", () => {
  test("is ten once the target is met, and progress in tenths before", () => {
    const { numbers, class: named } = ask("escap", caseOf(yearly(2020, 100, 110, 120), 200, 2025));
    expect(numbers.current).toBeCloseTo(2, 12);
    expect(numbers.anticipated).toBeCloseTo(5, 12);
    expect(named).toBe("accelerate");
    expect(ask("escap", caseOf(yearly(2020, 100, 110, 120), 145, 2025)).value).toBe(10);
  });

  test("is to reverse where it moves away, whichever way is better", () => {
    expect(classOf("escap", caseOf(yearly(2020, 100, 99, 98), 200, 2025))).toBe("reverse");
    expect(classOf("escap", caseOf(yearly(2020, 100, 101, 102), 50, 2025, { direction: -1 }))).toBe(
      "reverse",
    );
  });

  test("gives later years more weight", () => {
    const bend = ask("escap", caseOf(yearly(2020, 100, 100, 100, 110), 200, 2025)).numbers.predicted;
    // Without weights the line through these rises by 3 a year, to 113; with weights of 1 to 4 it rises by 4.
    expect(bend).toBeCloseTo(116, 10);
  });
});

describe("timeProportional", () => {
  test("sets the share of the way against the share of the time", () => {
    const { numbers, class: named } = ask(
      "timeProportional",
      caseOf(
        [
          [2020, 100],
          [2022, 104],
        ],
        120,
        2025,
      ),
    );
    expect(numbers).toMatchObject({ elapsed: 0.4, expected: 110 });
    expect(numbers.progress).toBeCloseTo(0.2, 12);
    expect(named).toBe("behind-pace");
  });

  test("crosses the pace with what is expected at the end", () => {
    const at = (year: number, value: number) =>
      classOf(
        "timeProportional",
        caseOf(
          [
            [2020, 100],
            [year, value],
          ],
          120,
          2025,
        ),
      );
    expect(at(2022, 108)).toBe("on-pace-will-be-reached");
    expect(at(2022, 109)).toBe("on-pace-will-exceed");
    expect(at(2022, 107.9)).toBe("behind-pace");
    expect(at(2022, 121)).toBe("completed-early");
    expect(at(2025, 120)).toBe("completed");
    expect(at(2025, 119)).toBe("behind-pace");
  });

  test("takes ties as ties, and a strict target at its word", () => {
    const levels = [
      [2020, 0.1],
      [2023, 0.4],
    ] as const;
    expect(classOf("timeProportional", caseOf(levels, 0.6, 2025))).toBe("on-pace-will-be-reached");
    expect(classOf("timeProportional", caseOf(levels, 0.6, 2025, { comparator: "above" }))).toBe(
      "behind-pace",
    );
  });

  test("may ask for even growth instead of even steps", () => {
    const levels = [
      [2020, 100],
      [2022, 121],
    ] as const;
    const kase = caseOf(levels, 146.41, 2024);
    expect(classOf("timeProportional", kase)).toBe("behind-pace");
    const { class: named, numbers } = ask("timeProportional", { ...kase, path: "geometric" });
    expect(named).toBe("on-pace-will-be-reached");
    expect(numbers.progress).toBeCloseTo(0.5, 12);
    expect(reasonOf("timeProportional", { ...caseOf(yearly(2020, -1, 1), 9, 2025), path: "geometric" })).toBe(
      "not-positive",
    );
  });

  test("holds a limit that was kept at first: the room must last for the time", () => {
    const at = (latest: number) =>
      ask(
        "timeProportional",
        caseOf(
          [
            [2020, 100],
            [2022, latest],
          ],
          110,
          2025,
          { direction: -1 },
        ),
      );
    expect(at(104)).toMatchObject({ class: "on-pace-will-be-reached", remark: "limit" });
    expect(at(104.1).class).toBe("behind-pace");
    expect(at(98).class).toBe("on-pace-will-be-reached");
    // Other methods call it achieved, though at this pace it is broken in 2023.
    expect(
      classOf(
        "cagrRatio",
        caseOf(
          [
            [2020, 100],
            [2022, 109],
          ],
          110,
          2025,
          { direction: -1 },
        ),
      ),
    ).toBe("achieved");
    expect(at(109).class).toBe("behind-pace");
  });

  test("counts the sum so far against the years that are in", () => {
    const sum = (value: number, years: number, comparator: "atLeast" | "atMost" = "atLeast") =>
      ask("timeProportional", {
        ...caseOf([], 100, 2025, { asks: "total", comparator, direction: comparator === "atLeast" ? 1 : -1 }),
        sum: { value, years, of: 5 },
      });
    expect(sum(40, 2)).toMatchObject({ class: "on-pace-will-be-reached", value: 0.4 });
    expect(sum(40, 2).numbers).toMatchObject({ elapsed: 0.4, expected: 100, soFar: 40 });
    expect(sum(39, 2).class).toBe("behind-pace");
    expect(sum(43, 2).class).toBe("on-pace-will-exceed");
    expect(sum(101, 4).class).toBe("completed-early");
    expect(sum(100, 5).class).toBe("completed");
    expect(sum(41, 2, "atMost").class).toBe("behind-pace");
    expect(sum(39, 2, "atMost").class).toBe("on-pace-will-be-reached");
    expect(sum(99, 5, "atMost").class).toBe("completed");
  });

  test("calls neither side of a band the better one", () => {
    const kase = caseOf(yearly(2020, 100, 105), 120, 2025, { comparator: "about", direction: null });
    expect(reasonOf("timeProportional", kase)).toBe("no-direction");
  });
});

describe("averageRate", () => {
  const falling = yearly(2020, 100, 90, 81, 72.9);

  test("is the slope of the logarithms, beside the rate from the latest level to the target", () => {
    const { numbers, class: named } = ask("averageRate", caseOf(falling, 60, 2025, { direction: -1 }));
    expect(numbers.rate).toBeCloseTo(-0.1, 12);
    expect(numbers.required).toBeCloseTo(Math.sqrt(60 / 72.9) - 1, 12);
    expect(named).toBe("required-rate");
    expect(classOf("averageRate", caseOf(falling, 50, 2025, { direction: -1 }))).toBe("below-required-rate");
    expect(classOf("averageRate", caseOf(falling, 120, 2025))).toBe("wrong-way");
    expect(classOf("averageRate", caseOf(falling, 80, 2025, { direction: -1 }))).toBe("achieved");
  });

  test("is known where no way is better, without a class", () => {
    const found = ask("averageRate", caseOf(falling, 60, 2025, { direction: null, comparator: "about" }));
    expect(found).toMatchObject({ class: null, reason: "no-direction" });
    expect(found.value).toBeCloseTo(-0.1, 12);
  });

  test("takes three levels above zero", () => {
    expect(reasonOf("averageRate", caseOf(yearly(2020, 2, 1), 0.5, 2025))).toBe("too-short");
    expect(reasonOf("averageRate", caseOf(yearly(2020, 2, 1, 0), 9, 2025))).toBe("not-positive");
  });
});

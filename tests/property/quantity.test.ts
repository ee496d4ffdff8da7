import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatQuantity, formatRate, formatShare } from "../../src/quantity/formatQuantity.ts";
import { readAdjustment } from "../../src/quantity/readAdjustment.ts";
import { parseQuantity, readQuantity, readShare } from "../../src/quantity/readQuantity.ts";
import { parseGrowth, readChange, readRate } from "../../src/quantity/readRate.ts";
import { KNOWN_UNITS } from "../../src/quantity/units.ts";
import { expectSame } from "./same.ts";
import { anyText } from "./text.ts";

const units = {
  enterprise: { en: "enterprises", zh: "家" },
  wan: { en: "ten thousand yuan", zh: "万元" },
  thousands: { zh: "千人" },
  "CNY/person": {},
};
const unit = fc.constantFrom(...KNOWN_UNITS.keys(), ...Object.keys(units), "AUD");
const lang = fc.constantFrom("en" as const, "zh" as const);
const extremes = [
  0,
  1,
  -1,
  5e-324,
  1e-300,
  1e300,
  -1e300,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  1e18,
  999999999999999900,
];
const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.maxSafeInteger(),
  fc.integer({ min: -10_000, max: 10_000 }).map((n) => n / 1000),
  fc.constantFrom(...extremes),
);
/** Texts that come near to being quantities, and texts that do not. */
const text = fc.oneof(
  anyText(),
  fc
    .array(
      fc.constantFrom(
        ..."0123456789.,+-%‰¥$万亿千百兆家人次元eEmbt x×±~至",
        "to",
        "pp",
        " billion",
        "e9",
        "km",
        "²",
        "%",
        "个百分点",
      ),
    )
    .map((parts) => parts.join("")),
);

describe("quantities read and written", () => {
  it("formatQuantity() without digits is read back by readQuantity() to the last bit", () => {
    fc.assert(
      fc.property(finite, unit, lang, (value, unit, lang) => {
        const written = formatQuantity(value, { unit, units, lang });
        expectSame(readQuantity(written, { unit, units }), { ok: true, value: value + 0 });
      }),
      { numRuns: 5000 },
    );
  });

  it("formatQuantity() with digits is read back within half a unit of the last digit", () => {
    fc.assert(
      fc.property(finite, unit, lang, fc.integer({ min: 1, max: 17 }), (value, unit, lang, digits) => {
        fc.pre(Math.abs(value) < 1e308);
        const reading = readQuantity(formatQuantity(value, { unit, units, lang, digits }), { unit, units });
        expectSame(reading, { ok: true, value: Number(value.toPrecision(digits)) + 0 });
      }),
      { numRuns: 2000 },
    );
  });

  it("formatShare() and formatRate() without digits are read back to the last bit", () => {
    fc.assert(
      fc.property(
        finite,
        lang,
        fc.constantFrom("percent" as const, "points" as const),
        fc.boolean(),
        (v, lang, per, signed) => {
          const value = v + 0;
          expectSame(readShare(formatShare(v)), { ok: true, value });
          expectSame(readRate(formatRate(v, { per, lang, signed })), { ok: true, value: { per, value } });
        },
      ),
      { numRuns: 5000 },
    );
  });

  it("readChange() takes 1 from a factor in decimals", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 9 }), (digits, places) => {
        const one = 10 ** places;
        expect(readChange(`x${digits}e-${places}`)).toEqual({
          ok: true,
          value: Number(`${digits - one}e-${places}`) + 0,
        });
      }),
    );
  });
});

describe("readers on any text", () => {
  const readers = [
    (text: string) => readQuantity(text, { unit: "CNY", units }),
    (text: string) => readQuantity(text, { unit: "enterprise", units }),
    readShare,
    readRate,
    readChange,
    readAdjustment,
  ];

  it("give a finite number or one line that quotes the text", () => {
    fc.assert(
      fc.property(text, (text) => {
        const wrong = readers
          .map((read) => read(text))
          .filter((reading) =>
            reading.ok
              ? JSON.stringify(reading.value).includes("null") || Object.is(reading.value, -0)
              : !/^cannot read ".*" as .*write /u.test(reading.message) || reading.message.length >= 1000,
          );
        expectSame(wrong, []);
      }),
      { numRuns: 5000 },
    );
  });

  it("throw nothing but a RangeError, and only when they are called parse", () => {
    fc.assert(
      fc.property(text, (text) => {
        for (const parse of [parseQuantity, parseGrowth]) {
          try {
            parse(text);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
          }
        }
      }),
    );
  });

  it("take no time on hostile texts of 200 and of 10,000 characters", () => {
    const fillers = [
      "9",
      "9,",
      "9,999",
      "1.",
      "-",
      " ",
      "万",
      "个",
      "s",
      "ies",
      "¥ ",
      "9 ",
      "9e9",
      "5%~",
      "percentage ",
      "\u202e",
      "ﷺ",
    ];
    const started = performance.now();
    for (const filler of fillers) {
      for (const length of [200, 10_000]) {
        for (const prefix of ["", "5", "x", "5%"]) {
          const text = (prefix + filler.repeat(length)).slice(0, length);
          for (const read of readers) read(text);
        }
      }
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

import { describe, expect, test } from "vitest";
import { readCsv } from "../../../src/document/csv.ts";
import { observationsIn, readObservationTable } from "../../../src/document/observationTable.ts";
import { observe } from "../../../src/document/observe.ts";
import { readJson } from "../../../src/document/text.ts";
import { describeIssue, PlanError } from "../../../src/errors.ts";
import { toCsv } from "../../../src/report/csv.ts";
import { parsed, planWith } from "./fixture.ts";

/** What is wrong, as lines of text. */
function problems(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof PlanError) return error.issues.map(describeIssue);
    throw error;
  }
  return [];
}

describe("readCsv()", () => {
  const texts = (text: string) => readCsv(text).map((row) => row.map((cell) => cell.text));
  test.each([
    [
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a,b\r\n1,\r\n",
      [
        ["a", "b"],
        ["1", ""],
      ],
    ],
    [
      "a,b\r1,2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      '"a ""b""",c\n"x,\ny",',
      [
        ['a "b"', "c"],
        ["x,\ny", ""],
      ],
    ],
    [
      "a;b\n1,5;2\n\n;\n",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["", []],
    ["\n \n", []],
  ])("reads %j", (text, rows) => {
    expect(texts(text)).toEqual(rows);
  });

  test("knows where each cell begins, past quotations over several lines too", () => {
    expect(readCsv('a,"b\nc",d\ne,f')).toEqual([
      [
        { line: 1, column: 1, text: "a" },
        { line: 1, column: 3, text: "b\nc" },
        { line: 2, column: 4, text: "d" },
      ],
      [
        { line: 3, column: 1, text: "e" },
        { line: 3, column: 3, text: "f" },
      ],
    ]);
  });

  test("refuses a quotation that does not end, or that does not end the cell", () => {
    expect(problems(() => readCsv('a,b\n"c,d\n'))).toEqual([
      "2:1 The quotation that begins here is not closed (syntax)",
    ]);
    expect(problems(() => readCsv('"a"b'))).toEqual([
      "1:4 Only a separator can follow the end of a quotation (syntax)",
    ]);
  });

  test("reads what toCsv writes", () => {
    const rows = [{ a: "x, y", b: 'say "no"', c: -1.5 }];
    expect(texts(toCsv(rows))).toEqual([
      ["a", "b", "c"],
      ["x, y", 'say "no"', "-1.5"],
    ]);
  });
});

describe("readObservationTable()", () => {
  test("gives observations by indicator and year, quantities as they are written", () => {
    const { observations } = readObservationTable(
      [
        "\ufeffyear,indicator,value,growth,status,growthPrices,source",
        "2022,gdp,156.09 billion CNY,'+1.9%,estimate,real,a report",
        "2023,gdp,163130000000,0.052,,real,",
        "2022,air,86%,,,,",
      ].join("\n"),
    );
    expect(observations).toEqual({
      gdp: {
        2022: {
          value: "156.09 billion CNY",
          growth: "+1.9%",
          status: "estimate",
          growthPrices: "real",
          source: "a report",
        },
        2023: { value: 163_130_000_000, growth: 0.052, growthPrices: "real" },
      },
      air: { 2022: { value: "86%" } },
    });
  });

  test("is a table of nothing where there are no lines", () => {
    expect(readObservationTable("indicator,year,value\n").observations).toEqual({});
  });

  test.each([
    ["", ['1:1 there is no column "indicator" (missing)', '1:1 there is no column "year" (missing)']],
    [
      "indicator,year,growht,,value,value",
      [
        '1:16 there is no column "growht"; did you mean "growth"? (unknown-key)',
        "1:23 the column 4 has no name (unknown-key)",
        '1:30 the column "value" is there twice (duplicate)',
      ],
    ],
    [
      "indicator,year,value\n,2022,5\na,,5\na,2022,5\na,2022,6\na,2023,6,7",
      [
        "2:1 must name its indicator (missing)",
        "3:1 must name its year (missing)",
        '5:1 "a" has 2022 twice, first in line 4 (duplicate)',
        "6:10 is beyond the last column (unknown-key)",
      ],
    ],
  ])("tells every problem of %j with its line", (text, messages) => {
    expect(problems(() => readObservationTable(text))).toEqual(messages);
  });

  test("says where the problems stand that observe finds", () => {
    const plan = parsed(planWith());
    const observing = (text: string) => () => {
      const { observations, locate } = readObservationTable(text);
      observe(plan, observations, { locate });
    };
    expect(
      problems(observing("indicator,year,value,growth\ngpd,2022,5,\ngdp,2022,6 apples,5\ngdp,22222,5,")),
    ).toEqual([
      '2:1 gpd: there is no indicator "gpd"; did you mean "gdp"? (reference)',
      expect.stringMatching(/^3:10 gdp\.2022\.value: cannot read "6 apples"/),
      expect.stringMatching(/^3:19 gdp\.2022\.growth: a number is a fraction here/),
      expect.stringMatching(/^4:5 gdp\.22222: must be a year/),
    ]);
  });
});

describe("observationsIn()", () => {
  const read = (text: string) => observationsIn(readJson(text));
  test("takes observations as a plan has them, and records", () => {
    expect(read('{"gdp": {"2022": "1.9%"}}').observations).toEqual({ gdp: { 2022: "1.9%" } });
    const records = '[{"indicator": "gdp", "year": 2022, "growth": "1.9%"}]';
    expect(read(records).observations).toEqual({ gdp: { 2022: { growth: "1.9%" } } });
  });
  test("knows where each stands", () => {
    const { locate } = read('[\n {"indicator": "gdp", "year": 2022,\n  "growth": "1.9%"}]');
    expect(locate(["gdp", "2022", "growth"])?.line).toBe(3);
    expect(locate(["gdp"])?.line).toBe(2);
  });
  test("tells every record that is none", () => {
    expect(problems(() => read('[5, {"year": 2022}, {"indicator": "gdp", "year": null}]'))).toEqual([
      expect.stringContaining("must be an object, current value is 5"),
      expect.stringContaining("must name its indicator"),
      expect.stringContaining("must name its year"),
    ]);
    expect(problems(() => read("5"))).toEqual([expect.stringContaining("current value is 5")]);
  });
});

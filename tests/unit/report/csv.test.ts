import { describe, expect, test } from "vitest";
import { toCsv } from "../../../src/report/csv.ts";
import { attainmentRows } from "../../../src/report/rows.ts";
import { projection } from "./fixture.ts";

describe("toCsv()", () => {
  test("writes a head line and one line for each record", () => {
    expect(toCsv([{ id: "a", value: 1.5, fits: true, note: null }])).toBe(
      "id,value,fits,note\na,1.5,true,\n",
    );
  });

  test("makes text safe that a spreadsheet would run as a formula", () => {
    for (const name of [
      "=1+1",
      "+1",
      "-1",
      "@sum",
      "\t=1",
      "\r=1",
      "\n=1",
      " =1",
      "\u200b=1",
      "＝1",
      "＋1",
      "－1",
      "＠a",
    ]) {
      const [, line = ""] = toCsv([{ name }]).split("\n");
      expect(line).toMatch(/^'[=+\-@＝＋－＠]/);
    }
  });

  test("makes safe text safe that has to be quoted too", () => {
    expect(toCsv([{ name: '=HYPERLINK("http://a","b")' }])).toBe(
      'name\n"\'=HYPERLINK(""http://a"",""b"")"\n',
    );
  });

  test("leaves numbers alone, negative ones too", () => {
    expect(toCsv([{ a: -0.5, b: -1e21, c: 1e-7, d: 0 }])).toBe("a,b,c,d\n-0.5,-1e+21,1e-7,0\n");
  });

  test("keeps a record on one line", () => {
    expect(toCsv([{ a: "one\r\ntwo", b: "\u001b[31m" }])).toBe("a,b\none two,\ufffd[31m\n");
  });

  test("makes heads safe", () => {
    expect(toCsv([{ "=a": 1 }])).toBe("'=a\n1\n");
  });

  test("writes nothing without records", () => {
    expect(toCsv([])).toBe("");
  });

  test("writes a projection with one line for each target", () => {
    expect(toCsv(attainmentRows(projection)).trimEnd().split("\n")).toHaveLength(
      1 + projection.attainments.length,
    );
  });
});

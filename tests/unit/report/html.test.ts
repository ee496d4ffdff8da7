import { describe, expect, test } from "vitest";
import { escapeHtml, sheetHtml } from "../../../src/report/html.ts";
import { outlookSheet } from "../../../src/report/outlook.ts";
import { projection } from "./fixture.ts";

describe("escapeHtml()", () => {
  test("leaves nothing that could be read as markup, or turn what stands around it", () => {
    expect(escapeHtml(`<img src=x onerror="a('b')">\u202E&\u0000`)).toBe(
      "&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;\uFFFD",
    );
  });
});

describe("sheetHtml()", () => {
  const html = sheetHtml(outlookSheet(projection));

  test("has a table for each theme and year, with a cell for each column in every row", () => {
    const tables = html.match(/<table>[\s\S]*?<\/table>/g) ?? [];
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      const rows = (table.match(/<tr>.*<\/tr>/g) ?? []).filter((row) => !row.includes("colspan"));
      expect(new Set(rows.map((row) => row.match(/<t[dh]/g)?.length))).toEqual(new Set([8]));
    }
  });

  test("keeps the spaces between the pieces of a sentence", () => {
    expect(html.replaceAll(/<[^>]+>/g, "")).toContain("Of 6 targets: 2 attained, 3 missed, 1 undetermined.");
  });

  test("marks verdicts by their role", () => {
    expect(html).toContain('<td align="left" data-role="missed">missed</td>');
  });

  test("shows names from the plan as text", () => {
    const attainments = projection.attainments.map((one) => ({ ...one, name: "<script>alert(1)</script>" }));
    const shown = sheetHtml(outlookSheet({ ...projection, attainments }));
    expect(shown).not.toContain("<script");
    expect(shown).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });
});

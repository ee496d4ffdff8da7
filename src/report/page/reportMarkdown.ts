import { escapeMarkdown, sheetTables } from "../markdown.ts";
import type { Report, ReportBlock } from "./report.ts";

/**
 * A report as Markdown (GitHub's): all of its text and tables, without its charts.
 *
 * @param report - from `reportOf`
 */
export function reportMarkdown({ title, sections, imprint }: Report): string {
  const parts = sections.flatMap(({ heading, blocks }) => {
    const written = blocks.flatMap(blockMarkdown).filter((text) => text !== "");
    if (written.length === 0) return [];
    return heading === "" ? written : [`## ${escapeMarkdown(heading)}`, ...written];
  });
  return `${[`# ${escapeMarkdown(title)}`, ...parts, escapeMarkdown(imprint)].join("\n\n")}\n`;
}

function blockMarkdown(block: ReportBlock): string[] {
  switch (block.kind) {
    case "paragraph":
      return [escapeMarkdown(block.pieces.map(({ text }) => text).join(""))];
    // The summary has counted them.
    case "scores":
    case "charts":
      return [];
    case "tables":
      return sheetTables(block.sheet);
    case "list":
      return [block.lines.map((line) => `- ${escapeMarkdown(line)}`).join("\n")];
  }
}

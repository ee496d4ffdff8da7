import type { ChartSpec } from "../charts/spec.ts";
import { escapeHtml, groupHtml, pieceHtml } from "../html.ts";
import type { Report, ReportBlock, ReportSection } from "./report.ts";
import { REPORT_STYLE } from "./reportStyle.ts";

export interface ReportParts {
  /** The SVG of a chart of the report, as `toSvg` draws it. */
  readonly svgOf: (spec: ChartSpec) => string;
  /** The SHA-256 of a text in UTF-8, in base64: the page lets no style in but its own. */
  readonly sha256: (text: string) => string;
}

/**
 * A report as one HTML page that needs nothing else: no script, no font, no request, under a policy that allows none. It prints
 * on A4.
 *
 * @param report - from `reportOf`
 * @param parts - its charts as SVG, and how a hash is made; `drawReport` of `targetcast/node` has both
 * @returns the text of an HTML file
 */
export function reportHtml(report: Report, parts: ReportParts): string {
  const { lang, title, sections, imprint } = report;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${parts.sha256(REPORT_STYLE)}'`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="${lang === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${sections.map((section) => sectionHtml(section, parts)).join("\n")}
</main>
<footer>${escapeHtml(imprint)}</footer>
</body>
</html>
`;
}

function sectionHtml({ heading, blocks }: ReportSection, parts: ReportParts): string {
  const head = heading === "" ? "" : `<h2>${escapeHtml(heading)}</h2>\n`;
  return `<section>\n${head}${blocks.map((block) => blockHtml(block, parts)).join("\n")}\n</section>`;
}

function blockHtml(block: ReportBlock, { svgOf }: ReportParts): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${block.pieces.map(pieceHtml).join("")}</p>`;
    case "scores":
      return `<dl>${block.scores
        .map(({ count, label, role }) => {
          const [figure, name] = [escapeHtml(count), escapeHtml(label)];
          return `<div data-role="${role}"><dt>${name}</dt><dd>${figure}</dd></div>`;
        })
        .join("")}</dl>`;
    case "charts":
      return `<div class="charts">\n${block.charts.map((spec) => figureHtml(spec, svgOf(spec))).join("\n")}\n</div>`;
    case "tables":
      return block.sheet.groups.map((group) => groupHtml(group, block.sheet)).join("\n");
    case "list":
      return `<ul>\n${block.lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("\n")}\n</ul>`;
  }
}

/** A chart, with its description for those who do not see it. */
function figureHtml({ description }: ChartSpec, svg: string): string {
  return `<figure role="img" aria-label="${escapeHtml(description)}">${svg}</figure>`;
}

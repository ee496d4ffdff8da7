import { escapeHtml } from "../report/html.ts";
import { nameOf } from "../report/manner.ts";
import { APP_ID, DATA_ID, type ExplorerData, TOOLS_ID } from "./data.ts";
import { PROGRAMS } from "./script.ts";
import { style } from "./style.ts";

/**
 * The explorer as one page that needs nothing else: the plan, the library, and the charts, under a policy by which nothing in it
 * runs but its own programs, and nothing is fetched or sent.
 *
 * @param sha256 - the SHA-256 of a text in UTF-8, in base64
 * @throws Error when it was not built: its programs are made by the build
 */
export function explorerHtml(data: ExplorerData, sha256: (text: string) => string): string {
  if (PROGRAMS === null) throw new Error("The explorer is part of the built package only");
  const page = inScript(PROGRAMS.page);
  const tools = inScript(PROGRAMS.tools);
  const policy = [
    "default-src 'none'",
    // The kernel of the library is WebAssembly.
    `script-src 'sha256-${sha256(page)}' 'sha256-${sha256(tools)}' 'wasm-unsafe-eval'`,
    `style-src 'sha256-${sha256(style)}'`,
    "worker-src blob:",
    "img-src data:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const title = escapeHtml(nameOf(data.plan.name, data.lang, data.plan.id));
  // Inside a script element only what could end it, or open a comment, has to be written otherwise.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="${data.lang === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<div id="${APP_ID}"></div>
<noscript>This page needs JavaScript: it holds the plan and computes every verdict itself.</noscript>
<script type="application/json" id="${DATA_ID}">${json}</script>
<script>${page}</script>
<script type="text/plain" id="${TOOLS_ID}">${tools}</script>
</body>
</html>
`;
}

/** A program as it can stand in a script element. */
function inScript(program: string): string {
  return program.replaceAll("</script", "<\\/script");
}

export { comparisonText } from "./comparison.ts";
export { toCsv } from "./csv.ts";
export {
  comparisonMarkdown,
  type MarkdownOptions,
  outlookMarkdown,
  requirementsMarkdown,
  toMarkdown,
} from "./markdown.ts";
export { outlookText } from "./outlook.ts";
export type { Paint, Role } from "./paint.ts";
export { requirementsText } from "./requirements.ts";
export { attainmentRows, comparisonRows, type DataRow, type RowOptions, requirementRows } from "./rows.ts";
export type { TextOptions } from "./text.ts";

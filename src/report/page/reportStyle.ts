/** The look of the report: one column on a screen, A4 on paper. */
export const REPORT_STYLE = `
:root { color: #1c2024; background: #fff; font: 15px/1.5 "Helvetica Neue", Arial, "Liberation Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
body { margin: 0; }
main, footer { max-width: 760px; margin: 0 auto; padding: 0 20px; overflow-wrap: break-word; }
main { padding-top: 24px; }
footer { padding-bottom: 32px; color: #5c646c; font-size: 12px; border-top: 1px solid #e3e6e9; padding-top: 8px; margin-top: 32px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 12px; }
h2 { font-size: 20px; line-height: 1.25; margin: 36px 0 8px; padding-top: 12px; border-top: 2px solid #1c2024; }
p { margin: 0 0 8px; }
section:first-child p { font-size: 17px; }
ul { margin: 0 0 8px; padding-left: 20px; }
dl { display: flex; flex-wrap: wrap; gap: 12px; margin: 12px 0 16px; }
dl div { flex: 1 1 120px; display: flex; flex-direction: column-reverse; border-left: 4px solid currentColor; padding: 2px 12px; }
dt { font-size: 14px; }
dd { margin: 0; font-size: 34px; font-weight: 700; line-height: 1.1; }
.charts { display: flex; flex-wrap: wrap; gap: 12px 8px; margin: 0 -16px; }
figure { margin: 0; max-width: 100%; }
figure svg { display: block; max-width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; margin: 12px 0 20px; font-size: 13px; line-height: 1.35; }
thead th { border-bottom: 1.5px solid #1c2024; vertical-align: bottom; font-weight: 700; }
thead th:not(:first-child) { color: #5c646c; font-weight: 400; }
th, td { padding: 4px 6px; vertical-align: top; }
th:first-child { padding-left: 0; }
td:last-child { padding-right: 0; }
tbody th { font-weight: 600; min-width: 110px; }
tbody tr { border-top: 1px solid #e3e6e9; }
tbody tr:first-child, tr:has(> td[colspan]) { border-top: 0; }
td[colspan] { padding: 0 0 5px; }
small { font-size: 12px; }
[data-role="attained"] { color: #0b5a9d; }
[data-role="missed"] { color: #a35200; }
[data-role="undetermined"], [data-role="dim"] { color: #5c646c; }
@media (max-width: 600px) {
  table { display: block; overflow-x: auto; }
}
@page { size: A4; margin: 15mm 14mm; }
@media print {
  :root { font-size: 10pt; }
  main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  main { padding-top: 0; }
  h1 { font-size: 20pt; }
  h2 { font-size: 14pt; margin-top: 16pt; break-after: avoid; }
  section:first-child p { font-size: 11pt; }
  table { font-size: 8.5pt; }
  small { font-size: 8pt; }
  thead { display: table-header-group; }
  tr, figure, li, dl div { break-inside: avoid; }
  tr:has(+ tr > td[colspan]) { break-after: avoid; }
  .charts { display: block; margin: 0 -4mm; }
  figure { display: block; }
}
`;

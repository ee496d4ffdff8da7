// What a page pays for: `npm run size`, after minifying and gzip.
const quiet = { gzip: true, modifyEsbuildConfig: (config) => ({ ...config, logLevel: "error" }) };

export default [
  { name: "project", path: "../dist/index.js", import: "{ project }", limit: "8 kB", ...quiet },
  {
    name: "project + parsePlan",
    path: "../dist/index.js",
    import: "{ project, parsePlan }",
    limit: "20 kB",
    ...quiet,
  },
  {
    name: "project + simulate",
    path: "../dist/index.js",
    import: "{ project, simulate }",
    limit: "60 kB",
    ...quiet,
  },
  {
    name: "formula (mathjs)",
    path: "../dist/formula.js",
    import: "{ parseFormula }",
    limit: "45 kB",
    ...quiet,
  },
];

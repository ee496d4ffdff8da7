// Runs examples one after the other, in Node or Deno, and writes what each of them logged, as JSON.
import { writeFileSync } from "node:fs";
import process from "node:process";
import { format } from "node:util";

const [result, ...files] = process.argv.slice(2);
const outcomes = [];
for (const file of files) {
  const printed = [];
  globalThis.__log = (site, ...values) => printed.push({ site, text: format(...values) });
  let error = null;
  try {
    await import(`file://${file}`);
  } catch (thrown) {
    error = String(thrown?.stack ?? thrown);
  }
  outcomes.push({ printed, error });
}
writeFileSync(result, JSON.stringify(outcomes));

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import { compile } from "vega-lite";
import { expect } from "vitest";
import { toSvg } from "../../../../src/node/toSvg.ts";
import type { ChartSpec } from "../../../../src/report/charts/spec.ts";

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("vega-lite/vega-lite-schema.json"), "utf8"),
);
const validate = new Ajv({
  strict: false,
  validateFormats: false,
  inlineRefs: false,
  code: { optimize: false },
}).compile(schema);

/** Holds a specification against Vega-Lite's own schema and compiler, which must have nothing to say, and draws it. */
export async function drawn(spec: ChartSpec): Promise<string> {
  const plain = JSON.parse(JSON.stringify(spec));
  expect(plain).toEqual(spec);
  validate(plain);
  expect(validate.errors ?? []).toEqual([]);
  const said: unknown[] = [];
  const say = (...words: readonly unknown[]) => {
    said.push(words);
    return logger;
  };
  const logger = { level: () => logger, error: say, warn: say, info: say, debug: say };
  compile(plain, { logger });
  expect(said).toEqual([]);
  return toSvg(spec);
}

/** The texts of an SVG, as a reader sees them. */
export function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)<\/(?:text|tspan)>/g)]
    .map(([, text = ""]) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"))
    .filter((text) => text !== "");
}

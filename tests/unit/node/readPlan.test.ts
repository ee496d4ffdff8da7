import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { parsePlanText } from "../../../src/document/parsePlanText.ts";
import { PlanError } from "../../../src/errors.ts";
import { readPlan } from "../../../src/node/readPlan.ts";

const folder = mkdtempSync(join(tmpdir(), "targetcast-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function errorOf(path: string): Promise<PlanError> {
  const start = performance.now();
  try {
    await readPlan(path);
  } catch (error) {
    expect(performance.now() - start).toBeLessThan(10_000);
    if (error instanceof PlanError) return error;
    throw error;
  }
  throw new Error("There was no error");
}

const DOCUMENT = {
  name: "Town",
  baseYear: 2021,
  indicators: {
    finance: { kind: "flow", unit: "CNY", observations: { 2021: 30 }, growth: "0%" },
    gdp: { kind: "flow", unit: "CNY", observations: { 2021: 120 }, growth: "0%" },
  },
  targets: { gdp: { indicator: "gdp", by: 2026, atLeast: 100 } },
};
const WITH_HISTORY = {
  ...DOCUMENT,
  indicators: {
    ...DOCUMENT.indicators,
    sales: { kind: "flow", observations: { 2019: 100, 2020: 104, 2021: 109 }, growth: "history" },
  },
};
const NO_GROWTH = { scale: "log", rate: 0, initial: 0, damping: 0, since: 2021 } as const;
const WITH_FORMULA = {
  ...DOCUMENT,
  indicators: { ...DOCUMENT.indicators, share: { kind: "ratio", formula: "finance / gdp" } },
};
const YAML = `name: 重庆
baseYear: 2021
indicators:
  gdp: { kind: flow, unit: CNY, observations: { 2021: 120 }, growth: 0% }
targets:
  gdp: { indicator: gdp, by: 2026, atLeast: 100 }
`;

describe("readPlan()", () => {
  test("reads JSON and YAML by the name of the file", async () => {
    expect((await readPlan(file("plan.json", JSON.stringify(DOCUMENT)))).name).toBe("Town");
    expect((await readPlan(file("plan.yaml", YAML))).name).toBe("重庆");
    expect((await readPlan(file("plan.YML", `\ufeff${YAML.replaceAll("\n", "\r\n")}`))).name).toBe("重庆");
    expect((await readPlan(file("plan", JSON.stringify(DOCUMENT)))).name).toBe("Town");
    expect((await readPlan(file("plan.txt", YAML))).name).toBe("重庆");
  });

  test("brings the parser of formulas where one is needed", async () => {
    const path = file("formula.json", JSON.stringify(WITH_FORMULA));
    const formula = { op: "/", args: [{ ref: "finance" }, { ref: "gdp" }] };
    expect((await readPlan(path)).indicators.share?.formula).toEqual(formula);
    const formulas = vi.fn(() => ({ ref: "gdp" }));
    await readPlan(path, { formulas }).catch(() => undefined);
    expect(formulas).toHaveBeenCalledWith("finance / gdp");
  });

  test("calibrates growth from its history, unless something else is to do it", async () => {
    const path = file("history.json", JSON.stringify(WITH_HISTORY));
    expect((await readPlan(path)).indicators.sales?.growth).toMatchObject({ model: "history", since: 2021 });
    const calibrate = vi.fn(() => ({ growth: { model: "history", ...NO_GROWTH } as const }));
    expect((await readPlan(path, { calibrate })).indicators.sales?.growth?.model).toBe("history");
    expect(calibrate).toHaveBeenCalledOnce();
  });

  test("tells line and column of a problem in the plan", async () => {
    const error = await errorOf(file("wrong.yaml", YAML.replace("by: 2026", "by: 1990")));
    expect(error.issues[0]).toMatchObject({ path: "targets.gdp.by", line: 6, column: 26 });
  });

  test.each([
    ["a missing file", () => join(folder, "no.yaml"), "there is no such file"],
    ["a file in a file", () => join(file("x.yaml", YAML), "y.yaml"), "there is no such file"],
    ["a folder", () => folder, "it is a folder"],
    ["an impossible name", () => "a\0b", "this is not a file name"],
    ["a name that is too long", () => join(folder, "a".repeat(5000)), "the name is too long"],
    ["UTF-16", () => file("utf16.yaml", Buffer.from(`\ufeff${YAML}`, "utf16le")), "it is not UTF-8 text"],
    ["GBK", () => file("gbk.yaml", Uint8Array.of(0xd6, 0xd8, 0xc7, 0xec)), "it is not UTF-8 text"],
  ])("refuses %s", async (_what, path, reason) => {
    const { issues } = await errorOf(path());
    expect(issues).toEqual([{ path: "", code: "syntax", message: `Cannot read ${path()}: ${reason}` }]);
  });

  test.skipIf(process.getuid?.() === 0)("refuses a file without permission", async () => {
    const path = file("secret.yaml", YAML);
    chmodSync(path, 0);
    expect((await errorOf(path)).message).toContain("permission is denied");
  });

  test("refuses a large file from its size, and an endless one while it reads", async () => {
    expect((await errorOf(file("large.json", new Uint8Array(50_000_000)))).issues[0]?.code).toBe("too-large");
    expect((await errorOf("/dev/zero")).issues[0]?.code).toBe("too-large");
  });

  test.each([
    ["not.json", "gdp: 3", "syntax"],
    ["not.yaml", "a: b: c", "syntax"],
    ["deep.json", "[".repeat(100_000), "too-deep"],
    ["deep.yaml", "- ".repeat(100_000), "too-deep"],
  ])("refuses %s", async (name, content, code) => {
    expect((await errorOf(file(name, content))).issues[0]?.code).toBe(code);
  });
});

describe("readPlan() of standard input", () => {
  const stdin = Object.getOwnPropertyDescriptor(process, "stdin");
  const pipe = (chunks: Iterable<Uint8Array | string>) =>
    Object.defineProperty(process, "stdin", { value: Readable.from(chunks), configurable: true });
  afterEach(() => {
    if (stdin !== undefined) Object.defineProperty(process, "stdin", stdin);
  });

  test("reads JSON or YAML, whose letters may come in pieces", async () => {
    const bytes = Buffer.from(YAML);
    pipe(Array.from(bytes, (byte) => Uint8Array.of(byte)));
    expect((await readPlan("-")).name).toBe("重庆");
    pipe([JSON.stringify(DOCUMENT)]);
    expect((await readPlan("-")).name).toBe("Town");
  });

  test("stops reading when it is too large", async () => {
    let chunks = 0;
    pipe(
      (function* () {
        for (; chunks < 1000; chunks++) yield new Uint8Array(100_000);
      })(),
    );
    expect((await errorOf("-")).issues[0]?.code).toBe("too-large");
    expect(chunks).toBeLessThan(60);
  });

  test("names it in the error", async () => {
    pipe([Uint8Array.of(0xff)]);
    expect((await errorOf("-")).message).toContain("Cannot read standard input: it is not UTF-8 text");
  });
});

describe("parsePlanText()", () => {
  test("reads either format", () => {
    expect(parsePlanText(YAML).name).toBe("重庆");
    expect(parsePlanText(JSON.stringify(DOCUMENT), { format: "json" }).name).toBe("Town");
  });

  test("passes the parser of formulas and the position on", () => {
    expect(() => parsePlanText(JSON.stringify(WITH_FORMULA))).toThrow("targetcast/formula");
    const formulas = () => ({ op: "/", args: [{ ref: "finance" }, { ref: "gdp" }] }) as const;
    expect(parsePlanText(JSON.stringify(WITH_FORMULA), { formulas }).indicators.share?.formula).toEqual(
      formulas(),
    );
    expect(() => parsePlanText(YAML.replace("by: 2026", "by: soon"))).toThrow(/^6:26 targets\.gdp\.by/);
  });
});

import { describe, expect, test } from "vitest";
import { parsePlan } from "../../../src/document/parse.ts";
import { parsePlanText } from "../../../src/document/parsePlanText.ts";
import { errorInTime } from "../node/errorInTime.ts";
import { amount, planWith } from "./fixture.ts";

/** Path and code of each problem of data that may not be plain. */
function problems(data: unknown): (readonly [path: string, code: string])[] {
  return errorInTime(() => parsePlan(data)).issues.map(({ path, code }) => [path, code]);
}

class Town {
  readonly name = "Town";
}

function nested(levels: number): unknown {
  let data: unknown = 1;
  for (let i = 0; i < levels; i++) data = i % 2 === 0 ? [data] : { a: data };
  return data;
}

describe("parsePlan()", () => {
  test.each([
    ["NaN", Number.NaN, "not-finite", "must be a finite number, current value is NaN"],
    ["Infinity", Number.POSITIVE_INFINITY, "not-finite", "current value is Infinity"],
    ["1e400", Number("1e400"), "not-finite", "must be a finite number, current value is Infinity"],
    ["a function", () => 100, "not-plain", "must be plain data, current value is a function"],
    ["a symbol", Symbol("100"), "not-plain", "current value is a symbol"],
    ["a bigint", 100n, "not-plain", "current value is a bigint"],
    ["a date", new Date(0), "not-plain", "must be plain data, current value is an instance of a class"],
    ["a map", new Map([[2021, 100]]), "not-plain", "an instance of a class"],
    ["a boxed number", Object(100), "not-plain", "an instance of a class"],
  ])("refuses %s as a value, and names its path", (_what, value, code, message) => {
    const plan = planWith({ indicators: { gdp: amount({ observations: { 2021: { value } } }) } });
    const { issues } = errorInTime(() => parsePlan(plan));
    expect(issues).toMatchObject([{ path: "indicators.gdp.observations.2021.value", code }]);
    expect(issues[0]?.message).toContain(message);
  });

  test("refuses 1e400 in JSON and in YAML text", () => {
    for (const text of [
      '{"name": "A", "baseYear": 2021,\n "indicators": {"a": {"kind": "flow", "observations": {"2021": 1e400}}}}',
      "name: A\nbaseYear: 2021\nindicators:\n  a: { kind: flow, observations: { 2021: 1e400 } }",
      "name: A\nbaseYear: 2021\nindicators:\n  a: { kind: flow, observations: { 2021: .nan } }",
    ]) {
      const { issues } = errorInTime(() => parsePlanText(text));
      expect(issues).toMatchObject([{ path: "indicators.a.observations.2021", code: "not-finite" }]);
      expect(issues[0]?.line).toBe(text.startsWith("{") ? 2 : 4);
    }
  });

  test("refuses what is no object at all", () => {
    for (const data of [undefined, null, true, 3, "plan", Symbol("plan"), () => ({}), [], [planWith()]]) {
      expect(problems(data)).not.toEqual([]);
    }
  });

  test("refuses an instance of a class as the plan, and takes an object without a prototype", () => {
    expect(problems(new Town())).toEqual([["", "not-plain"]]);
    expect(parsePlan(Object.assign(Object.create(null), planWith())).name).toBe("Town");
  });

  test("refuses __proto__ as a key, from JSON text, YAML text and objects", () => {
    const id = { path: "indicators", code: "id", message: '"__proto__" may not be used as a key' };
    const json = '{"name": "A", "baseYear": 2021, "indicators": {"__proto__": {"kind": "flow"}}}';
    const yaml = "name: A\nbaseYear: 2021\nindicators:\n  __proto__: { kind: flow }";
    expect(errorInTime(() => parsePlan(JSON.parse(json))).issues).toEqual([id]);
    expect(errorInTime(() => parsePlanText(json)).issues).toMatchObject([id]);
    expect(errorInTime(() => parsePlanText(yaml)).issues).toMatchObject([id]);
  });

  test("refuses data that contains itself, and takes data that is shared", () => {
    const circle: { self?: unknown } = {};
    circle.self = { more: [circle] };
    expect(problems(circle)).toEqual([["self.more[0]", "not-plain"]]);
    const shared = amount();
    expect(Object.keys(parsePlan(planWith({ indicators: { a: shared, b: shared } })).indicators)).toEqual([
      "a",
      "b",
    ]);
  });

  test("refuses data whose reading throws, and names what holds it", () => {
    const trap = {
      get observations(): never {
        throw new TypeError("not today");
      },
    };
    expect(problems(planWith({ indicators: { gdp: trap } }))).toEqual([["indicators.gdp", "not-plain"]]);
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(problems(revoked.proxy)).toEqual([["", "not-plain"]]);
  });

  test("reads each value once, so that a getter cannot say something else later", () => {
    let reads = 0;
    const sly = {
      ...planWith(),
      get name() {
        reads++;
        return reads === 1 ? "first" : Number.NaN;
      },
    };
    expect(parsePlan(sly).name).toBe("first");
  });

  test("refuses 100 and 100,000 levels", () => {
    for (const levels of [100, 100_000]) {
      const found = problems(planWith({ note: nested(levels) }));
      expect(found).toEqual([["note.a[0].a[0].a[0].a", "too-deep"]]);
    }
  });

  test("refuses 1,000,001 values, however they are spread", () => {
    const tooLarge = { path: "", code: "too-large", message: "a plan may hold at most 1000000 values" };
    // The ten other values are the plan, its list, and what else it holds.
    const least = planWith({ note: new Array(1_000_000 - 10).fill(1) });
    expect(errorInTime(() => parsePlan(least)).issues[0]).not.toEqual(tooLarge);
    for (const note of [new Array(1_000_000).fill(1), doubled(30)]) {
      expect(errorInTime(() => parsePlan(planWith({ note }))).issues).toEqual([tooLarge]);
    }
  });

  test("refuses holes in lists, also in a list of four billion", () => {
    // biome-ignore lint/suspicious/noSparseArray: it is what is tested
    const rates = ["6%", , "5%"];
    const { issues } = errorInTime(() =>
      parsePlan(planWith({ indicators: { gdp: amount({ growth: { path: rates } }) } })),
    );
    expect(issues).toMatchObject([
      {
        path: "indicators.gdp.growth.path[1]",
        code: "not-plain",
        message: "must be plain data, current value is undefined",
      },
    ]);
    expect(problems(planWith({ targets: new Array(4_000_000_000) }))[0]).toEqual(["targets[0]", "not-plain"]);
  });

  test("takes a key whose value is undefined as absent", () => {
    expect(parsePlan(planWith({ source: undefined, targets: undefined }))).toEqual(parsePlan(planWith()));
  });

  test("lists 1,000 problems and says that there are more", () => {
    const indicators = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`a${i}`, { kind: "flaw" }]),
    );
    const { issues } = errorInTime(() => parsePlan(planWith({ indicators })));
    expect(issues).toHaveLength(1001);
    expect(issues.at(-1)).toEqual({
      path: "",
      code: "too-large",
      message: "only the first 1000 problems are listed",
    });
  });
});

/** A list of lists of lists, each twice the same: two to the power of the levels values. */
function doubled(levels: number): unknown {
  let data: unknown = 1;
  for (let i = 0; i < levels; i++) data = [data, data];
  return data;
}

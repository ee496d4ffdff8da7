import { describe } from "../../errors.ts";
import { nearest } from "../../plan/nearest.ts";
import type { Indicator, Plan } from "../../plan/plan.ts";
import { SWEPT_CHANGES, type SweepAxis, type SweptAssumption, type SweptChange } from "./axis.ts";
import { countOf, listOf, MOST_POINTS, type SweepValues } from "./values.ts";

const THEME = "theme:";

/**
 * The axes of a grid, checked.
 *
 * @throws RangeError naming the first thing that is wrong, what it may be and what it is
 */
export function axesOf(plan: Plan, over: readonly SweptAssumption[]): SweepAxis[] {
  if (!Array.isArray(over) || over.length < 1 || over.length > 2) {
    const current = Array.isArray(over) ? `a list of ${over.length}` : describe(over);
    throw new RangeError(`Cannot sweep: over must list one or two assumptions, current value is ${current}`);
  }
  const axes = over.map((one) => headOf(plan, one));
  const points = axes.reduce((product, { count }) => product * count, 1);
  if (points > MOST_POINTS) {
    const counts = axes.map(({ count }) => count.toLocaleString("en")).join(" x ");
    throw new RangeError(
      `Cannot sweep: the grid must have at most ${MOST_POINTS.toLocaleString("en")} points, current value is ${counts}`,
    );
  }
  const [first, second] = axes;
  if (first !== undefined && second !== undefined && sameHead(first.head, second.head)) {
    throw wrong(first.head.on, `${first.head.change} must be one axis, current value is two`);
  }
  return axes.map(({ head, values }) => {
    const list = listOf(values);
    for (const value of list) checkValue(plan, head, value);
    if (new Set(list).size < list.length)
      throw wrong(head.on, `the values of ${head.change} must differ, current value has one twice`);
    return { ...head, values: list };
  });
}

type Head = Omit<SweepAxis, "values">;

function sameHead(a: Head, b: Head): boolean {
  return a.on === b.on && a.change === b.change && a.of === b.of && a.from === b.from;
}

function headOf(
  plan: Plan,
  over: SweptAssumption,
): { readonly head: Head; readonly values: SweepValues; readonly count: number } {
  if (typeof over !== "object" || over === null || typeof over.on !== "string") {
    throw new RangeError(
      `Cannot sweep: over must list what to sweep, such as { on: "gdp", set: [0.04, 0.06] }, current value is ${describe(over)}`,
    );
  }
  const { on, of = null, from = null } = over;
  const changes = SWEPT_CHANGES.filter((change) => over[change] !== undefined);
  const [change] = changes;
  const values = change === undefined ? undefined : over[change];
  if (change === undefined || values === undefined || changes.length > 1) {
    const current = changes.length === 0 ? "none" : changes.join(" and ");
    throw wrong(on, `it must have one of ${SWEPT_CHANGES.join(", ")}, current value is ${current}`);
  }
  if (of !== null && of !== "amounts" && of !== "ratios")
    throw wrong(on, `of must be "amounts" or "ratios", current value is ${describe(of)}`);
  if (from !== null && !Number.isInteger(from))
    throw wrong(on, `from must be a year, current value is ${describe(from)}`);
  const head = { on, of, from, change, ...meaningOf(plan, on, of, change) };
  return { head, values, count: checkedCount(on, change, values) };
}

/** What the values of an axis are. */
function meaningOf(
  plan: Plan,
  on: string,
  of: SweepAxis["of"],
  change: SweptChange,
): Pick<SweepAxis, "name" | "per" | "unit"> {
  const own = Object.hasOwn(plan.indicators, on) ? plan.indicators[on] : undefined;
  const isTheme = on.startsWith(THEME);
  const all = Object.values(plan.indicators);
  const group = on === "*" ? all : all.filter(({ theme }) => isTheme && theme === on.slice(THEME.length));
  if (own === undefined && on !== "*" && group.length === 0) {
    const names = isTheme
      ? all.flatMap(({ theme }) => (theme === undefined ? [] : [THEME + theme]))
      : Object.keys(plan.indicators);
    throw wrong(
      on,
      `the plan has no ${isTheme ? "indicators of this theme" : "such indicator"}${nearest(on, names)}`,
    );
  }
  if (own?.formula !== undefined) throw wrong(on, "a formula gives its level: there is nothing to sweep");
  const name = own?.name ?? (isTheme ? (plan.themes[on.slice(THEME.length)] ?? on) : null);
  if (change === "baseline") {
    if (own === undefined) throw wrong(on, "baseline must be that of one indicator");
    if (own.kind === "index") throw wrong(on, "an index has no baseline: it is known by its growth only");
    return own.kind === "ratio"
      ? { name, per: "share", unit: null }
      : { name, per: "amount", unit: own.unit };
  }
  if (change === "scale") return { name, per: "factor", unit: null };
  if (change === "shift") return { name, per: "points", unit: null };
  const members = own === undefined ? group.filter(({ formula }) => formula === undefined) : [own];
  const kinds = new Set(members.map(({ kind }) => (kind === "ratio" ? "ratios" : "amounts")));
  if (of === null && kinds.size > 1) {
    throw wrong(on, 'set is percent of amounts and points of ratios: of must be "amounts" or "ratios"');
  }
  return { name, per: (of ?? [...kinds][0]) === "ratios" ? "points" : "percent", unit: null };
}

function checkedCount(on: string, change: SweptChange, values: SweepValues): number {
  const current = (value: unknown) => `current value is ${describe(value)}`;
  if (Array.isArray(values)) {
    if (values.length === 0)
      throw wrong(on, `${change} must have at least one value, current value is an empty list`);
  } else {
    if (typeof values !== "object" || values === null || !("from" in values))
      throw wrong(on, `${change} must be a list of numbers, or from, to and steps, ${current(values)}`);
    const { from, to } = values;
    for (const [name, end] of [
      ["from", from],
      ["to", to],
    ] as const) {
      if (!Number.isFinite(end))
        throw wrong(on, `${change}.${name} must be a finite number, ${current(end)}`);
    }
    if (from === to) throw wrong(on, `${change}.to must differ from ${change}.from, ${current(to)}`);
    if ("steps" in values) {
      const { steps } = values;
      if (!(Number.isInteger(steps) && steps >= 1))
        throw wrong(on, `${change}.steps must be an integer >= 1, ${current(steps)}`);
    } else if (!(Number.isFinite(values.step) && values.step > 0)) {
      throw wrong(on, `${change}.step must be a number > 0, ${current(values.step)}`);
    }
  }
  return countOf(values);
}

/** Checks one value of an axis against what it is. */
function checkValue(plan: Plan, { on, per, change }: Head, value: number): void {
  const check = (isRight: boolean, wanted: string) => {
    if (!isRight) throw wrong(on, `${change} must be ${wanted}, current value is ${describe(value)}`);
  };
  check(typeof value === "number" && Number.isFinite(value), "finite numbers");
  if (per === "factor") check(value >= 0, "at least 0");
  else if (change === "set" && per === "percent") check(value > -1, "above -1 (-100 %)");
  else if (change === "set") check(Math.abs(value) < 1, "between -1 and 1 (100 points)");
  else if (change === "baseline") checkBaseline(plan.indicators[on], value, check);
}

/** A level has to lie inside the domain of its scale. */
function checkBaseline(
  indicator: Indicator | undefined,
  value: number,
  check: (isRight: boolean, wanted: string) => void,
): void {
  const { kind, scale } = indicator ?? {};
  if (kind === "ratio") {
    const isOpen = scale !== "identity";
    check(
      isOpen ? value > 0 && value < 1 : value >= 0 && value <= 1,
      isOpen ? "above 0 and below 1" : "from 0 to 1",
    );
  } else if (scale !== "identity") check(value > 0, "above 0");
}

function wrong(on: string, what: string): RangeError {
  return new RangeError(`Cannot sweep ${describe(on)}: ${what}`);
}

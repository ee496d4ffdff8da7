import type { Solution, SolvedVerdict } from "../analysis/solve/solution.ts";
import type { Adjustment } from "../plan/plan.ts";

/** A hundredth of a point: nobody aims at less. */
const STEP = 0.0001;
/** Of a step: what is closer to a whole number of them is one. */
const TIE = 1e-6;

/**
 * The command that lays what was found over the plan, with the value rounded to the side that does.
 *
 * @param named - the plan as it was named on the command line
 * @param scenario - the scenario if one was named
 * @returns null where one option cannot say it: a path, a base level, a growth with an uncertainty of its own
 */
export function solveLine(solution: Solution, named: string, scenario: string | undefined): string | null {
  const setting = settingOf(solution);
  if (setting === null || named === "-") return null;
  return [
    "targetcast",
    ...(solution.probability === null ? [] : ["simulate"]),
    shellQuoted(named),
    ...(scenario === undefined ? [] : ["--scenario", shellQuoted(scenario)]),
    "--set",
    shellQuoted(setting),
  ].join(" ");
}

function settingOf(solution: Solution): string | null {
  const { laid, adjust, value, assumed, indicator, series } = solution;
  const [one] = laid;
  if (one === undefined || laid.length > 1 || adjust.length > 0) return null;
  if (value === null || assumed === null || value === assumed) return null;
  if (one.from !== undefined || one.of !== undefined || one.scale !== undefined) return null;
  const way = value > assumed === isReached(solution) ? -1 : 1;
  const points = (rate: number) => `${inHundredths(rate, way, solution.exclusive)}pp`;
  const { shift } = one;
  if (shift !== undefined && isOnlyShifted(one)) {
    const text = points(shift);
    return `${one.on}=${text.startsWith("-") ? "" : "+"}${text}`;
  }
  const bare = bareRate(one);
  if (bare === null) return null;
  const { rate, spread } = bare;
  const isRatio = series[indicator ?? ""]?.kind === "ratio";
  // With a minus sign points would be taken for a shift.
  if (isRatio && rate < 0) return null;
  const text = isRatio ? points(rate) : `${inHundredths(rate, way, solution.exclusive)}%`;
  const around = spread === null ? "" : ` ± ${Number((100 * spread).toPrecision(12))}${isRatio ? "pp" : "%"}`;
  return `${one.on}=${text}${around}`;
}

/** Whether it is enough already: then what was found is how far it may go back. */
function isReached({ probability, targets, count }: Solution): boolean {
  const is = ({ status, probability: how }: SolvedVerdict) =>
    probability === null ? status === "attained" : (how?.value ?? 0) >= probability;
  return targets.filter(({ before }) => is(before)).length >= count;
}

/** A shift of what holds anyway: of all, or of what follows its leader and goes on to. */
function isOnlyShifted({ set }: Adjustment): boolean {
  return set === undefined || set.model === "like";
}

/** A rate that says nothing but itself and its spread: what else holds of it is what the plan says of all. */
function bareRate({ set, shift }: Adjustment): { rate: number; spread: number | null } | null {
  if (set?.model !== "constant" || shift !== undefined) return null;
  const { model, rate, spread = null, prices = "real", ...more } = set;
  // Where a rate says whose prices it is in there is a deflator, and beside one growth is real unless it says otherwise.
  return prices === "real" && Object.keys(more).length === 0 ? { rate, spread } : null;
}

function inHundredths(rate: number, way: 1 | -1, exclusive: boolean): number {
  const steps = rate / STEP;
  const nearest = Math.round(steps);
  const isWhole = Math.abs(steps - nearest) <= TIE;
  const whole = isWhole ? nearest + (exclusive ? way : 0) : way > 0 ? Math.ceil(steps) : Math.floor(steps);
  return whole / 100;
}

/** As a shell takes it. */
function shellQuoted(text: string): string {
  return /^[\w./:=%+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

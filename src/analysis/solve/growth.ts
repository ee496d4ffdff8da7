import { averageAssumed } from "../../attainment/assumed.ts";
import { driverOf } from "../../attainment/driver.ts";
import { inOwnTerms } from "../../attainment/ownTerms.ts";
import { prepare } from "../../attainment/prepare.ts";
import { requireGrowth } from "../../attainment/required.ts";
import { latestObserved, pathIn } from "../../attainment/situation.ts";
import { firstOpen } from "../../attainment/trial.ts";
import { growthIn, levelIn } from "../../measure/measure.ts";
import { fill } from "../../projection/fill.ts";
import type { Track } from "../../projection/track.ts";
import type { Attempt } from "./attempt.ts";
import { restsOn } from "./cut.ts";
import {
  type Answer,
  type Frame,
  howOf,
  isExclusive,
  type Subject,
  solvedTarget,
  subjectOf,
  verdictIn,
} from "./frame.ts";
import type { GrowthQuestion } from "./options.ts";
import { rateLayer } from "./rateLayer.ts";
import { nothing, type Sought, search } from "./search.ts";
import { multiplesOf } from "./shapes.ts";
import type { SolutionPath } from "./solution.ts";

/** Which growth of an indicator reaches a target. */
export function solveGrowth(frame: Frame, question: GrowthQuestion): Answer {
  const { situation } = frame;
  const { program } = situation;
  const subject = subjectOf(frame, question.target);
  const { kase, attempt } = subject;
  const driver = program.tracks.get(question.indicator ?? "") ?? driverOf(program, kase.track);
  const course = courseOf(frame, subject, driver, question);
  const layer = rateLayer(situation, driver, frame.adjust, course.laidFrom);
  const attemptAt = (steepest: number): Attempt => ({ ...attempt, adjust: layer(course.ratesAt(steepest)) });
  const sought = soughtGrowth(frame, subject, driver, course, attemptAt);
  const { value: steepest, reason } = sought;
  const solved = steepest === null ? null : attemptAt(steepest);
  const after = solved === null ? null : verdictIn(solved, kase.id, frame.likelihood);
  const exclusive = isExclusive(sought, after, frame.likelihood);
  // It was searched for by the rate of the steepest year.
  const mean = (rate: number) => rate / course.steepness;
  const value = steepest === null ? null : mean(steepest);
  const { bracket } = sought;
  return {
    find: "growth",
    indicator: driver.id,
    selection: null,
    count: 1,
    value,
    exclusive,
    assumed: course.assumed,
    ...howOf({ ...sought, bracket: bracket === null ? null : [mean(bracket[0]), mean(bracket[1])] }),
    reason,
    path: solved === null || steepest === null ? null : pathOf(solved, driver, course, steepest),
    targets: [solvedTarget(frame, subject, { value, reason }, exclusive, after)],
    laid: solved?.adjust ?? frame.adjust,
    baseline: {},
  };
}

/** The years of a path, and the rates that a single number makes of them. */
interface Course extends Pick<SolutionPath, "shape" | "tilt"> {
  /** The years whose growth is sought. */
  readonly years: readonly number[];
  readonly given: ReadonlyMap<number, number>;
  /** The first year that is laid over; null where that is the first that is assumed. */
  readonly laidFrom: number | null;
  /** The largest rate as a multiple of the mean. */
  readonly steepness: number;
  /** True where it is nothing but the same rate in every year to come. */
  readonly isPlain: boolean;
  /** The average growth assumed of these years. */
  readonly assumed: number | null;
  ratesAt(steepest: number): ReadonlyMap<number, number>;
}

/** @throws RangeError where a year that is given is observed, or no year is left for the path */
function courseOf(frame: Frame, { kase }: Subject, driver: Track, question: GrowthQuestion): Course {
  const { situation } = frame;
  const { by } = kase.span;
  const { path: shape = "constant", from, given: asGiven = {} } = question;
  const { program } = situation;
  const { firstYear } = program;
  const assumedFrom = firstYear + firstOpen(driver);
  // Years without an observation before the latest one stay as they are assumed.
  const since = Math.max(assumedFrom, (latestObserved(program, driver, by) ?? firstYear) + 1);
  const open = Array.from({ length: Math.max(0, by + 1 - since) }, (_, i) => since + i);
  const given = new Map(Object.entries(asGiven).map(([year, rate]) => [Number(year), rate]));
  for (const year of given.keys()) {
    if (open.includes(year)) continue;
    const wanted =
      open.length === 0 ? "left out" : `among the years that are not observed, ${open.join(", ")}`;
    throw new RangeError(`Cannot solve for "${kase.id}": given must be ${wanted}, current value is ${year}`);
  }
  const start = from ?? (given.size === 0 ? undefined : Math.max(...given.keys()) + 1);
  const years = open.filter((year) => !given.has(year) && year >= (start ?? year));
  if (years.length === 0 && open.length > 0) {
    throw new RangeError(
      `Cannot solve for "${kase.id}": from must leave a year up to ${by} that is not given, current value is ${start}`,
    );
  }
  const first = Math.min(...given.keys(), ...years);
  const laidFrom = first > assumedFrom ? first : null;
  const tilt = shape === "constant" ? 0 : (question.tilt ?? 0.5);
  const multiples = multiplesOf(shape, tilt, years.length);
  const steepness = Math.max(1, ...multiples);
  const path = inOwnTerms(situation, driver, since - 1, by);
  return {
    shape,
    tilt,
    years,
    given,
    laidFrom,
    steepness,
    isPlain: steepness === 1 && given.size === 0 && years.length === open.length,
    assumed: averageAssumed(path, (years[0] ?? by) - 1, by),
    ratesAt(steepest) {
      const rates = new Map<number, number>();
      for (const year of open.filter((one) => one >= first)) {
        const multiple = multiples[years.indexOf(year)];
        const sought = multiple === undefined ? growthIn(path, year) : (steepest * multiple) / steepness;
        rates.set(year, given.get(year) ?? sought);
      }
      return rates;
    },
  };
}

function soughtGrowth(
  frame: Frame,
  { kase, attainment, found }: Subject,
  driver: Track,
  course: Course,
  attemptAt: (steepest: number) => Attempt,
): Sought {
  const { plan, situation, likelihood } = frame;
  const { required, missing } = attainment;
  if (required.reason === "self-referential") return nothing("self-referential");
  if (!restsOn(plan, situation.program, kase.id).has(driver.id)) return nothing("unrelated");
  if (course.years.length === 0) return nothing("observed");
  const sought = search(
    {
      target: kase.id,
      attemptAt,
      edge: found.edge,
      sense: kase.span.sense,
      asked: kase.asked.value,
      assumed: course.assumed,
      additive: driver.additive,
      ...(course.isPlain && {
        certain: (edge) => requireGrowth(situation, kase, { ...found, edge }, driver),
      }),
    },
    likelihood,
  );
  const other = missing?.some(({ indicator, code }) => indicator !== driver.id && code !== "no-growth");
  return sought.reason === "no-level" && other ? nothing("undetermined") : sought;
}

/** The path at the value found. */
function pathOf(
  { plan, scenario, adjust }: Attempt,
  driver: Track,
  { shape, tilt, given, ratesAt }: Course,
  steepest: number,
): SolutionPath | null {
  const { program } = prepare(plan, scenario, adjust);
  const track = program.tracks.get(driver.id);
  if (track === undefined) return null;
  const path = pathIn(program, fill(program), track);
  const rates = [...ratesAt(steepest)];
  return {
    shape,
    tilt,
    years: rates.map(([year]) => year),
    rates: rates.map(([, rate]) => rate),
    levels: rates.map(([year]) => {
      const level = levelIn(path, year);
      return Number.isFinite(level) ? level : null;
    }),
    given: rates.map(([year]) => given.has(year)),
  };
}

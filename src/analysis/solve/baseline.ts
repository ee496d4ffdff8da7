import type { Attainment, NoGrowthReason } from "../../attainment/attainment.ts";
import { requireBaseLevel } from "../../attainment/baseLevel.ts";
import { driverOf } from "../../attainment/driver.ts";
import { assumedPath } from "../../attainment/situation.ts";
import type { Boundary } from "../../measure/comparator.ts";
import { levelIn } from "../../measure/measure.ts";
import type { Plan } from "../../plan/plan.ts";
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
import type { BaselineQuestion } from "./options.ts";
import { nothing, type Sought, search } from "./search.ts";
import type { NoSolutionReason } from "./solution.ts";

/** Which level of an indicator in the base year suffices for a target, at the growth assumed. */
export function solveBaseline(frame: Frame, question: BaselineQuestion): Answer {
  const { plan, situation, projection, adjust } = frame;
  const { program } = situation;
  const subject = subjectOf(frame, question.target);
  const { kase, attempt } = subject;
  const { id, ...track } = program.tracks.get(question.indicator ?? "") ?? driverOf(program, kase.track);
  if (plan.indicators[id]?.kind === "index") {
    throw new RangeError(`Cannot solve for a baseline of "${id}": an index is 100 in its base year`);
  }
  const known = levelIn(assumedPath(situation, { id, ...track }), plan.baseYear);
  const assumed = Number.isNaN(known) ? null : known;
  const attemptAt = (level: number): Attempt => ({
    ...attempt,
    plan: withBaseline(attempt.plan, projection.scenario, id, level),
  });
  const sought = soughtLevel(frame, subject, id, assumed, attemptAt);
  const { value, reason } = sought;
  const after = value === null ? null : verdictIn(attemptAt(value), kase.id, frame.likelihood);
  const exclusive = isExclusive(sought, after, frame.likelihood);
  return {
    find: "baseline",
    indicator: id,
    selection: null,
    count: 1,
    value,
    exclusive,
    assumed,
    ...howOf(sought),
    reason,
    path: null,
    targets: [solvedTarget(frame, subject, sought, exclusive, after)],
    laid: adjust,
    baseline: value === null ? {} : { [id]: value },
  };
}

function soughtLevel(
  { plan, situation, likelihood }: Frame,
  { kase, attainment, found }: Subject,
  id: string,
  assumed: number | null,
  attemptAt: (level: number) => Attempt,
): Sought {
  const track = situation.program.tracks.get(id);
  if (track === undefined || !restsOn(plan, situation.program, kase.id).has(id)) return nothing("unrelated");
  // A verdict rests on what is planned, too; where there is none yet, an aim cannot prove itself.
  const isFirm = attainment.status === "undetermined";
  const levelFor = (edge: Boundary) => requireBaseLevel(situation, kase, track, edge, isFirm);
  const { level: unit, ...certain } = levelFor(found.edge);
  if (unit === null) return nothing(reasonOf(certain.reason, attainment, id));
  if (likelihood === null) return { ...certain, value: unit, exclusive: found.edge.exclusive };
  // Levels are tried as multiples of one that is about right: this much more or less of it.
  const scale = Math.abs(unit) || Math.abs(assumed ?? 0) || 1;
  const levelAt = (more: number) => scale * (1 + more);
  const { value, bracket, ...how } = search(
    {
      target: kase.id,
      attemptAt: (more) => attemptAt(levelAt(more)),
      edge: found.edge,
      sense: kase.span.sense,
      asked: kase.asked.value,
      assumed: assumed === null ? null : assumed / scale - 1,
      additive: false,
      isAllowed: (more) => levelAt(more) > Math.max(0, track.low) && levelAt(more) < track.high,
      certain: (edge) => {
        const { level, ...how } = levelFor(edge);
        return { ...how, rate: level === null ? null : level / scale - 1 };
      },
    },
    likelihood,
  );
  return {
    ...how,
    value: value === null ? null : levelAt(value),
    bracket: bracket === null ? null : [levelAt(bracket[0]), levelAt(bracket[1])],
  };
}

function reasonOf(reason: NoGrowthReason | null, { missing }: Attainment, id: string): NoSolutionReason {
  const others = missing?.some(({ code, indicator }) => {
    return indicator !== id || (code !== "no-level" && code !== "self-referential");
  });
  if (others === true || reason === "no-level") return "undetermined";
  return reason === "observed" ? "unmoved" : (reason ?? "out-of-reach");
}

/** A plan whose scenario sets a level of the base year. */
function withBaseline(plan: Plan, scenario: string, id: string, level: number): Plan {
  const before = plan.scenarios[scenario] ?? { name: scenario, growth: [], baseline: {} };
  const after = { ...before, baseline: { ...before.baseline, [id]: level } };
  return { ...plan, scenarios: { ...plan.scenarios, [scenario]: after } };
}

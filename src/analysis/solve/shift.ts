import type { Attempt } from "./attempt.ts";
import {
  type Answer,
  type Frame,
  howOf,
  isReached,
  type Subject,
  solvedTarget,
  subjectOf,
  verdictIn,
} from "./frame.ts";
import type { ShiftQuestion } from "./options.ts";
import { nothing, type Sought, search } from "./search.ts";
import { type Selection, shiftLayer } from "./shiftLayer.ts";
import { type Passing, passingsOf, type Step } from "./step.ts";

/** A target with a verdict, and the shift at which the verdict changes. */
interface Member {
  readonly subject: Subject;
  readonly sought: Sought;
  /** Null where no shift changes it. */
  readonly step: Step;
  readonly attemptAt: (shift: number) => Attempt;
}

/** How far to both sides of a shift it is looked which of them attains. */
const ASIDE = 1e-7;

/** Which shift of all growth, the same for all, reaches a number of targets. */
export function solveShift(frame: Frame, question: ShiftQuestion): Answer {
  const { adjust, situation, projection } = frame;
  const { on = "*", of, from, share = 1 } = question;
  const selection: Selection = { on, ...(of !== undefined && { of }), ...(from !== undefined && { from }) };
  const layer = shiftLayer(situation, adjust, selection);
  const asked = question.targets ?? projection.attainments.map(({ target }) => target);
  const subjects = [...new Set(asked)].map((target) => subjectOf(frame, target));
  const open = subjects.filter(({ attainment }) => attainment.status === "undetermined");
  const members = subjects
    .filter((subject) => !open.includes(subject))
    .map((subject) => memberOf(frame, subject, layer));
  // A share of a whole number may be a hair more than it.
  const count = question.count ?? Math.max(1, Math.ceil(share * members.length - 1e-9));
  const { sought, passing } = together(members, count);
  const { value } = sought;
  const afterwards = ({ attemptAt, subject }: Member) =>
    value === null ? null : verdictIn(attemptAt(value), subject.kase.id, frame.likelihood);
  return {
    find: "shift",
    indicator: null,
    selection: { on, of: of ?? null, from: from ?? null },
    count,
    value,
    exclusive: passing?.exclusive ?? false,
    assumed: 0,
    ...howOf(sought),
    reason: sought.reason,
    path: null,
    targets: [
      ...members.map((member) => {
        const isItself = member.step.at === null || !member.step.exclusive;
        return solvedTarget(frame, member.subject, member.sought, !isItself, afterwards(member));
      }),
      // Undetermined targets are named only where they were asked for.
      ...(question.targets === undefined ? [] : open).map((subject) =>
        solvedTarget(frame, subject, nothing("undetermined"), false, null),
      ),
    ],
    laid: value === null ? adjust : layer(value),
    baseline: {},
  };
}

function memberOf(frame: Frame, subject: Subject, layer: (shift: number) => Attempt["adjust"]): Member {
  const { likelihood } = frame;
  const { kase, found, attempt } = subject;
  const attemptAt = (shift: number): Attempt => ({ ...attempt, adjust: layer(shift) });
  const { edge } = found;
  const { sense } = kase.span;
  const sought = search(
    { target: kase.id, attemptAt, edge, sense, asked: kase.asked.value, assumed: 0, additive: true },
    likelihood,
  );
  const reachedAt = (shift: number) =>
    isReached(verdictIn(attemptAt(shift), kase.id, likelihood), likelihood);
  const { value: at } = sought;
  const step: Step =
    at === null
      ? { at, reached: reachedAt(0) }
      : { at, exclusive: !reachedAt(at), isUp: reachedAt(at + ASIDE), isDown: reachedAt(at - ASIDE) };
  return { subject, sought, step, attemptAt };
}

/** The shift nearest to none at which enough targets come to be reached. */
function together(
  members: readonly Member[],
  count: number,
): { readonly sought: Sought; readonly passing: Passing | null } {
  if (members.length === 0) return { sought: nothing("undetermined"), passing: null };
  if (count > members.length) return { sought: nothing("too-few"), passing: null };
  const steps = members.map(({ step }) => step);
  const [passing = null] = passingsOf(steps, count);
  // Of all searches, what it took; of the one that decides, how near it came.
  const iterations = members.reduce((sum, { sought }) => sum + sought.iterations, 0);
  const decisive = members.find(({ sought }) => sought.value === passing?.at);
  if (passing !== null && decisive !== undefined)
    return { sought: { ...decisive.sought, iterations }, passing };
  const isEnough =
    members.filter(({ step }) => (step.at === null ? step.reached : step.isUp && step.isDown)).length >=
    count;
  return { sought: { ...nothing(isEnough ? "assured" : "out-of-reach"), iterations }, passing: null };
}

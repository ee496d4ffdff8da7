import type { AttainmentStatus } from "../../attainment/attainment.ts";
import type { Projection } from "../../project.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { figureOf } from "../figure.ts";
import type { Manner } from "../manner.ts";
import { askedText, type Subject, subjectIn } from "../subject.ts";
import type { FanData } from "./fanData.ts";
import { type TargetMark, targetMark } from "./targetMarks.ts";
import { verdictText } from "./verdict.ts";

/** A target of the indicator of a fan: what is said of it, and its place where it has one. */
export interface FanTarget {
  readonly mark: TargetMark | null;
  readonly status: AttainmentStatus;
  /** What is asked, with what is looked at where that is not a plain level. */
  readonly asked: string;
  readonly verdict: string;
}

export function fanTargets(
  result: Projection | Ensemble,
  indicator: string,
  { kind, observed, ahead }: FanData,
  manner: Manner,
): FanTarget[] {
  const points = [...observed, ...ahead];
  const levelIn = (year: number) => points.find((point) => point.year === year)?.level ?? null;
  return result.attainments
    .filter((attainment) => attainment.indicator === indicator)
    .map((attainment) => {
      const mark = targetMark(attainment, kind, levelIn);
      return {
        mark,
        status: attainment.status,
        asked: askedOf(subjectIn(result, attainment, manner), mark),
        verdict: verdictText(attainment, manner),
      };
    });
}

/** The targets that have no place among the levels, in a note. */
export function elsewhere(targets: readonly FanTarget[], { words }: Manner): string[] {
  const others = targets
    .filter(({ mark }) => mark === null)
    .map(({ asked, verdict }) => (verdict === "" ? asked : words.about(asked, verdict)));
  return others.length === 0 ? [] : [words.chart.alsoAsked(others)];
}

function askedOf(subject: Subject, mark: TargetMark | null): string {
  const { asking, manner, numbers, scale } = subject;
  const { words } = manner;
  const asked = words.chart.target(askedText(subject), words.measured(asking.measure, asking));
  if (asking.measure !== "total" || mark === null) return asked;
  return words.aside(asked, words.chart.aYear(figureOf(numbers, mark.level, scale, manner)));
}

import { decimalOf, writeDecimal } from "../quantity/formatDecimal.ts";
import type { TrackedMethod, TrackedTarget } from "../tracking/tracking.ts";
import { figureOf, rateOf } from "./figure.ts";
import type { Subject } from "./subject.ts";

/** Significant digits of a ratio, or of a number of points. */
const DIGITS = 3;

/** A level of the target's indicator, at the scale of its row. */
export function levelText({ growthPer, scale, manner }: Subject, level: number): string {
  return figureOf(growthPer === "points" ? "share" : "amount", level, scale, manner);
}

/** The same with its unit. */
export function levelWithUnit(subject: Subject, level: number): string {
  const { scale, growthPer, manner } = subject;
  if (growthPer === "points" || scale.words === "") return levelText(subject, level);
  return `${levelText(subject, level)}${manner.lang === "zh" ? "" : " "}${scale.words}`;
}

/** The numbers of a method in a few words; empty where it has none. */
export function figuresText(subject: Subject, target: TrackedTarget, said: TrackedMethod): string {
  const { figures } = subject.manner.words.tracking;
  const { numbers, remark } = said;
  if (Object.keys(numbers).length === 0) return "";
  const text = (name: string, write: (value: number) => string) => {
    const value = numbers[name];
    return value === undefined ? "" : write(value);
  };
  const share = (name: string) => text(name, (value) => rateOf("percent", value));
  const plain = (name: string) => text(name, (value) => writeDecimal(decimalOf(value, DIGITS), 0, ""));
  const level = (name: string) => text(name, (value) => levelText(subject, value));
  const words = {
    timeProportional: () =>
      figures.timeProportional(
        { progress: share("progress"), elapsed: share("elapsed"), expected: level("expected") },
        numbers.soFar !== undefined,
        remark === "limit",
      ),
    cagrRatio: () =>
      figures.cagrRatio({ observed: share("observed"), required: share("required"), ratio: plain("ratio") }),
    unProgressChart: () =>
      figures.unProgressChart({ share: share("share"), expected: level("expected") }, target.by),
    sdsnArrows: () =>
      figures.sdsnArrows({ gained: plain("gained"), required: plain("required"), ratio: plain("ratio") }),
    destatisWeather: () => {
      const missing = (numbers.shortfall ?? 0) > 0;
      return figures.destatisWeather({
        shortfall: missing ? share("shortfall") : "",
        expected: level("expected"),
      });
    },
    escap: () => figures.escap({ current: plain("current"), anticipated: plain("anticipated") }),
    averageRate: () => figures.averageRate({ rate: share("rate"), required: share("required") }),
  };
  return words[said.method]();
}

/** What its reader has to know of the numbers of a method; most often nothing. */
export function remarkText({ manner }: Subject, { remark }: TrackedMethod): string {
  return remark === null || remark === "limit" ? "" : manner.words.tracking.remarks[remark];
}

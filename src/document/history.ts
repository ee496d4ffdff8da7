import type { HistoryGrowth } from "../growth/assumption.ts";
import type { IndicatorKind, Observation, Scale } from "../plan/plan.ts";
import type { Calibrate } from "./calibrate.ts";
import { type Place, readYear, type Subject } from "./context.ts";
import type { HistoryGrowthDocument, QuantityText } from "./document.ts";
import { readDifference, readGrowthRate } from "./numbers.ts";

/** What a document says in the place of a growth for one that is calibrated from its own observations. */
export const FROM_HISTORY = "history";

/** Reads growth that has been calibrated. */
export function readHistory(
  raw: HistoryGrowthDocument,
  subject: Subject & { readonly id: string | null },
  place: Place,
): HistoryGrowth | undefined {
  const { kind, id } = subject;
  if (id === null) return place.wrong("kind", "a history is an indicator's own");
  const { scale = kind === "ratio" ? "logit" : "log", damping = 0 } = raw;
  const wrongScale = (kind === "ratio") !== (scale === "logit") && scale !== "identity";
  if (wrongScale || (kind === "index" && scale !== "log")) {
    place
      .at("scale")
      .wrong("kind", "an amount has the scale log or identity, a ratio logit or identity, an index log");
  }
  const read = (written: QuantityText | undefined, at: Place) =>
    // Growth of odds is in percent, as that of amounts is.
    scale === "identity"
      ? readDifference(written, subject, at)
      : readGrowthRate(written, { kind: "flow" }, at);
  const rate = read(raw.rate, place.at("rate"));
  const initial = read(raw.initial, place.at("initial")) ?? rate;
  const since = readYear(raw.since ?? place.whole.baseYear, place.at("since"));
  if (!(damping >= 0 && damping <= 1)) place.at("damping").wrong("domain", "must be from 0 to 1", damping);
  if (rate === undefined || initial === undefined || since === undefined) return undefined;
  return { model: "history", scale, rate, initial, damping, since };
}

/** Calibrates the growth of an indicator from its own observations. */
export function calibrateGrowth(
  id: string,
  kind: IndicatorKind,
  scale: Scale,
  observations: Readonly<Record<string, Observation>>,
  place: Place,
): ReturnType<Calibrate>["growth"] | undefined {
  const { calibrate } = place.whole;
  if (calibrate === undefined) {
    return place.wrong(
      "missing",
      'needs a calibration: parsePlan(document, { calibrate }) with calibrate from "targetcast/history"',
    );
  }
  try {
    return calibrate(observations, { name: id, kind, scale }).growth;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return place.wrong("value", error.message);
  }
}

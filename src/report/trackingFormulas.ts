import type { Tracking } from "../tracking/tracking.ts";
import type { TrackingMethodName } from "../tracking/vocabulary.ts";
import type { Manner } from "./manner.ts";

/** How a method judges, in words, with the options that it was asked with. */
export function formulaText(
  name: TrackingMethodName,
  { path, withoutTarget, targets }: Pick<Tracking, "path" | "withoutTarget" | "targets">,
  { words }: Manner,
): string {
  const { formulas } = words.tracking;
  if (name === "timeProportional" && path === "geometric") return formulas.timeProportionalGeometric;
  if (name !== "cagrRatio" || !targets.some(({ measure }) => measure === "growth")) return formulas[name];
  return [
    formulas.cagrRatio,
    formulas[withoutTarget === "openSdg" ? "growthOpenSdg" : "growthEurostat"],
  ].join(words.semicolon);
}

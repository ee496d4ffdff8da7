import type { Attainment } from "../attainment/attainment.ts";
import type { LegendKey } from "../language/words.ts";
import type { Projection } from "../project.ts";
import type { Manner } from "./manner.ts";

/** The marks and columns that need a word of explanation. */
export function legendOf(keys: readonly LegendKey[], { words }: Manner): string {
  return [...new Set(keys)]
    .map((key) => words.legend[key])
    .filter((sentence) => sentence !== "")
    .join(words.semicolon);
}

/** The marks that a baseline carries. */
export function baselineKeys(attainments: readonly Attainment[]): LegendKey[] {
  const seen = attainments.flatMap(({ baseline }) => (baseline === null ? [] : [baseline]));
  const qualifiers = (["about", "over", "nearly", "atLeast"] as const).filter((qualifier) =>
    seen.some((baseline) => baseline.qualifier === qualifier),
  );
  return seen.some(({ status }) => status !== "actual" && status !== "derived")
    ? [...qualifiers, "notActual"]
    : qualifiers;
}

/** What the verdicts need a word for. */
export function verdictKeys(attainments: readonly Attainment[]): LegendKey[] {
  const judged = attainments.some(({ status }) => status !== "undetermined");
  const exceeding = attainments.some(({ exceeds }) => exceeds);
  return [...(judged ? (["firstYear"] as const) : []), ...(exceeding ? (["exceeds"] as const) : [])];
}

/** What the columns of growth need a word for. */
export function requiredKeys({ attainments, series }: Projection): LegendKey[] {
  const keys: LegendKey[] = ["growth", "requiredGrowth"];
  if (attainments.some(({ required, requiredGrowth }) => required.exclusive && requiredGrowth !== null)) {
    keys.push("exclusive");
  }
  if (attainments.some(({ indicator }) => series[indicator]?.kind === "ratio")) keys.push("points");
  return keys;
}

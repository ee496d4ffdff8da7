import { PlanError, type PlanIssue, type PlanIssueCode, quoted } from "../errors.ts";
import type { ObservationsDocument } from "./document.ts";
import type { DocumentPath } from "./issues.ts";
import type { TextPosition } from "./text.ts";

/** Observations as they were written down: for `observe`, and where each of them stands. */
export interface ObservationReading {
  readonly observations: ObservationsDocument;
  /** Where the observation at a path such as `["gdp", "2022", "growth"]` stands in the text. */
  readonly locate: (path: DocumentPath) => TextPosition | undefined;
}

/** Collects records into observations by indicator and year. */
export function collectObservations() {
  const issues: PlanIssue[] = [];
  const observations = new Map<string, Map<string, object>>();
  const positions = new Map<string, { at: TextPosition; fields: Readonly<Record<string, TextPosition>> }>();
  const wrong = (code: PlanIssueCode, message: string, at: TextPosition): void => {
    issues.push({ path: "", code, message, ...at });
  };
  const throwIfAny = (): void => {
    if (issues.length > 0) throw new PlanError(issues);
  };
  return {
    wrong,
    throwIfAny,
    add(record: object, at: TextPosition, fields: Readonly<Record<string, TextPosition>>): void {
      const { indicator, year, ...observation }: Record<string, unknown> = { ...record };
      if (typeof indicator !== "string") wrong("missing", "must name its indicator", at);
      else if (typeof year !== "string" && typeof year !== "number")
        wrong("missing", "must name its year", at);
      else {
        const key = JSON.stringify([indicator, String(year)]);
        const before = positions.get(key);
        if (before !== undefined) {
          const message = `${quoted(indicator)} has ${year} twice, first in line ${before.at.line}`;
          wrong("duplicate", message, at);
        }
        positions.set(key, before ?? { at, fields });
        const years = observations.get(indicator) ?? new Map<string, object>();
        observations.set(indicator, years.set(String(year), observation));
      }
    },
    reading(): ObservationReading {
      throwIfAny();
      return {
        observations: Object.fromEntries(
          [...observations].map(([indicator, years]) => [indicator, Object.fromEntries(years)]),
        ),
        locate: ([indicator, year, field]) => {
          const first = [...(observations.get(String(indicator))?.keys() ?? [])][0];
          const found = positions.get(JSON.stringify([String(indicator), String(year ?? first)]));
          return found?.fields[String(field ?? (year === undefined ? "indicator" : "year"))] ?? found?.at;
        },
      };
    },
  };
}

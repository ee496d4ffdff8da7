import type { Spec } from "vega";
import type { Language } from "../language/language.ts";
import type { Plan } from "../plan/plan.ts";
import type { ColorScheme } from "../report/charts/theme.ts";

/** What the page is given besides its programs: it lies in it as JSON. */
export interface ExplorerData {
  readonly plan: Plan;
  readonly lang: Language;
  readonly charts: ChartTemplates;
}

/** The chart of a path, compiled, on bright and on dark pages; the page puts in what is to be shown. */
export type ChartTemplates = Readonly<Record<ColorScheme, Spec>>;

/** Ids of the elements that the page and its programs know each other by. */
export const DATA_ID = "targetcast-data";
export const TOOLS_ID = "targetcast-tools";
export const APP_ID = "targetcast";

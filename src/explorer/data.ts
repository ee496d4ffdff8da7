import type { Language } from "../language/language.ts";
import type { Plan } from "../plan/plan.ts";

/** What the page is given besides its program: it lies in it as JSON. */
export interface ExplorerData {
  readonly plan: Plan;
  readonly lang: Language;
  /** Compiled Vega specs of the charts, by language and indicator; their data are put in by the page. */
  readonly charts: Readonly<Record<Language, Readonly<Record<string, object>>>>;
}

/** Ids of the elements that the page and its program know each other by. */
export const DATA_ID = "targetcast-data";
export const APP_ID = "targetcast";

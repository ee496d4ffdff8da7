/** What the explorer says, in one language. */
export interface ExplorerWords {
  /** What the page is, behind the name of the plan. */
  readonly title: string;
  readonly intro: string;
  /** All targets with a verdict together; a probability follows. */
  readonly together: (count: number) => string;
  /** Said while that is still being drawn. */
  readonly drawing: string;
  readonly scenario: string;
  readonly horizon: string;
  readonly growth: string;
  readonly growthPoints: string;
  readonly spread: string;
  /** What a slider is of, read out with its name. */
  readonly sliderOf: (what: string, subject: string) => string;
  readonly themeShift: string;
  readonly themeSpread: string;
  readonly asInPlan: string;
  readonly growsLike: (leader: string) => string;
  /** Said of the spread of what grows like another. */
  readonly asLeader: string;
  readonly noGrowth: string;
  /** Sets the growth that is needed; `needed` as the tables have it. */
  readonly setNeeded: (needed: string) => string;
  /** Takes back what was changed of one indicator or theme. */
  readonly takeBack: string;
  readonly chart: (subject: string) => string;
  /** Targets that no slider can help, since something is not known. */
  readonly unknown: (count: number) => string;
  readonly actions: Readonly<Record<ExplorerAction, string>>;
  readonly done: Readonly<Record<"yaml" | "link", string>>;
  /** The other language, in its own words. */
  readonly otherLanguage: string;
  /** Name of the scenario that the YAML holds. */
  readonly ownScenario: string;
  /** Between what is looked at and what is asked. */
  readonly colon: string;
  readonly source: (source: string) => string;
}

export type ExplorerAction = "undo" | "redo" | "reset" | "yaml" | "link" | "csv" | "svg";

/** What the charts say, in one language. Numbers and names come in as text, ready to print. */
export interface ChartWords {
  /** Where the figures come from. */
  readonly source: (source: string) => string;
  /** The unit of an index. */
  readonly index: (baseYear: number) => string;
  readonly median: string;
  readonly projected: string;
  /** What a path comes to in the end. */
  readonly ends: (name: string, level: string) => string;
  /** The share of all cases that a band holds. */
  readonly cases: (share: string) => string;
  /** What is drawn: the median and bands that hold shares of all cases, or only the path. */
  readonly bands: (shares: readonly string[]) => string;
  readonly path: string;
  /** What a chart of several scenarios shows. */
  readonly paths: string;
  /** What hollow dots are. */
  readonly notActual: string;
  /** What is asked, and what is looked at where that is not a plain level. */
  readonly target: (asked: string, measured: string) => string;
  /** The average a year that a total comes to. */
  readonly aYear: (amount: string) => string;
  /** How likely a target is reached. */
  readonly reached: (chance: string) => string;
  /** Targets that have no place among levels. */
  readonly alsoAsked: (targets: readonly string[]) => string;
  /** A distance from a target in whole percent of what is asked; 0 is the target itself. */
  readonly distance: (percent: number) => string;
  /** How to read distances, with what is drawn besides: where things stood, and ranges. */
  readonly howDistance: (shown: { readonly start: boolean; readonly range: boolean }) => string;
  /** The head of the targets without a verdict. */
  readonly noVerdict: (count: number) => string;
  /** What a chart of scenarios shows, and whether its figures are probabilities. */
  readonly byScenario: (withChance: boolean) => string;
  readonly attainedOf: (attained: number, judged: number) => string;
  /** Targets that have no verdict under any scenario. */
  readonly alwaysOpen: (count: number) => string;
  /** A part of the way to a target, in percent. */
  readonly way: (percent: number) => string;
  /** How to read a chart of pace; the methods come with the numbers of their columns. */
  readonly howPace: (methods: string) => string;
  /** Targets of which no method can say anything. */
  readonly silent: (count: number) => string;
  /** How to read a tornado; what is said where nothing bears on a target, and of bars that are left out. */
  readonly howTornado: string;
  readonly noBars: string;
  readonly lesser: (count: number) => string;
  /** How to read a heat map, by verdicts or by probabilities. */
  readonly howHeatmap: (withChance: boolean) => string;
  /** Sentences one after the other. */
  readonly sentences: (sentences: readonly string[]) => string;
  /** Descriptions, for those who do not see the picture. */
  readonly comesTo: (isMedian: boolean, level: string, year: number) => string;
  readonly described: (name: string, sentences: readonly string[]) => string;
}

import type { Projection } from "../../project.ts";
import type { Ensemble } from "../../simulation/ensemble.ts";
import { scenarioText } from "../headline.ts";
import { type Manner, nameOf } from "../manner.ts";

/** The scenario that a chart shows, or those that are mixed. */
export function conditionsOf(result: Projection | Ensemble, manner: Manner): string {
  const { words, lang } = manner;
  const adjusted = result.adjust.length > 0;
  const mixture = result.kind === "ensemble" ? result.mixture : null;
  if (mixture === null) {
    return words.under(scenarioText(result.scenarioName, result.scenario, manner), adjusted);
  }
  const names = mixture.map(({ name, scenario }) => nameOf(name, lang, scenario));
  return words.ensemble.mixed(words.list(names), adjusted);
}

import leven from "leven";

/**
 * A hint for a word that is not known: `; did you mean "gdp"?`, or nothing where no known word is close.
 *
 * @param word - what was written
 * @param known - what could have been meant
 */
export function nearest(word: string, known: readonly string[]): string {
  const limit = Math.max(1, Math.floor(Math.min(word.length, 40) / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const steps = leven(word.toLowerCase(), candidate.toLowerCase());
    // Two letters that changed places are one slip.
    const distance = steps === 2 && sorted(word) === sorted(candidate) ? 1 : steps;
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best === undefined ? "" : `; did you mean "${best}"?`;
}

function sorted(word: string): string {
  return [...word.toLowerCase()].sort().join("");
}

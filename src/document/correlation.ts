import { cholesky } from "../math/cholesky.ts";
import { symmetricEigen } from "../math/eigen.ts";
import { nearestCorrelation } from "../math/nearestCorrelation.ts";
import type { Plan } from "../plan/plan.ts";
import { type Place, unknownName } from "./context.ts";

/** Every draw takes as many multiplications as the matrix has entries, and a wrong one a moment to mend. */
const MOST_CORRELATED = 300;
/** The smallest eigenvalue has to be above this; a factor of the matrix, in whatever order, then comes out clean. */
const LEAST_EIGENVALUE = 1e-8;

/** Checks the correlation matrix: its indicators, its form, and that numbers can be drawn from it. */
export function checkCorrelation(
  { correlation, indicators }: Pick<Plan, "correlation" | "indicators">,
  place: Place,
): void {
  if (correlation === undefined) return;
  const { indicators: ids, matrix } = correlation;
  let sound = true;
  const wrongAt = (keys: readonly (string | number)[], ...issue: Parameters<Place["wrong"]>): void => {
    sound = false;
    place.at(...keys).wrong(...issue);
  };
  for (const [i, id] of ids.entries()) {
    if (!Object.hasOwn(indicators, id)) {
      unknownName("indicator", id, Object.keys(indicators), place.at("indicators", i));
    }
    if (ids.indexOf(id) !== i) wrongAt(["indicators", i], "duplicate", `"${id}" is there twice`);
  }
  if (ids.length > MOST_CORRELATED) {
    const message = `at most ${MOST_CORRELATED} indicators can be correlated, current number is ${ids.length}`;
    wrongAt(["indicators"], "too-large", message);
    return;
  }
  if (matrix.length !== ids.length || matrix.some((row) => row.length !== ids.length)) {
    const message = `must have ${ids.length} rows of ${ids.length} numbers, one for each indicator`;
    wrongAt(["matrix"], "value", message);
    return;
  }
  for (const [i, row] of matrix.entries()) {
    for (const [j, value] of row.entries()) {
      const mirrored = matrix[j]?.[i];
      const at = ["matrix", i, j];
      if (i === j && value !== 1) wrongAt(at, "value", "the diagonal must be 1", value);
      else if (Math.abs(value) > 1) wrongAt(at, "domain", "must be from -1 to 1", value);
      else if (i < j && value !== mirrored) {
        wrongAt(at, "value", `must be symmetric, current values are ${value} and ${mirrored}`);
      }
    }
  }
  if (sound) checkDefinite(Float64Array.from(matrix.flat()), ids.length, place.at("matrix"));
}

function checkDefinite(matrix: Float64Array, n: number, { wrong }: Place): void {
  const reduced = matrix.map((value, at) => (at % (n + 1) === 0 ? value - LEAST_EIGENVALUE : value));
  if (cholesky(reduced, n) !== null) return;
  const smallest = symmetricEigen(matrix, n).values[n - 1] ?? 0;
  const message = `must be positive definite, its smallest eigenvalue is ${Number(smallest.toPrecision(4))}`;
  wrong("value", `${message}; ${remedy(matrix, n, smallest)}`);
}

/** Entries of a small matrix are all shown, of a larger one those that change most. */
const MOST_SHOWN = 6;

/** What would make a matrix valid, in numbers that still do when they are pasted. */
function remedy(matrix: Float64Array, n: number, smallest: number): string {
  // Rounding to four digits moves an eigenvalue by less than this.
  const least = n * 1e-4;
  const nearest = nearestCorrelation(matrix, n, least);
  const changes: { readonly entry: string; readonly size: number }[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const value = Number(nearest[i * n + j]!.toFixed(4));
      const size = Math.abs(value - matrix[i * n + j]!);
      if (size > 0) changes.push({ entry: `[${i}][${j}] ${value}`, size });
    }
  }
  if (changes.length <= MOST_SHOWN) {
    return `the nearest valid matrix has ${changes.map(({ entry }) => entry).join(", ")}`;
  }
  const most = changes.sort((a, b) => b.size - a.size).slice(0, MOST_SHOWN);
  const factor = Math.floor(((1 - least) / (1 - smallest)) * 1e4) / 1e4;
  return (
    `a valid matrix near it changes ${changes.length} pairs, most of all ${most.map(({ entry }) => entry).join(", ")}; ` +
    `everything off the diagonal times ${factor} is valid too`
  );
}

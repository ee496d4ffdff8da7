import type { EnsembleAttainment } from "../../simulation/ensemble.ts";
import { simulate } from "../../simulation/simulate.ts";
import { adjustmentsAt } from "./axis.ts";
import { type Grid, valuesAt } from "./grid.ts";
import type { SweptTarget } from "./result.ts";
import { subplanOf } from "./subplan.ts";

/** Columns of probabilities. */
export type ProbabilityColumns = Pick<SweptTarget, "probability" | "probabilityError" | "probabilityMethod">;

/** How the draws of what has no closed form are made: the same at every point, so that points differ by what is swept alone. */
export interface Drawing {
  readonly seed: number;
  readonly draws: number;
}

/**
 * The probability of some targets at every point.
 *
 * @param moved - the indicators that differ between points: of targets on others one point tells all
 * @returns columns by target, and whether anything was drawn
 */
export function probabilitiesOver(
  grid: Grid,
  targets: ReadonlySet<string>,
  moved: ReadonlySet<string>,
  drawing: Drawing,
): { readonly columns: ReadonlyMap<string, ProbabilityColumns>; readonly isDrawn: boolean } {
  const isMoved = (id: string) => moved.has(grid.plan.targets[id]?.indicator ?? "");
  const moving = new Set([...targets].filter(isMoved));
  const still = new Set([...targets].filter((id) => !isMoved(id)));
  const found = [...collect(grid, moving, grid.points, drawing), ...collect(grid, still, 1, drawing)];
  const columns = new Map(
    found.map(([id, column]) => {
      const [only = null] = column;
      return [id, columnsOf(isMoved(id) ? column : new Array<Found>(grid.points).fill(only))];
    }),
  );
  return { columns, isDrawn: found.some(([, column]) => column.some((one) => one?.method === "sampled")) };
}

type Found = EnsembleAttainment["probability"];

/** The probabilities at the first so many points, by target. */
function collect(
  grid: Grid,
  targets: ReadonlySet<string>,
  points: number,
  drawing: Drawing,
): ReadonlyMap<string, readonly Found[]> {
  const found = new Map<string, Found[]>([...targets].map((id) => [id, []]));
  if (targets.size === 0) return found;
  const { scenario, adjust, axes } = grid;
  const plan = subplanOf(grid, targets);
  for (let point = 0; point < points; point++) {
    const laid = adjustmentsAt(axes, valuesAt(axes, point));
    const { attainments } = simulate(plan, {
      ...drawing,
      scenario,
      adjust: [...adjust, ...laid],
      outputs: ["probabilities"],
    });
    for (const { target, probability } of attainments) found.get(target)?.push(probability);
  }
  return found;
}

function columnsOf(column: readonly Found[]): ProbabilityColumns {
  const methods = new Set(column.flatMap((one) => one?.method ?? []));
  const [method = null] = methods;
  return {
    probability: column.map((one) => one?.value ?? null),
    probabilityError: column.map((one) => one?.error ?? null),
    probabilityMethod: methods.size > 1 ? "mixed" : method,
  };
}

import type { ShockShape } from "../../growth/assumption.ts";
import { pivotedCholesky } from "../../math/cholesky.ts";
import type { Correlation } from "../../plan/plan.ts";
import type { Shock, ShockTerm } from "../shocks/shock.ts";
import type { Member, Shaped, VariateGroup } from "./group.ts";

/** What one component of one member adds to a track. */
interface Column {
  readonly component: number;
  readonly shape: ShockShape;
  readonly loading: Float64Array;
}

/** The variates that a set of shocks rests on, as they are before anything is turned. */
export function variatesOf(shocks: ReadonlyMap<string, Shock>, correlation?: Correlation): VariateGroup[] {
  const correlated = (correlation?.indicators ?? []).filter((id) => (shocks.get(id)?.terms.length ?? 0) > 0);
  const together = correlated.length > 1 ? correlated.flatMap((id) => shocks.get(id) ?? []) : [];
  const groups = together.length === 0 ? [] : [correlatedGroup(together, factorOf(together, correlation))];
  const grouped = new Set(together);
  for (const shock of shocks.values()) {
    const { id, terms, observed } = shock;
    const own = grouped.has(shock) ? [] : terms;
    const columns: Column[] = observed.map((loading, i) => ({ component: i, shape: "normal", loading }));
    for (const { component, shape, loading } of own)
      columns.push({ component: observed.length + component + 1, shape, loading });
    if (columns.length > 0) groups.push(group([{ id, columns }], { order: [0], factor: null }));
  }
  return groups;
}

interface Factor {
  readonly order: readonly number[];
  readonly factor: Float64Array | null;
}

function correlatedGroup(shocks: readonly Shock[], factor: Factor): VariateGroup {
  const columns = (terms: readonly ShockTerm[]) =>
    terms.map(({ component, shape, loading }) => ({ component: component + 1, shape, loading }));
  return group(
    shocks.map(({ id, terms }) => ({ id, columns: columns(terms) })),
    factor,
  );
}

/** The factor of the correlation of some tracks, those first that explain most. */
function factorOf(shocks: readonly Shock[], correlation: Correlation | undefined): Factor {
  const at = shocks.map(({ id }) => correlation?.indicators.indexOf(id) ?? 0);
  const matrix = Float64Array.from(at.flatMap((i) => at.map((j) => correlation?.matrix[i]?.[j] ?? 0)));
  const factored = pivotedCholesky(matrix, shocks.length);
  // A plan's matrix is positive definite, and so is every part of it.
  if (factored === null)
    throw new RangeError("Cannot simulate: the correlation matrix is not positive definite");
  return factored;
}

function group(
  parts: readonly { readonly id: string; readonly columns: readonly Column[] }[],
  { order, factor }: Factor,
): VariateGroup {
  const all = parts.flatMap(({ columns }) => columns);
  const names = [...new Set(all.map(({ component }) => component))].sort((a, b) => a - b);
  const years = all[0]?.loading.length ?? 0;
  const sorted = order.flatMap((i) => parts[i] ?? []);
  const members = sorted.map(({ id, columns }): Member => {
    const loading = new Float64Array(years * names.length);
    const shaped: Shaped[] = [];
    for (const column of columns) {
      const component = names.indexOf(column.component);
      if (column.shape !== "normal") shaped.push({ ...column, component });
      else for (let t = 0; t < years; t++) loading[t * names.length + component]! += column.loading[t]!;
    }
    return { id, loading, shaped };
  });
  return { members, factor, components: names.length };
}

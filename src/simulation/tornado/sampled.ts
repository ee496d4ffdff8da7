import { openMachine } from "../../kernel/machine.ts";
import { quantile } from "../../math/quantile.ts";
import { shockEmitter } from "../code/drawn.ts";
import { emitter } from "../code/emitter.ts";
import { pointSource } from "../code/loadings.ts";
import { variatesIn } from "../points/common.ts";
import type { Shock } from "../shocks/shock.ts";
import type { Period } from "./period.ts";

/** Draws that quantiles of a sum of variates of several shapes are read off. */
const DRAWS = 16_384;

/** The quantiles of what the growth assumption of a track adds over a period, drawn as in every ensemble. */
export function sampledQuantiles(shock: Shock, { start, by }: Period, seed: number): (p: number) => number {
  const own: Shock = { ...shock, observed: [], jumps: [], links: [] };
  const shocks = new Map([[own.id, own]]);
  const { groups, dimensions } = variatesIn({ shocks, asked: new Map() }, undefined);
  const to = emitter();
  const out = to.columns(1);
  const source = pointSource(dimensions, "sobol", to);
  const { first, at } = shockEmitter(groups, source, to).emit(own);
  const columnOf = (t: number) => at + t - first;
  to.emit(
    start === null || start < first
      ? { op: "copy", out, in: columnOf(by) }
      : { op: "subtract", out, left: columnOf(by), right: columnOf(start) },
  );
  const program = to.program();
  const machine = openMachine(program, seed);
  const column = machine.column(out);
  const drawn = new Float64Array(DRAWS);
  for (let from = 0; from < DRAWS; from += program.block) {
    machine.run({ points: "sobol", replicate: 0, first: from, draws: program.block });
    drawn.set(column, from);
  }
  drawn.sort();
  return (p) => quantile(drawn, p);
}

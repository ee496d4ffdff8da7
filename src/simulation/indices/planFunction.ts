import { pathOf } from "../../attainment/situation.ts";
import { openMachine } from "../../kernel/machine.ts";
import { senseOf } from "../../measure/comparator.ts";
import { askedBy } from "../askedBy.ts";
import { shockEmitter } from "../code/drawn.ts";
import { emitter } from "../code/emitter.ts";
import { keptTracks, tracksUnder } from "../code/needed.ts";
import { emitHeld, type Held } from "../code/targetCode.ts";
import { trackEmitter } from "../code/trackCode.ts";
import type { DeterminedCase, Model } from "../model.ts";
import { variatesIn } from "../points/common.ts";
import type { BlockFunction } from "./indices.ts";
import { type Input, inputsOf } from "./inputs.ts";

/** What a plan is as a function: of the variates that some targets rest on, to how they come out. */
export interface PlanFunction {
  readonly f: BlockFunction;
  /** One for each indicator that is uncertain and that a target rests on. */
  readonly inputs: readonly Input[];
}

/**
 * Compiles some targets of a plan to a function of the variates of their paths: the code that every ensemble is drawn by.
 *
 * @param asked - the outputs: `each` gives for every target its margin, and 1 where it is attained or else 0; `count` how many
 * targets are attained
 */
export function planFunction(
  model: Model,
  targets: readonly DeterminedCase[],
  asked: "each" | "count",
): PlanFunction {
  const { program, filled, plan } = model;
  const under = tracksUnder(
    model,
    targets.map(({ kase }) => kase.track.id),
  );
  const shocks = new Map([...model.shocks].filter(([id]) => under.has(id)));
  const { groups, dimensions } = variatesIn({ shocks, asked: askedBy(model, targets) }, plan.correlation);
  const names = [...dimensions.keys()];
  const to = emitter();
  const given = to.columns(names.length);
  const numberOf = new Map(names.map((name, i) => [name, i]));
  const source = {
    draw: (name: string, out: number) => {
      to.emit({ op: "copy", out, in: given + (numberOf.get(name) ?? 0) });
    },
    isStreamed: () => false,
  };
  const found = to.columns(targets.length);
  const tracks = trackEmitter({ filled, shocks }, shockEmitter(groups, source, to), to);
  const kept = keptTracks(model);
  const held: (Held | null)[] = targets.map(() => null);
  for (const [id, track] of program.tracks) {
    const columns = filled.get(id);
    if (!under.has(id) || columns === undefined) continue;
    const mark = to.mark();
    const path = tracks.emit(track);
    const median = pathOf(program, track, columns);
    for (const [i, { kase }] of targets.entries()) {
      const { by } = kase.span;
      if (kase.track.id !== id || path === undefined || by < median.firstYear + path.first) continue;
      const one = emitHeld(kase, by, path, median, to);
      to.emit({ op: "copy", out: found + i, in: one.held.column });
      held[i] = one;
    }
    if (!kept.has(id)) to.release(mark);
  }
  const code = to.program();
  const machine = openMachine(code, 0);
  const { block } = code;
  const variateColumns = names.map((_, i) => machine.column(given + i));
  const each = Array.from({ length: 2 * targets.length }, () => new Float64Array(block));
  const attained = each.filter((_, i) => i % 2 === 1);
  const count = new Float64Array(block);
  const outputs = asked === "each" ? each : [count];
  const readers = targets.map((target, i) =>
    reader(target, held[i] ?? null, machine.column(found + i), each[2 * i]!, each[2 * i + 1]!),
  );
  return {
    inputs: inputsOf(groups, shocks.values(), names),
    f: {
      variates: names.length,
      outputs: outputs.length,
      block,
      run(variates) {
        for (const [i, column] of variateColumns.entries()) column.set(variates[i]!);
        machine.run({ points: "sobol", replicate: 0, first: 0, draws: block });
        for (const read of readers) read();
        if (asked === "each") return outputs;
        count.fill(0);
        for (const column of attained) for (let k = 0; k < block; k++) count[k]! += column[k]!;
        return outputs;
      },
    },
  };
}

/** What reads margins and attainments off the column that is held against what is asked. */
function reader(
  { kase: { asked }, attainment }: DeterminedCase,
  held: Held | null,
  column: Float64Array,
  margins: Float64Array,
  attained: Float64Array,
): () => void {
  if (held === null) {
    margins.fill(attainment.margin ?? Number.NaN);
    attained.fill(attainment.status === "attained" ? 1 : 0);
    return () => {};
  }
  const { low, high } = held;
  const { scale, shift } = held.held;
  // Of a band with two sides the column has the distance from its middle.
  const sense = senseOf(asked);
  const edge = sense === 0 ? asked.tolerance : asked.value - sense * asked.tolerance;
  const sign = sense === 0 ? -1 : sense;
  return () => {
    for (let k = 0; k < column.length; k++) {
      const x = column[k]!;
      margins[k] = sign * (x * scale + shift - edge);
      attained[k] = x >= low && x <= high ? 1 : 0;
    }
  };
}

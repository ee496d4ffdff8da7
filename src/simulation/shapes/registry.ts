import type { ShockShape } from "../../growth/assumption.ts";
import { empirical } from "./empirical.ts";
import { normal } from "./normal.ts";
import { pert } from "./pert.ts";
import type { Shape, ShapeTable, Variate } from "./shape.ts";
import { studentT } from "./studentT.ts";
import { triangular } from "./triangular.ts";
import { uniform } from "./uniform.ts";

/** What a shape says of a draw. */
export function variateOf(shape: ShockShape): Variate {
  return made(shape).variate;
}

/**
 * The tables that turn a standard normal z into the draw quantile(Φ(z)): the second takes what the first gives, and so on.
 * None for the normal, one for a shape without jumps, two for an empirical one.
 *
 * A value is in error by at most 1e-6 of itself or of the variate's scale, whichever is larger; |z| is taken to 8.3.
 */
export function shapeTables(shape: ShockShape): readonly ShapeTable[] {
  return made(shape).tables();
}

/** One line for each shape. */
function make(shape: ShockShape): Shape {
  if (shape === "normal") return normal();
  if (shape === "uniform") return uniform();
  if ("studentT" in shape) return studentT(shape.studentT);
  if ("triangular" in shape) return triangular(shape.triangular);
  if ("pert" in shape) return pert(shape.pert);
  return empirical(shape.empirical);
}

/** Shapes that are kept; a plan has a few, a program that tries many must not fill the memory. */
const MOST_KEPT = 64;

const kept = new Map<string, Shape>();

/** A shape and its tables, made once. */
function made(shape: ShockShape): Shape {
  const key = JSON.stringify(shape);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const { variate, tables } = make(shape);
  let result: readonly ShapeTable[] | undefined;
  const once: Shape = {
    variate,
    tables: () => {
      result ??= tables();
      return result;
    },
  };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, once);
  return once;
}

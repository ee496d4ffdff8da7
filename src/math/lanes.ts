/** A number for all lanes, or one for each. */
export type PerLane = number | Float64Array;

/** The number of one lane. */
export function inLane(value: PerLane, lane: number): number {
  return typeof value === "number" ? value : value[lane]!;
}

/** The product in every lane. Factors of 1 and 0 cost nothing. */
export function timesLanes(a: PerLane, b: PerLane): PerLane {
  if (typeof a === "number") {
    if (typeof b === "number") return a * b;
    return a === 1 ? b : a === 0 ? 0 : b.map((x) => a * x);
  }
  if (typeof b === "number") return timesLanes(b, a);
  return a.map((x, lane) => x * b[lane]!);
}

/** The sum in every lane. Adding 0 costs nothing. */
export function plusLanes(a: PerLane, b: PerLane): PerLane {
  if (typeof a === "number") {
    if (typeof b === "number") return a + b;
    return a === 0 ? b : b.map((x) => a + x);
  }
  if (typeof b === "number") return plusLanes(b, a);
  return a.map((x, lane) => x + b[lane]!);
}

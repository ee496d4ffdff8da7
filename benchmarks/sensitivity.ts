// Which assumptions matter most for one target, beside the same question asked of repeated projections.
import type { Adjustment, Plan } from "../src/index.ts";

type Api = Pick<typeof import("../src/index.ts"), "project" | "sensitivity">;

const TARGET = "cultureTourismRevenue-2026";
const LEADER = "gdp";
const OWN = "cultureTourismRevenue";

/** Draws of each sample: of the package its default, of the contender as many as its time allows. */
const DRAWS = 32_768;
const FEW_DRAWS = 128;
const RUNS = 15;

export interface SensitivityTimes {
  /** Milliseconds of the whole answer: tornado, indices of margin and attainment, errors. */
  readonly own: number;
  /** Of the contender for as many draws, reckoned from fewer. */
  readonly contender: number;
}

/** Medians of interleaved runs; throws where the contenders do not find the same. */
export function benchSensitivity(plan: Plan, { project, sensitivity }: Api): SensitivityTimes {
  const own: number[] = [];
  const contender: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    let start = performance.now();
    const [target] = sensitivity(plan, { seed: run, targets: [TARGET], draws: DRAWS }).targets;
    own.push(performance.now() - start);
    start = performance.now();
    const share = byProjections(plan, project);
    contender.push(((performance.now() - start) * DRAWS) / FEW_DRAWS);
    const found = target?.indices?.margin?.inputs.find(({ indicator }) => indicator === LEADER)?.total.value;
    if (!(Math.abs((found ?? Number.NaN) - share) < 0.3)) {
      throw new Error(`The contenders differ: ${found} and ${share}`);
    }
  }
  const median = (times: number[]) => times.sort((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
  return { own: median(own), contender: median(contender) };
}

/** The total index of the leader by pick and freeze: a projection for each of two samples and for each input. */
function byProjections(plan: Plan, project: Api["project"]): number {
  const years = Array.from({ length: plan.horizon - plan.baseYear }, (_, i) => plan.baseYear + 1 + i);
  const drawn = (spread: number) => {
    const average = spread * normal();
    return years.map(() => average + 0.022 * normal());
  };
  const margin = (leader: readonly number[], own: readonly number[]): number => {
    const shifts = (on: string, all: readonly number[]) =>
      all.map((shift, i): Adjustment => ({ on, from: years[i] ?? plan.baseYear, shift }));
    const adjust = [...shifts(LEADER, leader), ...shifts(OWN, own)];
    return (
      project(plan, { adjust }).attainments.find(({ target }) => target === TARGET)?.margin ?? Number.NaN
    );
  };
  let [sum, square, jumps] = [0, 0, 0];
  for (let k = 0; k < FEW_DRAWS; k++) {
    const [a, b] = [
      [drawn(0.01), drawn(0)],
      [drawn(0.01), drawn(0)],
    ] as const;
    const [ofA, ofB, withLeader] = [margin(...a), margin(...b), margin(b[0], a[1])];
    margin(a[0], b[1]);
    sum += ofA + ofB;
    square += ofA * ofA + ofB * ofB;
    jumps += (ofA - withLeader) ** 2;
  }
  const count = 2 * FEW_DRAWS;
  return jumps / FEW_DRAWS / 2 / (square / count - (sum / count) ** 2);
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

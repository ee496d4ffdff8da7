// What the benchmark of `simulate` is asked to show.
import type { ContenderId } from "./contenders.ts";
import type { Pair } from "./pairs.ts";

export interface Goal {
  readonly what: string;
  /** Measured; null where a contender is absent. */
  readonly value: number | null;
  /** The same with everything drawn, where that is not `value` itself. */
  readonly drawn: number | null;
  readonly unit: "x" | "ms" | "MB";
  readonly least: number | null;
  readonly aim: number;
  /** Whether large values are good. */
  readonly more: boolean;
}

/** How many times the own time another takes (`more`), or the own time as a multiple of another's. */
const RATIOS: readonly {
  readonly against: ContenderId;
  readonly workload: string;
  readonly least: number;
  readonly aim: number;
  readonly more: boolean;
}[] = [
  { against: "numpy-idiomatic", workload: "W1", least: 8, aim: 20, more: true },
  { against: "numpy-idiomatic", workload: "W2", least: 8, aim: 20, more: true },
  { against: "numpy-expert", workload: "W1", least: 4, aim: 10, more: true },
  { against: "numpy-expert", workload: "W2", least: 2.5, aim: 6, more: true },
  { against: "c-sse2", workload: "W1", least: 1.5, aim: 1.1, more: false },
  { against: "c-sse2", workload: "W2", least: 1.5, aim: 1.1, more: false },
  { against: "c-native", workload: "W1", least: 4.5, aim: 3, more: false },
  { against: "c-native", workload: "W2", least: 4.5, aim: 3, more: false },
  { against: "squiggle", workload: "W1", least: 200, aim: 500, more: true },
  { against: "squiggle", workload: "W2", least: 500, aim: 1000, more: true },
];

/** The median milliseconds of a contender for a workload; null where it did not take part. */
type Median = (contender: ContenderId, workload: string) => number | null;

/** The goals on times: of whole workloads, of single targets to 0.1 points, and of two workers. */
export function timeGoals(medians: {
  readonly times: Median;
  readonly accuracy: Median;
  readonly pair: (workload: string, contender: ContenderId) => Pair | null;
}): readonly Goal[] {
  const { times, accuracy, pair } = medians;
  const own = (of: Median, workload: string) => of("targetcast", workload);
  const drawn = (workload: string) => times("targetcast-drawn", workload);
  const ratio = (a: number | null, b: number | null) => (a === null || b === null ? null : a / b);
  return [
    ...RATIOS.map(({ against, workload, ...goal }): Goal => {
      const other = times(against, workload);
      const held = (mine: number | null) => (goal.more ? ratio(other, mine) : ratio(mine, other));
      return {
        what: `${workload}: ${goal.more ? "faster than" : "of the time of"} ${against}`,
        value: held(own(times, workload)),
        drawn: held(drawn(workload)),
        unit: "x",
        ...goal,
      };
    }),
    ...["W1", "W2"].map((workload): Goal => {
      const value = ratio(accuracy("numpy-idiomatic", workload), own(accuracy, workload));
      const what = `${workload}, single targets to 0.1 points: faster than numpy-idiomatic`;
      return { what, value, drawn: null, unit: "x", least: 200, aim: 200, more: true };
    }),
    {
      what: "W1, single targets to 0.1 points",
      value: own(accuracy, "W1"),
      drawn: null,
      unit: "ms",
      least: null,
      aim: 1,
      more: false,
    },
    ...["W1", "W2"].flatMap((workload): Goal[] => {
      const gain = (id: ContenderId) => {
        const { one, two } = pair(workload, id) ?? { one: null, two: null };
        return ratio(one, two);
      };
      const [own, machine] = [gain("targetcast-drawn"), gain("c-sse2")];
      const what = `${workload}, all drawn: two workers, faster than one thread`;
      const unit = { drawn: null, unit: "x", more: true } as const;
      return [
        { what, value: own, ...unit, least: 1.8, aim: 1.95 },
        // What two processes that share nothing gain is all that the machine has to give.
        {
          what: `${workload}: that, of what two processes of C gain`,
          value: ratio(own, machine),
          ...unit,
          least: null,
          aim: 0.95,
        },
      ];
    }),
  ];
}

export function verdict({ value, least, aim, more }: Goal): "aim met" | "met" | "missed" | "not measured" {
  if (value === null) return "not measured";
  const reaches = (limit: number) => (more ? value >= limit : value <= limit);
  if (reaches(aim)) return "aim met";
  return least !== null && reaches(least) ? "met" : "missed";
}

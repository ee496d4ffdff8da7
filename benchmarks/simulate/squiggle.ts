// The same in Squiggle, a language for estimates: a program of sample sets, which are combined draw by draw. Squiggle is
// no dependency: the runner installs it in a folder of its own, when asked.
import { type Outcome, serve } from "./protocol.ts";
import { LEVELS, type Workload } from "./workloads.ts";

/** As far as it is used here. */
interface Squiggle {
  run(
    code: string,
    options: {
      readonly environment: {
        readonly sampleCount: number;
        readonly xyPointLength: number;
        readonly seed: string;
      };
    },
  ): Promise<{
    readonly result:
      | { readonly ok: true; readonly value: { readonly result: { readonly asJS: () => unknown } } }
      | { readonly ok: false; readonly value: { toString(): string } };
  }>;
}

const VERSION = "0.10.0";

const [, , , entry] = process.argv;

await serve(
  entry === undefined
    ? { absent: "not installed: npm run bench -- simulate --with squiggle" }
    : { ready: `Squiggle ${VERSION}, Node ${process.version}` },
  async (workload, { draws, seed, outputs }) => {
    const squiggle: Squiggle = await import(entry ?? "");
    const environment = { sampleCount: draws, xyPointLength: 1000, seed: String(seed) };
    const { result } = await squiggle.run(program(workload, outputs === "all"), { environment });
    if (!result.ok) throw new Error(result.value.toString());
    return outcome(result.value.result.asJS(), workload);
  },
);

function program(workload: Workload, withAll: boolean): string {
  const { years, base, growth, volatility, halfWidth, correlation, levelTarget, totalTarget } = workload;
  const { indicators: n } = workload;
  const list = (values: readonly number[]) => `[${values.join(", ")}]`;
  const matrix = Array.from({ length: n }, (_, i) => list(correlation.slice(i * n, (i + 1) * n)));
  const shocks =
    halfWidth[0]! > 0
      ? `
rates = List.map(halfWidth, {|h| SampleSet.fromDist(uniform(-h, h))})
shocks = List.map(List.upTo(1, ${years}), {|year| List.map(rates, {|rate| rate * year})})`
      : `
draw() = List.map(indicators, {|i| SampleSet.fromDist(normal(0, 1))})
independent = List.map(List.upTo(1, ${years}), {|year| draw()})
${correlation.length === 0 ? "correlated = independent" : correlate(matrix)}
steps = List.map(correlated, {|year| List.map(indicators, {|i| year[i] * volatility[i]})})
shocks = List.reduce(List.slice(steps, 1), [steps[0]], {|acc, step|
  List.append(acc, List.map(indicators, {|i| List.last(acc)[i] + step[i]}))
})`;
  return `
indicators = List.upTo(0, ${n - 1})
base = ${list(base)}
growth = ${list(growth)}
volatility = ${list(volatility)}
halfWidth = ${list(halfWidth)}
levelTarget = ${list(levelTarget)}
totalTarget = ${list(totalTarget)}
${shocks}
levels = List.map(shocks, {|year, t| List.map(indicators, {|i| base[i] * (1 + growth[i]) ^ (t + 1) * exp(year[i])})})
final = List.last(levels)
totals = List.map(indicators, {|i| sum(List.map(levels, {|year| year[i]}))})
share(set, target) = 1 - cdf(set, target)
level = List.map(indicators, {|i| share(final[i], levelTarget[i])})
total = List.map(indicators, {|i| share(totals[i], totalTarget[i])})
${withAll ? everything(n) : "{ level: level, total: total }"}
`;
}

/** Each row of the Cholesky factor times the independent numbers of one year. */
function correlate(matrix: readonly string[]): string {
  return `
correlation = [${matrix.join(",\n  ")}]
dot(a, b) = List.reduce(List.zip(a, b), 0, {|acc, pair| acc + pair[0] * pair[1]})
factor = List.reduce(indicators, [], {|rows, i|
  List.append(rows, List.reduce(List.upTo(0, i), [], {|row, j|
    known = j == 0 ? 0 : dot(row, List.slice(j == i ? row : rows[j], 0, j))
    List.append(row, j == i ? (correlation[i][i] - known) ^ 0.5 : (correlation[i][j] - known) / rows[j][j])
  }))
})
correlated = List.map(independent, {|year|
  List.map(indicators, {|i| sum(List.map(factor[i], {|weight, j| weight * year[j]}))})
})`;
}

function everything(n: number): string {
  return `
hits = List.map(indicators, {|i| SampleSet.map(final[i], {|x| x >= levelTarget[i] ? 1 : 0})})
number = List.reduce(List.slice(hits, 1), hits[0], {|a, b| a + b})
atMost = List.map(List.upTo(0, ${n}), {|k| cdf(number, k + 0.5)})
attained = List.map(atMost, {|p, k| k == 0 ? p : p - atMost[k - 1]})
quantiles = List.map(indicators, {|i|
  List.map(levels, {|year| List.map(${`[${LEVELS.join(", ")}]`}, {|p| quantile(year[i], p)})})
})
{ level: level, total: total, attained: attained, quantiles: quantiles }`;
}

function outcome(value: unknown, { indicators }: Workload): Outcome {
  const parts = typeof value === "object" && value !== null && "value" in value ? value.value : undefined;
  if (!isOutcome(parts) || parts.level.length !== indicators) {
    throw new Error(`Squiggle answered ${JSON.stringify(value)?.slice(0, 200)}`);
  }
  return parts;
}

function isOutcome(value: unknown): value is Outcome {
  return typeof value === "object" && value !== null && "level" in value && Array.isArray(value.level);
}

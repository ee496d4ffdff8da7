import type { Calibration } from "../calibration/calibrate.ts";
import type { EstimatedCorrelation } from "../calibration/correlate.ts";
import { formatRate } from "../quantity/formatQuantity.ts";

/** Significant digits of what is pasted: more than anybody can say of growth. */
const DIGITS = 4;

/** A calibrated assumption as YAML, to paste into an indicator of a plan. Rounded to four significant digits. */
export function calibrationYaml({ growth }: Calibration): string {
  const { scale, rate, initial, damping, since, spread = 0, volatility = 0, persistence = 0, shape } = growth;
  const write = (value: number) =>
    scale === "identity"
      ? String(Number(value.toPrecision(DIGITS)))
      : formatRate(value, { per: "percent", digits: DIGITS });
  const terms = [
    `rate: ${write(rate)}`,
    `initial: ${write(initial)}`,
    `damping: ${damping}`,
    `since: ${since}`,
    `scale: ${scale}`,
  ];
  const lines = [
    "growth:",
    `  history: { ${terms.join(", ")} }`,
    ...(spread > 0 ? [`  spread: ${write(spread)}`] : []),
    ...(volatility > 0 ? [`  volatility: ${write(volatility)}`] : []),
    ...(persistence === 0 ? [] : [`  persistence: ${persistence}`]),
    ...(typeof shape === "object" && "studentT" in shape ? [`  shape: { studentT: ${shape.studentT} }`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** A correlation of shocks as YAML, to paste into a plan. */
export function correlationYaml({ indicators, matrix }: EstimatedCorrelation): string {
  const rows = matrix.map(
    (row) => `    - [${row.map((value) => String(Number(value.toFixed(DIGITS)))).join(", ")}]`,
  );
  const names = indicators.map((id) => (/^[A-Za-z_][\w-]*$/.test(id) ? id : JSON.stringify(id)));
  return `correlation:\n  indicators: [${names.join(", ")}]\n  matrix:\n${rows.join("\n")}\n`;
}

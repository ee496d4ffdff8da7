import type { Label } from "../plan/plan.ts";
import type { IndicatorShape } from "./indicator.ts";
import type { DocumentPath, Issues } from "./issues.ts";

/** An indicator whose shape has been checked, and where it stands. */
interface IndicatorPart {
  readonly id: string;
  readonly path: DocumentPath;
  readonly shape: IndicatorShape | undefined;
}

/** Characters of a name that others are made of. */
const LONGEST_NAME = 250;

/**
 * Makes an index of every deflator that is given by its growth, beside the indicator that it belongs to, which then names it. A text
 * without a digit can only be the id of an indicator.
 */
export function withDeflators(parts: readonly IndicatorPart[], issues: Issues): readonly IndicatorPart[] {
  if (parts.every(({ shape }) => shape?.deflator === undefined)) return parts;
  const ids = new Set(parts.map(({ id }) => id));
  return parts.flatMap((part) => {
    const { id, path, shape } = part;
    const deflator = shape?.deflator;
    if (shape === undefined || deflator === undefined) return [part];
    if (typeof deflator === "string" && (ids.has(deflator) || !/\d/.test(deflator))) return [part];
    const made = `${id}-deflator`;
    const at = [...path, "deflator"];
    if (ids.has(made)) {
      issues.add(at, "duplicate", `would be the indicator "${made}", which is there already`);
      const { deflator: _, ...rest } = shape;
      return [{ ...part, shape: rest }];
    }
    const index: IndicatorShape = { name: pricesOf(shape.name ?? id), kind: "index", growth: deflator };
    return [
      { ...part, shape: { ...shape, deflator: made } },
      { id: made, path: at, shape: index },
    ];
  });
}

function pricesOf(name: Label): Label {
  const { en, zh } = typeof name === "string" ? { en: name, zh: name } : name;
  return {
    ...(en !== undefined && { en: `Prices of ${en.slice(0, LONGEST_NAME)}` }),
    ...(zh !== undefined && { zh: `${zh.slice(0, LONGEST_NAME)}价格` }),
  };
}

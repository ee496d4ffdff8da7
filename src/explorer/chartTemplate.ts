import type { Axis, Scale, Signal, Spec } from "vega";
import type { ChartAxis, ChartScale, ChartSpec, PositionChannel } from "../report/charts/spec.ts";

type Along = "x" | "y";

/** What one chart of a kind has otherwise than the next, besides its data and its size; a signal of the template for each. */
export type TemplateValues = Readonly<Record<string, unknown>>;

const AXIS_PARTS = ["values", "format", "title", "titleX"] as const;

/**
 * A compiled chart made a template of all charts of its kind: its data are empty, and what differs from chart to chart are signals, so
 * that a page can show another path in a view that it has already.
 */
export function chartTemplate(compiled: Spec): Spec {
  const { title: _title, description: _description, signals = [], ...rest } = compiled;
  const own: Signal[] = (["x", "y"] as const).flatMap((along): Signal[] =>
    [`${along}Domain`, `${along}Range`, ...AXIS_PARTS.map((part) => `${along}_${part}`)].map((name) => ({
      name,
      value: null,
    })),
  );
  return {
    ...rest,
    // The page's own, bright or dark.
    background: "transparent",
    signals: [...signals, ...own],
    data: (rest.data ?? []).map((data) => ("values" in data ? { ...data, values: [] } : data)),
    scales: (rest.scales ?? []).map(signalledScale),
    axes: (rest.axes ?? []).map(signalledAxis),
  };
}

function signalledScale(scale: Scale): Scale {
  const along = alongOf(scale.name);
  if (along === null || scale.type !== "linear") return scale;
  const range = Array.isArray(scale.range) && !scale.range.some((end) => typeof end === "object");
  return {
    ...scale,
    domain: { signal: `${along}Domain` },
    ...(range && { range: { signal: `${along}Range` } }),
  };
}

function signalledAxis(axis: Axis): Axis {
  const along = alongOf(axis.scale);
  if (along === null) return axis;
  const signals = AXIS_PARTS.filter((part) => axis[part] !== undefined).map((part) => [
    part,
    { signal: `${along}_${part}` },
  ]);
  return { ...axis, ...Object.fromEntries(signals) };
}

function alongOf(name: string): Along | null {
  return name === "x" || name === "y" ? name : null;
}

/** What a chart gives the signals of its template. */
export function templateValues({ layer }: ChartSpec): TemplateValues {
  const values: Record<string, unknown> = {};
  for (const along of ["x", "y"] as const) {
    for (const { encoding } of layer) {
      const { scale, axis } = placeOf(encoding[along]);
      values[`${along}Domain`] ??= scale?.domain;
      values[`${along}Range`] ??= scale?.range;
      for (const part of AXIS_PARTS) values[`${along}_${part}`] ??= axis?.[part];
    }
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function placeOf(channel: PositionChannel | undefined): {
  readonly scale?: ChartScale | null | undefined;
  readonly axis?: ChartAxis | null | undefined;
} {
  return channel !== undefined && "field" in channel ? channel : {};
}

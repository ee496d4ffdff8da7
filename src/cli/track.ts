import { type Command, InvalidArgumentError, Option } from "commander";
import type { Plan } from "../plan/plan.ts";
import type { Reading } from "../quantity/reading.ts";
import type { TrackingBounds } from "../tracking/case.ts";
import type { Tracking } from "../tracking/tracking.ts";
import { type Pace, TRACKING_METHODS, type TrackingMethodName } from "../tracking/vocabulary.ts";
import { type Format, type FormatOptions, PLAN_ARGUMENT, withFormat } from "./options.ts";
import { emit, json } from "./output.ts";
import { terminalOptions } from "./paint.ts";
import { loadPlan } from "./plans.ts";
import { type Session, UsageError } from "./session.ts";

interface TrackCommandOptions extends FormatOptions {
  readonly method: TrackingMethodName;
  readonly asOf?: number;
  readonly path: Tracking["path"];
  readonly withoutTarget: WithoutTarget;
  readonly bounds: readonly BoundsText[];
  readonly failOn?: "behind" | "away";
}

type WithoutTarget = "open-sdg" | "eurostat";

/** A `--bounds` as it was written. */
interface BoundsText {
  readonly target: string;
  readonly lower: string;
  readonly optimum: string;
}

const EXAMPLES = `
Examples:
  $ targetcast track plan.yaml --as-of 2024
  $ targetcast track plan.yaml --method cagrRatio --bounds clean-air=50%:100% --format csv`;

/** `targetcast track <plan>`: whether every target is on pace, by every method in official use. */
export function trackCommand(program: Command, session: Session): void {
  const command = program
    .command("track")
    .description("print whether every target is on pace, by every method in official use")
    .argument("<plan>", PLAN_ARGUMENT)
    .addOption(
      new Option("--method <name>", "the method that is taken as the verdict")
        .choices(TRACKING_METHODS)
        .default("timeProportional"),
    )
    .addOption(new Option("--as-of <year>", "leave out what was observed later").argParser(year))
    .addOption(
      new Option("--path <path>", "what is on pace halfway, by time elapsed")
        .choices(["linear", "geometric"])
        .default("linear"),
    )
    .addOption(
      new Option("--without-target <rule>", "how growth is judged where nothing but growth is asked")
        .choices(["open-sdg", "eurostat"])
        .default("open-sdg"),
    )
    .addOption(
      new Option("--bounds <target=lower:optimum>", "the scale that SDSN arrows take (repeatable)")
        .argParser(addBounds)
        .default([], "none"),
    );
  withFormat(command)
    .addOption(
      new Option(
        "--fail-on <pace>",
        "exit with 1 where a target is behind or moving away, or only for the latter",
      ).choices(["behind", "away"]),
    )
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, options: TrackCommandOptions) => {
      const { method, asOf, path, withoutTarget, failOn, output } = options;
      const plan = await loadPlan(named);
      const { track } = await import("../tracking/track.ts");
      const tracking = track(plan, {
        method,
        ...(asOf !== undefined && { asOf }),
        path,
        withoutTarget: withoutTarget === "eurostat" ? "eurostat" : "openSdg",
        bounds: await readBounds(plan, options.bounds),
      });
      await emit(session, await print(tracking, options, session), output);
      const failing: readonly (Pace | null)[] =
        failOn === undefined ? [] : failOn === "away" ? ["away"] : ["behind", "away"];
      if (tracking.targets.some(({ chosen }) => failing.includes(chosen.pace ?? null))) session.code = 1;
    });
}

async function print(tracking: Tracking, options: TrackCommandOptions, { io }: Session): Promise<string> {
  const { format, lang, output } = options;
  const printers: Readonly<Record<Format, () => Promise<string>>> = {
    json: async () => json(tracking),
    csv: async () => {
      const [{ toCsv }, { trackingRows }] = await Promise.all([
        import("../report/csv.ts"),
        import("../report/trackingRows.ts"),
      ]);
      return toCsv(trackingRows(tracking, { lang }));
    },
    markdown: async () => (await import("../report/markdown.ts")).trackingMarkdown(tracking, { lang }),
    text: async () => {
      const { trackingText } = await import("../report/tracking.ts");
      return trackingText(tracking, { lang, ...terminalOptions(io, output) });
    },
  };
  return printers[format]();
}

function year(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new InvalidArgumentError("Write a year, such as 2024.");
  return Number(value);
}

/** `target=lower:optimum`, split at the last `=`: ids may hold one, quantities do not. */
function addBounds(value: string, bounds: readonly BoundsText[]): BoundsText[] {
  const at = value.lastIndexOf("=");
  const [lower = "", optimum = "", ...more] = value.slice(at + 1).split(":");
  if (at < 1 || lower === "" || optimum === "" || more.length > 0)
    throw new InvalidArgumentError("Write it as target=lower:optimum, such as clean-air=50%:100%.");
  return [...bounds, { target: value.slice(0, at).trim(), lower, optimum }];
}

/** Bounds as people write quantities, in the unit of the target's indicator. */
async function readBounds(
  plan: Plan,
  bounds: readonly BoundsText[],
): Promise<Record<string, TrackingBounds>> {
  const { readQuantity, readShare } = await import("../quantity/readQuantity.ts");
  return Object.fromEntries(
    bounds.map(({ target, lower, optimum }) => {
      const { kind, unit = "1" } = plan.indicators[plan.targets[target]?.indicator ?? ""] ?? {};
      const read = (text: string) =>
        taken(kind === "ratio" ? readShare(text) : readQuantity(text, { unit, units: plan.units }));
      return [target, { lower: read(lower), optimum: read(optimum) }];
    }),
  );
}

function taken(reading: Reading<number>): number {
  if (!reading.ok) throw new UsageError(`--bounds: ${reading.message}`);
  return reading.value;
}

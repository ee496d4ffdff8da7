import { type Command, Option } from "commander";
import type { Plan } from "../plan/plan.ts";
import { PLAN_ARGUMENT } from "./options.ts";
import { emit, json } from "./output.ts";
import { loadPlan } from "./plans.ts";
import type { Session } from "./session.ts";

interface ValidateOptions {
  readonly format: "text" | "json";
}

const EXAMPLES = `
Examples:
  $ targetcast validate plan.yaml
  $ targetcast validate - --format json < plan.json`;

/** `targetcast validate <plan>`: whether a plan can be used; every problem goes to standard error. */
export function validateCommand(program: Command, session: Session): void {
  program
    .command("validate")
    .description("check a plan and list every problem")
    .argument("<plan>", PLAN_ARGUMENT)
    .addOption(new Option("--format <format>", "how to print it").choices(["text", "json"]).default("text"))
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, { format }: ValidateOptions) => {
      const plan = await loadPlan(named);
      await emit(session, format === "json" ? json(summary(plan)) : await sentences(plan), undefined);
    });
}

function summary(plan: Plan) {
  const { id, hash, baseYear, horizon, indicators, targets, scenarios, warnings } = plan;
  return {
    kind: "validation",
    valid: true,
    plan: { id, hash, baseYear, horizon },
    indicators: Object.keys(indicators).length,
    targets: Object.keys(targets).length,
    scenarios: Object.keys(scenarios).length,
    warnings,
  };
}

async function sentences(plan: Plan): Promise<string> {
  const { plain } = await import("../report/plain.ts");
  const { indicators, targets, scenarios, warnings } = summary(plan);
  const years = `${plan.baseYear} to ${plan.horizon}`;
  const counts = `${indicators} indicators, ${targets} targets, ${scenarios} scenarios, ${years}`;
  const notes = warnings.map(({ indicator, message }) => plain(`warning: ${indicator}: ${message}`));
  return [`${plain(plan.id)} is a valid plan: ${counts}.`, ...notes].map((line) => `${line}\n`).join("");
}

import { type Command, Option } from "commander";
import { PLAN_ARGUMENT, withOutput } from "./options.ts";
import { emit, json } from "./output.ts";
import { loadPlan } from "./plans.ts";
import type { Session } from "./session.ts";

interface ExportOptions {
  readonly format: "json" | "yaml";
  readonly output?: string;
}

const EXAMPLES = `
Examples:
  $ targetcast export yuzhong
  $ targetcast export plan.yaml --output plan.json`;

/** `targetcast export <plan>`: the plan with every quantity a plain number and every default filled in. */
export function exportCommand(program: Command, session: Session): void {
  withOutput(
    program
      .command("export")
      .description("print the plan itself, every quantity a plain number in its unit")
      .argument("<plan>", PLAN_ARGUMENT)
      .addOption(
        new Option("--format <format>", "how to print it").choices(["json", "yaml"]).default("json"),
      ),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, { format, output }: ExportOptions) => {
      const plan = await loadPlan(named);
      const { exportPlan } = await import("../document/export.ts");
      const document = exportPlan(plan);
      const text = format === "json" ? json(document) : (await import("yaml")).stringify(document);
      await emit(session, text, output);
    });
}

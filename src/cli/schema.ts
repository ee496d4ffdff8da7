import { Argument, type Command } from "commander";
import { withOutput } from "./options.ts";
import { emit } from "./output.ts";
import type { Session } from "./session.ts";

const EXAMPLES = `
Examples:
  $ targetcast schema --output plan.schema.json
  $ targetcast schema projection`;

/** `targetcast schema`: the JSON Schema of a plan, or of a result. The build puts them beside the command line. */
export function schemaCommand(program: Command, session: Session): void {
  withOutput(
    program
      .command("schema")
      .description("print the JSON Schema of plans, projections or ensembles")
      .addArgument(
        new Argument("[of]", "what it describes").choices(["plan", "projection", "ensemble"]).default("plan"),
      ),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (of: string, { output }: { readonly output?: string }) => {
      const { readFile } = await import("node:fs/promises");
      const text = await readFile(new URL(`./schema/${of}.schema.json`, import.meta.url), "utf8");
      await emit(session, text, output);
    });
}

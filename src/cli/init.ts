import type { Command } from "commander";
import { emit } from "./output.ts";
import { type Session, UsageError } from "./session.ts";

const EXAMPLES = `
Examples:
  $ targetcast init && targetcast plan.yaml
  $ targetcast init budget.yaml --force`;

/** `targetcast init [file]`: a commented starter plan. */
export function initCommand(program: Command, session: Session): void {
  program
    .command("init")
    .description("write a commented starter plan")
    .argument("[file]", "where to write it", "plan.yaml")
    .option("--force", "write over a file that exists", false)
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, { force }: { readonly force: boolean }) => {
      const [{ starter }, { access }] = await Promise.all([
        import("./starter.ts"),
        import("node:fs/promises"),
      ]);
      const exists = await access(file).then(
        () => true,
        () => false,
      );
      if (exists && !force)
        throw new UsageError(`"${file}" exists already: give another name, or --force to write over it`);
      await emit(session, starter, file);
      session.io.stdout.write(`Wrote ${file}. Now: targetcast ${file}\n`);
    });
}

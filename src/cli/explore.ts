import { createHash } from "node:crypto";
import { type Command, Option } from "commander";
import type { Language } from "../language/language.ts";
import { PLAN_ARGUMENT, withOutput } from "./options.ts";
import { emit } from "./output.ts";
import { loadPlan } from "./plans.ts";
import type { Session } from "./session.ts";

interface ExploreOptions {
  readonly lang: Language;
  readonly output?: string;
  readonly open?: true;
}

const EXAMPLES = `
Examples:
  $ targetcast explore yuzhong -o explorer.html
  $ targetcast explore plan.yaml -o explorer.html --open --lang zh`;

/** `targetcast explore <plan>`: one page in which growth can be moved, and every verdict follows. */
export function exploreCommand(program: Command, session: Session): void {
  withOutput(
    program
      .command("explore")
      .description("write a page in which growth can be moved, and every verdict and chart follows")
      .argument("<plan>", PLAN_ARGUMENT)
      .addOption(new Option("--lang <language>", "language it opens in").choices(["en", "zh"]).default("en"))
      .option("--open", "open it in the browser"),
  )
    .addHelpText("after", EXAMPLES)
    .action(async (named: string, { lang, output, open }: ExploreOptions) => {
      const plan = await loadPlan(named);
      const [{ explorerHtml }, { chartTemplates }] = await Promise.all([
        import("../explorer/html.ts"),
        import("../explorer/templates.ts"),
      ]);
      const sha256 = (text: string) => createHash("sha256").update(text).digest("base64");
      const html = explorerHtml({ plan, lang, charts: await chartTemplates() }, sha256);
      if (open === undefined) return emit(session, html, output);
      const [{ join }, { tmpdir }, { openFile }] = await Promise.all([
        import("node:path"),
        import("node:os"),
        import("./openFile.ts"),
      ]);
      // A name of its own, so that two plans can be open at once.
      const file = output ?? join(tmpdir(), `targetcast-${plan.hash}-${process.pid}.html`);
      await emit(session, html, file);
      await openFile(file);
    });
}

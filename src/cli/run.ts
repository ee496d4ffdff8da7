import { Command, CommanderError } from "commander";
import { VERSION } from "../version.ts";
import { calibrateCommand } from "./calibrate.ts";
import { chartCommand } from "./chart.ts";
import { compareCommand } from "./compare.ts";
import { explainCommand } from "./explain.ts";
import { exploreCommand } from "./explore.ts";
import { exportCommand } from "./export.ts";
import { describeFailure } from "./failure.ts";
import { hindcastCommand } from "./hindcast.ts";
import { initCommand } from "./init.ts";
import { observeCommand } from "./observe.ts";
import { projectCommand } from "./project.ts";
import { reportCommand } from "./report.ts";
import { requireCommand } from "./require.ts";
import { schemaCommand } from "./schema.ts";
import { sensitivityCommand } from "./sensitivity.ts";
import { Interruption, type Io, type Session } from "./session.ts";
import { simulateCommand } from "./simulate.ts";
import { solveCommand } from "./solve.ts";
import { sweepCommand } from "./sweep.ts";
import { trackCommand } from "./track.ts";
import { validateCommand } from "./validate.ts";

const EXAMPLES = `
<plan> is yuzhong (bundled), a .json, .yaml or .yml file, or - for standard input.

Examples:
  $ targetcast yuzhong                       the outlook of a plan: every target and its verdict
  $ targetcast simulate yuzhong              how likely every target is
  $ targetcast compare yuzhong --lang zh     every scenario side by side, in Chinese`;

/** Exit code after Ctrl-C, as shells have it: 128 and the number of the signal. */
const INTERRUPTED = 130;

/**
 * Runs the command line.
 *
 * @param argv - arguments, without the names of the interpreter and the script
 * @param io - where to read and write
 * @returns exit code: 0, 1 where `--fail-on` found what it looks for, 2 for bad usage or a bad plan, 130 after Ctrl-C
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const session: Session = { io, code: 0 };
  try {
    await program(session).parseAsync(argv, { from: "user" });
    return session.code;
  } catch (error) {
    // What commander has to say it has said already; help and version end here too.
    if (error instanceof Interruption) return INTERRUPTED;
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    io.stderr.write(describeFailure(error, io.env));
    return 2;
  }
}

function program(session: Session): Command {
  const { stdout, stderr } = session.io;
  const root = new Command("targetcast")
    .description("Will the plan reach its targets?")
    .version(VERSION)
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .showHelpAfterError("(targetcast --help tells more)");
  // What is set above holds for the commands too, since it is set before they are added.
  projectCommand(root, session);
  simulateCommand(root, session);
  sensitivityCommand(root, session);
  compareCommand(root, session);
  requireCommand(root, session);
  sweepCommand(root, session);
  solveCommand(root, session);
  trackCommand(root, session);
  observeCommand(root, session);
  explainCommand(root, session);
  exploreCommand(root, session);
  calibrateCommand(root, session);
  hindcastCommand(root, session);
  chartCommand(root, session);
  reportCommand(root, session);
  validateCommand(root, session);
  exportCommand(root, session);
  schemaCommand(root, session);
  initCommand(root, session);
  return root;
}

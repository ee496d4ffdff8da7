import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { ROOT } from "./paths.ts";

/** Debian's, with the packages that `.ci/run` installs. */
const JUPYTER = "/usr/bin/jupyter";

const MOST_TRIES = 6;

export const NO_JUPYTER = existsSync(JUPYTER)
  ? null
  : `there is no ${JUPYTER}: apt-get install --no-install-recommends jupyter-client jupyter-nbconvert python3-nbclient python3-ipykernel`;

/** The part of a notebook that is looked at here. */
export interface Notebook {
  readonly cells: readonly NotebookCell[];
}

export interface NotebookCell {
  readonly cell_type: string;
  readonly source: readonly string[];
  readonly outputs?: readonly {
    readonly output_type: string;
    readonly data?: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * Runs every cell of a notebook with Deno's kernel, in the folder that it lies in, where targetcast is installed.
 *
 * @returns the notebook with its outputs, as text, without what tells of the run alone
 */
export function executed(path: string): string {
  const scratch = mkdtempSync(join(tmpdir(), "targetcast-jupyter-"));
  const deno = join(ROOT, "node_modules/.bin/deno");
  const env = {
    ...process.env,
    DENO_DIR: join(scratch, "deno"),
    DENO_NO_UPDATE_CHECK: "1",
    XDG_DATA_HOME: scratch,
    JUPYTER_PATH: join(scratch, "jupyter"),
  };
  const run = (command: string, ...args: readonly string[]) => {
    const { status, stderr } = spawnSync(command, args, { cwd: join(path, ".."), env, encoding: "utf8" });
    if (status !== 0) throw new Error(`${basename(command)} ended with ${status}\n${stderr}`);
  };
  try {
    run(deno, "jupyter", "--install");
    const timeout = "--ExecutePreprocessor.timeout=120";
    for (let tries = 1; ; tries++) {
      run(JUPYTER, "nbconvert", "--to", "notebook", "--execute", timeout, path, "--output-dir", scratch);
      const text = withoutRun(readFileSync(join(scratch, basename(path)), "utf8"));
      if (tries === MOST_TRIES || isWhole(JSON.parse(text))) return text;
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/**
 * Whether every cell that shows something has its output. Deno's kernel now and then says that a cell is done before it sends what
 * that displays, and who runs the notebook then leaves it out.
 */
function isWhole({ cells }: Notebook): boolean {
  return cells.every(
    ({ cell_type, source, outputs = [] }) =>
      cell_type !== "code" || outputs.length > 0 || !source.join("").includes("show("),
  );
}

/** When cells ran, and the versions they ran with, are not what a notebook says. */
function withoutRun(text: string): string {
  const notebook = JSON.parse(text);
  for (const cell of notebook.cells) cell.metadata = {};
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

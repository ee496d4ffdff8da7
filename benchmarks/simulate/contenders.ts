// Who takes part, how each is made and started.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { type Absent, type Answer, type Greeting, lineOf, type Request } from "./protocol.ts";

export type ContenderId =
  | "targetcast"
  | "targetcast-drawn"
  | "numpy-idiomatic"
  | "numpy-expert"
  | "numpy-histogram"
  | "c-sse2"
  | "c-native"
  | "plain"
  | "squiggle";

export interface Contender {
  readonly id: ContenderId;
  readonly what: string;
  /** The program and its arguments; or why it cannot take part. */
  readonly command: readonly string[] | { readonly absent: string };
  /** Of the interpreter alone: what memory is counted above. */
  readonly bare: readonly string[] | null;
}

/** A contender that has been started and said that it is ready. */
export interface Running {
  /** @throws Error where the contender ends instead of answering */
  ask(request: Request): Promise<Answer | Absent>;
  /** The most memory it has held, in bytes; null where the system does not tell. */
  peak(): number | null;
  stop(): void;
}

const own = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Workloads and programs that are made for a run. */
export const SCRATCH = own("../../node_modules/.cache/targetcast/benchmark");
const SQUIGGLE = own("../../node_modules/.cache/targetcast/squiggle");

const WAIT = "process.stdin.resume()";
const BARE_NODE = [process.execPath, "-e", WAIT];

/**
 * Makes whatever has to be compiled.
 *
 * @param given.squiggle - to install Squiggle where it is not yet
 * @param given.python - the Python that has numpy
 */
export async function contenders(given: {
  readonly squiggle: boolean;
  readonly python: string;
}): Promise<readonly Contender[]> {
  await bundle(["targetcast", "plain", "squiggle"]);
  const node = (name: string, options: readonly string[] = [], ...more: string[]) => [
    process.execPath,
    ...options,
    join(SCRATCH, `${name}.mjs`),
    SCRATCH,
    ...more,
  ];
  const python = (name: string, ...more: string[]) => [
    given.python,
    "-B",
    own(`${name}.py`),
    SCRATCH,
    ...more,
  ];
  const barePython = [given.python, "-c", "import sys; sys.stdin.read()"];
  const squiggle = squiggleModule(given.squiggle);
  return [
    { id: "targetcast", what: "targetcast", command: node("targetcast"), bare: BARE_NODE },
    {
      id: "targetcast-drawn",
      what: "targetcast, all drawn",
      command: node("targetcast", [], "drawn"),
      bare: BARE_NODE,
    },
    { id: "c-sse2", what: "C, 128 bit", command: compiled("sse2", "-msse2"), bare: null },
    { id: "c-native", what: "C, native", command: compiled("native", "-march=native"), bare: null },
    {
      id: "numpy-idiomatic",
      what: "numpy, idiomatic",
      command: python("numpy_idiomatic"),
      bare: barePython,
    },
    { id: "numpy-expert", what: "numpy, expert", command: python("numpy_expert"), bare: barePython },
    {
      id: "numpy-histogram",
      what: "the same with histograms",
      command: python("numpy_expert", "histogram"),
      bare: barePython,
    },
    {
      id: "plain",
      what: "plain TypeScript",
      command: node("plain", ["--max-old-space-size=12000"]),
      bare: BARE_NODE,
    },
    {
      id: "squiggle",
      what: "Squiggle",
      command: node("squiggle", ["--max-old-space-size=12000"], ...squiggle),
      bare: BARE_NODE,
    },
  ];
}

/** The bundles hold what is written here; the library is that of dist. */
async function bundle(names: readonly string[]): Promise<void> {
  const shipped: Plugin = {
    name: "shipped",
    setup: ({ onResolve }) => {
      onResolve({ filter: /^targetcast(\/.*)?$/ }, ({ path }) => ({
        path: new URL(`../../dist/${path.split("/")[1] ?? "index"}.js`, import.meta.url).href,
        external: true,
      }));
    },
  };
  await build({
    entryPoints: names.map((name) => own(`${name}.ts`)),
    outdir: SCRATCH,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    plugins: [shipped],
    logLevel: "error",
  });
}

function compiled(name: string, option: string): Contender["command"] {
  const program = join(SCRATCH, `contender-${name}`);
  try {
    execFileSync("gcc", ["-O3", option, "-o", program, own("contender.c"), "-lm"], { stdio: "pipe" });
  } catch (error) {
    return { absent: error instanceof Error ? error.message : String(error) };
  }
  return [program, SCRATCH];
}

/** The path of its module, in a list; empty where it is not installed. */
function squiggleModule(install: boolean): string[] {
  const folder = join(SQUIGGLE, "node_modules/@quri/squiggle-lang");
  if (install && !existsSync(folder)) {
    mkdirSync(SQUIGGLE, { recursive: true });
    const options = ["--prefix", SQUIGGLE, "--no-audit", "--no-fund"];
    execFileSync("npm", ["install", ...options, "@quri/squiggle-lang@0.10.0"], { stdio: "inherit" });
  }
  return existsSync(folder) ? [join(folder, "dist/index.js")] : [];
}

/** Starts a contender; the text says why it cannot take part. */
export async function start({
  command,
}: Contender): Promise<(Running & { readonly version: string }) | string> {
  if ("absent" in command) return command.absent;
  const child = spawnContender(command);
  const failed = new Promise<string>((resolve) => child.once("error", ({ message }) => resolve(message)));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async <T>(): Promise<T> => {
    const { done, value } = await lines.next();
    if (done) throw new Error(`${command.join(" ")} ended without an answer`);
    return JSON.parse(value);
  };
  const stop = () => child.kill("SIGKILL");
  const greeting = await Promise.race([next<Greeting>(), failed]);
  if (typeof greeting === "string") return greeting;
  if ("absent" in greeting) {
    stop();
    return greeting.absent;
  }
  return {
    version: greeting.ready,
    ask: (request) => {
      child.stdin.write(lineOf(request));
      return next<Answer | Absent>();
    },
    peak: () => peakOf(child),
    stop,
  };
}

function spawnContender([program = "", ...options]: readonly string[]) {
  return spawn(program, options, { stdio: ["pipe", "pipe", "inherit"] });
}

/** The memory that an interpreter takes when it does nothing, in bytes. */
export async function bareMemory({ bare }: Contender): Promise<number | null> {
  if (bare === null) return 0;
  const child = spawnContender(bare);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const peak = peakOf(child);
  child.kill("SIGKILL");
  return peak;
}

/** From the system: what a process says of itself counts the memory of the one that started it, too. */
function peakOf({ pid }: ChildProcess): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

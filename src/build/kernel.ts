import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./paths.ts";

const SOURCES = join(ROOT, "src/kernel/assembly");
const CODE = join(ROOT, "src/kernel/code.ts");

/** No relaxed SIMD and no fused arithmetic: both may round differently from one machine to the next. */
const FLAGS = ["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd", "--use", "abort="];

/** The compiler, by a name that tsc does not follow: its types would take the place of those of `console` and others. */
const COMPILER: string = "assemblyscript/asc";

interface Compiler {
  main(flags: string[]): Promise<{ error: Error | null; stderr: { toString(): string } }>;
}

/** Compiles the kernel to src/kernel/code.ts, unless that was made from the sources as they are. */
export async function ensureKernel(): Promise<void> {
  const hash = sourcesHash();
  const made = await readFile(CODE, "utf8").catch(() => "");
  if (made.includes(hash)) return;
  const code = await compile();
  // Beside the place and then into it: two who make it at once leave a whole file.
  const beside = `${CODE}.${process.pid}`;
  await writeFile(
    beside,
    `// Made from src/kernel/assembly by src/build/kernel.ts, of sources ${hash}.\n` +
      `export const KERNEL_CODE =\n  "${code.toString("base64")}";\n`,
  );
  await rename(beside, CODE);
}

/** The WebAssembly module. */
async function compile(): Promise<Buffer> {
  // Loaded only when needed: the compiler takes a second to load.
  const { main }: Compiler = await import(COMPILER);
  const folder = await mkdtemp(join(tmpdir(), "targetcast-kernel-"));
  try {
    const file = join(folder, "kernel.wasm");
    const { error, stderr } = await main(["machine.ts", "--baseDir", SOURCES, "--outFile", file, ...FLAGS]);
    if (error) throw new Error(`the kernel does not compile: ${error.message}\n${stderr}`);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Everything that the code depends on, as one hash. */
function sourcesHash(): string {
  const hash = createHash("sha256").update(FLAGS.join(" "));
  const sources = readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  for (const file of sources.sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(SOURCES, file)))
      .update("\0");
  return hash.update(readFileSync(join(ROOT, "package-lock.json"))).digest("hex");
}

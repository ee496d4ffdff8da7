// The functions of src/kernel/assembly that make points, compiled by themselves, with what only tests ask of them.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../src/build/paths.ts";

const ENTRY = `
export { mixed, randomUniforms, seedStream } from "./random.ts";
export { digitalShift, scrambleDirections, sobolUniforms } from "./sobol.ts";
`;

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  mixed(word: bigint): bigint;
  seedStream(state: number, seed: bigint, replicate: bigint, block: bigint): void;
  randomUniforms(state: number, out: number, n: number): void;
  scrambleDirections(out: number, directions: number, seed: bigint, dimension: bigint, bits: number): void;
  digitalShift(seed: bigint, replicate: bigint, dimension: bigint): bigint;
  sobolUniforms(directions: number, shift: bigint, first: bigint, out: number, n: number): void;
}

/** What is used here of the engine's own; the project has no types of browsers. */
declare const WebAssembly: {
  instantiate(code: Uint8Array): Promise<{ instance: { exports: Exports } }>;
};

/** The compiler, by a name that tsc does not follow: its types would take the place of those of `console` and others. */
const COMPILER: string = "assemblyscript/asc";

interface Compiler {
  main(flags: string[], system: System): Promise<{ error: Error | null; stderr: { toString(): string } }>;
}

/** What the compiler has in place of files. */
interface System {
  readFile(name: string): string | null;
  writeFile(name: string, contents: string | Uint8Array): void;
  listFiles(): string[];
}

// Where things are in memory: the state of a stream, two tables of directions, and what is drawn.
const STATE = 0;
const FROM = 1024;
const TO = 2048;
const OUT = 4096;
/** The most that is drawn at once. */
const ROOM = 1 << 20;

let compiled: Promise<Exports> | undefined;

/** The functions with their memory; every test file of a worker has the same. */
export async function openPoints() {
  compiled ??= compile();
  const kernel = await compiled;
  const { buffer } = kernel.memory;
  const drawn = new Float64Array(buffer, OUT, ROOM);
  return {
    /** One word of splitmix64. */
    mixed: (word: bigint): bigint => BigInt.asUintN(64, kernel.mixed(word)),
    shift: (seed: number, replicate: number, dimension: number): bigint =>
      BigInt.asUintN(64, kernel.digitalShift(BigInt(seed), BigInt(replicate), BigInt(dimension))),
    /** The state of the stream: words 0 to 3, each of two lanes. */
    state: new BigUint64Array(buffer, STATE, 8),
    seed: (seed: number, replicate: number, block: number): void =>
      kernel.seedStream(STATE, BigInt(seed), BigInt(replicate), BigInt(block)),
    /** The next numbers of the stream; good until the next call of anything. */
    random(n: number): Float64Array {
      kernel.randomUniforms(STATE, OUT, n);
      return drawn.subarray(0, n);
    },
    /** Draws the next numbers of the stream to one place of a column of `ROOM` numbers, which it returns. */
    randomAt(at: number, n: number): Float64Array {
      kernel.randomUniforms(STATE, OUT + at * 8, n);
      return drawn;
    },
    /** Scrambled direction numbers, those given or in their own place. */
    scramble(directions: BigUint64Array, seed: number, dimension: number, inPlace = false): BigUint64Array {
      const to = inPlace ? FROM : TO;
      new BigUint64Array(buffer, FROM, directions.length).set(directions);
      kernel.scrambleDirections(to, FROM, BigInt(seed), BigInt(dimension), directions.length);
      return new BigUint64Array(buffer, to, directions.length).slice();
    },
    sobol(directions: BigUint64Array, shift: bigint, first: number, n: number): Float64Array {
      new BigUint64Array(buffer, FROM, directions.length).set(directions);
      kernel.sobolUniforms(FROM, shift, BigInt(first), OUT, n);
      return drawn.slice(0, n);
    },
  };
}

async function compile(): Promise<Exports> {
  const { main }: Compiler = await import(COMPILER);
  let code: Uint8Array | undefined;
  const { error, stderr } = await main(
    [
      "points.ts",
      "--outFile",
      "points.wasm",
      "-O2",
      "--runtime",
      "stub",
      "--enable",
      "simd",
      "--use",
      "abort=",
    ],
    {
      readFile(name) {
        if (name === "points.ts") return ENTRY;
        // The compiler adds an ending to imports that have theirs.
        const path = join(ROOT, "src/kernel/assembly", name.replace(/(\.ts)+$/, ".ts"));
        return existsSync(path) ? readFileSync(path, "utf8") : null;
      },
      writeFile(_, contents) {
        if (typeof contents !== "string") code = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || code === undefined) throw new Error(`${error?.message}\n${stderr}`);
  const { exports } = (await WebAssembly.instantiate(code)).instance;
  exports.memory.grow(Math.ceil((OUT + ROOM * 8) / 65536));
  return exports;
}

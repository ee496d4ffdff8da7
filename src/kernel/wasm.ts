import { KERNEL_CODE } from "./code.ts";

/** What the module of src/kernel/assembly/machine.ts exports; addresses and sizes are in bytes, truths 0 or 1. */
export interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  freeFrom(): number;
  normals(): number;
  normalNodes(): number;
  makeNormals(): void;
  exponentials(): number;
  shapeTo(block: number, stride: number): void;
  seedWith(
    seed: bigint,
    directions: number,
    scrambled: number,
    bits: number,
    shifts: number,
    stream: number,
  ): void;
  run(
    code: number,
    end: number,
    random: number,
    streaming: number,
    replicate: bigint,
    first: bigint,
    draws: number,
  ): void;
}

/** The part of the WebAssembly interface that is used here: its full types come with those of browsers only. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: KernelExports };
};

const PAGE = 65536;

let compiled: object | undefined;

/** A fresh instance of the kernel, which is compiled once; neither a file nor the net is asked for it. */
export function instantiateKernel(): KernelExports {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL_CODE), (c) => c.charCodeAt(0)));
  return new WebAssembly.Instance(compiled).exports;
}

/** Makes the memory at least so many bytes long; what was there stays, zeros follow. */
export function growTo(kernel: KernelExports, bytes: number): void {
  const missing = bytes - kernel.memory.buffer.byteLength;
  if (missing > 0) kernel.memory.grow(Math.ceil(missing / PAGE));
}

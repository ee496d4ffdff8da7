import type { Chunk } from "../../kernel/machine.ts";
import type { KernelProgram } from "../../kernel/program.ts";
import type { Port } from "./port.ts";

/** A chunk, and its number in the batch. */
export interface Task {
  readonly at: number;
  readonly chunk: Chunk;
}

/**
 * What a worker is handed: it asks for everything else, so that it is sent no program that it has, and whoever is free gets the
 * next chunk. The first one it need not ask for: who gives orders may be busy just then.
 */
export interface Order {
  /** Of the program, which a worker may still have from before. */
  readonly key: string;
  readonly first: Task;
  readonly port: Port<Word, Answer>;
}

/** What a worker says: it asks for the program or for something to do, and ends with its share or with what went wrong. */
export type Word =
  | { readonly word: "program" }
  /** `draws`: how many it has made since it last said so. */
  | { readonly word: "next"; readonly draws: number }
  | { readonly word: "done"; readonly draws: number; readonly share: Share }
  | { readonly word: "failed"; readonly message: string };

export type Answer =
  | { readonly answer: "program"; readonly program: KernelProgram; readonly seed: number }
  | { readonly answer: "run"; readonly task: Task }
  | { readonly answer: "enough" };

/** What one worker did of a batch. */
export interface Share {
  readonly ran: readonly {
    /** Number of the chunk in its batch. */
    readonly at: number;
    readonly hits: Float64Array;
    readonly sums: Float64Array;
  }[];
  /** Histograms of all that it ran. */
  readonly counts: Float64Array;
}

/** Those who carry out orders. */
export interface Crew {
  /** How many orders it carries out at once. */
  readonly size: number;
  /**
   * Has an order carried out. It settles when the worker is free again, and rejects when the worker is no more.
   *
   * @param drop - ends it at once, and with it the worker where need be
   */
  hand(order: Order, drop: AbortSignal): Promise<unknown>;
}

import type { Batch } from "../batch.ts";
import { keyOf } from "./key.ts";
import type { Answer, Crew, Order, Share, Task, Word } from "./order.ts";
import { channel } from "./port.ts";

/** Milliseconds that a worker has to end what it is at when a run is stopped; most do, and stay warm for the next run. */
const GRACE = 75;

/** The part of a batch that one worker does. */
export interface Parcel {
  readonly batch: Batch;
  readonly crew: Crew;
  /** What is to be run first. */
  readonly first: Task;
  /** What is to be run next; undefined where there is no more. */
  readonly next: () => Task | undefined;
  readonly stop: AbortSignal;
  /** Is told how many draws have been made; fewer than none where they are lost with their worker. */
  readonly onDraws: (draws: number) => void;
}

/** How a worker ended: with its share, or dead; then what it had done is lost. */
export type Outcome = { readonly share: Share } | { readonly death: unknown };

/** Has one worker run chunks until there are no more. Rejects as soon as `stop` says so, or where a chunk cannot be run. */
export function shareOf({ batch, crew, first, next, stop, onDraws }: Parcel): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const { program, seed } = batch;
    const { near, far } = channel<Answer, Word>();
    const drop = new AbortController();
    let grace: ReturnType<typeof setTimeout> | undefined;
    let made = 0;
    const onStop = () => {
      reject(stop.reason);
      grace = setTimeout(() => drop.abort(), GRACE);
    };
    const answerTo = (word: Word): Answer | undefined => {
      if (word.word === "program") return { answer: "program", program, seed };
      if (word.word === "failed") return undefined;
      made += word.draws;
      onDraws(word.draws);
      if (word.word === "done") return undefined;
      const task = stop.aborted ? undefined : next();
      return task === undefined ? { answer: "enough" } : { answer: "run", task };
    };
    const said = new Promise<Outcome>((tell) => {
      near.onmessage = ({ data }) => {
        const answer = answerTo(data);
        if (answer !== undefined) near.postMessage(answer);
        if (data.word === "done") tell({ share: data.share });
        if (data.word !== "failed") return;
        reject(new Error(`Cannot simulate: ${data.message}`));
        tell({ death: data.message });
      };
    });
    const order: Order = { key: keyOf(program, seed), first, port: far };
    stop.addEventListener("abort", onStop, { once: true });
    crew
      .hand(order, drop.signal)
      // What a worker says may come after it is free.
      .then(
        () => said,
        (death: unknown): Outcome => {
          onDraws(-made);
          return { death };
        },
      )
      .then(resolve)
      .finally(() => {
        clearTimeout(grace);
        stop.removeEventListener("abort", onStop);
        near.close();
      });
  });
}

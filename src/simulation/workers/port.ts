/** One end of a channel, as browsers, Deno and Node have it: what it sends, and what comes. */
export interface Port<Sent, Received> {
  postMessage(message: Sent, transfer?: readonly object[]): void;
  onmessage: ((event: { readonly data: Received }) => void) | null;
  close(): void;
}

/** The part of it that is used here: its full types come with those of browsers only. */
declare const MessageChannel: new <A, B>() => {
  readonly port1: Port<A, B>;
  readonly port2: Port<B, A>;
};

/** A channel between two: the first end sends what the second receives. */
export function channel<A, B>(): { readonly near: Port<A, B>; readonly far: Port<B, A> } {
  const { port1, port2 } = new MessageChannel<A, B>();
  return { near: port1, far: port2 };
}

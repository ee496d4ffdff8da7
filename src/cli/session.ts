/** What the command line writes to, and its surroundings; `process` outside of tests. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Whether standard output is a terminal. */
  readonly isTTY: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Has a listener told of Ctrl-C instead of ending the program; gives what takes that back. */
  onInterrupt?(listener: () => void): () => void;
}

export interface Sink {
  write(text: string): unknown;
  /** Width of the terminal. */
  readonly columns?: number | undefined;
  readonly isTTY?: boolean | undefined;
}

/** One run of the command line. */
export interface Session {
  readonly io: Io;
  /** Exit code: 0, or 1 where `--fail-on` found what it looks for. */
  code: 0 | 1;
}

/** The command was used in a way that means nothing. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Somebody pressed Ctrl-C. */
export class Interruption extends Error {
  override readonly name = "Interruption";
}

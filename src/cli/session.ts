/** What the command line writes to, and its surroundings; `process` outside of tests. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Whether standard output is a terminal. */
  readonly isTTY: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Sink {
  write(text: string): unknown;
  /** Width of the terminal. */
  readonly columns?: number | undefined;
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

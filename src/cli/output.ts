import { type Session, UsageError } from "./session.ts";

/** Prints a result, or writes it to a file: the whole of it, or nothing where `signal` says to stop. */
export async function emit(
  session: Session,
  content: string | Uint8Array,
  file: string | undefined,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  if (file !== undefined) return writeWhole(file, content, signal);
  if (typeof content !== "string") throw new UsageError("This is no text: name a file with -o");
  session.io.stdout.write(content);
}

/** Writes beside the file and moves it into place, so that no half of it is ever seen. */
async function writeWhole(
  file: string,
  content: string | Uint8Array,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { realpath, rename, rm, stat, writeFile } = await import("node:fs/promises");
  const target = await realpath(file).catch(() => file);
  const exists = await stat(target).catch(() => undefined);
  if (exists !== undefined && !exists.isFile()) return writeFile(target, content); // a device or a pipe
  const beside = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(
      beside,
      content,
      exists === undefined ? { flag: "wx" } : { flag: "wx", mode: exists.mode },
    );
    signal?.throwIfAborted();
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

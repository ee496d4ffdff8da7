import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { MAX_TEXT_BYTES, tooLarge } from "../document/text.ts";
import { PlanError } from "../errors.ts";

/**
 * The text of a file, or of standard input for `-`.
 *
 * @throws PlanError when it cannot be read (`syntax`), is no UTF-8 text, or has more than 2 MB (`too-large`)
 */
export async function readText(path: string): Promise<string> {
  return decoded(await readBytes(path), path);
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    if (path === "-") return await bounded(process.stdin);
    const file = await stat(path);
    if (file.isDirectory()) throw unreadable(path, "it is a folder");
    if (file.size > MAX_TEXT_BYTES) throw tooLarge();
    return await bounded(createReadStream(path));
  } catch (error) {
    if (error instanceof PlanError) throw error;
    throw unreadable(path, reasonOf(error));
  }
}

/** All bytes of a stream; it is stopped as soon as they are too many, whatever its size was said to be. */
async function bounded(stream: AsyncIterable<string | Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes > MAX_TEXT_BYTES) throw tooLarge();
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}

function decoded(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw unreadable(path, "it is not UTF-8 text");
  }
}

function unreadable(path: string, reason: string): PlanError {
  const name = path === "-" ? "standard input" : path;
  return new PlanError([{ path: "", code: "syntax", message: `Cannot read ${name}: ${reason}` }]);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "the name is too long",
  ERR_INVALID_ARG_VALUE: "this is not a file name",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? code) : `reading it failed ${code}`.trim();
}

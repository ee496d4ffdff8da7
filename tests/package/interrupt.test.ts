import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";

let folder: string;

beforeAll(() => {
  folder = join(inject("consumer"), "interrupted");
  mkdirSync(folder);
});

/** Runs the installed command in a process of its own and presses Ctrl-C after some time. */
function interrupted(ms: number, ...args: string[]) {
  return new Promise<{ code: number | null; signal: string | null; out: string; err: string; took: number }>(
    (resolve) => {
      const bin = join(inject("consumer"), "node_modules/.bin/targetcast");
      const child = spawn(bin, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
      let out = "";
      let err = "";
      let at = 0;
      child.stdout.on("data", (text) => (out += text));
      child.stderr.on("data", (text) => (err += text));
      setTimeout(() => {
        at = performance.now();
        child.kill("SIGINT");
      }, ms);
      child.on("exit", (code, signal) => resolve({ code, signal, out, err, took: performance.now() - at }));
    },
  );
}

describe("Ctrl-C during targetcast simulate", () => {
  test.each(["1", "2"])(
    "with %s workers ends it with 130 and leaves nothing half-written",
    async (workers) => {
      const before = readdirSync(folder);
      const { code, signal, out, err, took } = await interrupted(
        1000,
        ...["simulate", "yuzhong", "--draws", "1e10", "--workers", workers],
        ...["--format", "json", "--output", "new.json"],
      );
      expect({ code, signal, out, err }).toEqual({ code: 130, signal: null, out: "", err: "" });
      expect(readdirSync(folder)).toEqual(before);
      expect(took).toBeLessThan(10_000);
    },
  );

  test("leaves a file that was there as it was", async () => {
    writeFileSync(join(folder, "old.json"), "before");
    const { code } = await interrupted(
      1000,
      "simulate",
      "yuzhong",
      "--draws",
      "1e10",
      "--output",
      "old.json",
    );
    expect(code).toBe(130);
    expect(readFileSync(join(folder, "old.json"), "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(["old.json"]);
  });
});

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "esbuild";
import { ROOT } from "./paths.ts";

type Change = readonly [was: string, is: string];

/** What is changed in libraries, by the end of the path of a file: all of it. */
const CHANGES: Readonly<Record<string, readonly Change[]>> = {
  // So that workers start from a text and not from files that lie beside it: the name of the task is the URL of the
  // whole program of a worker ...
  "piscina/dist/index.js": [
    ["(0, node_path_1.resolve)(__dirname, 'worker.js')", "new URL(this.options.filename)"],
  ],
  // ... and the task is in that program, not loaded by its name.
  "piscina/dist/worker.js": [
    [
      "async function getHandler(filename, name) {",
      `const { task } = require(${JSON.stringify(join(ROOT, "src/node/task.ts"))});
       async function getHandler() { return task; }
       async function loadedHandler(filename, name) {`,
    ],
  ],
  // Made at the first text that is not simple, which most plans do not have: both take longer than all else that is loaded.
  "string-width/index.js": [
    [
      "const segmenter = new Intl.Segmenter();",
      "let made; const segmenter = { segment: (text) => (made ??= new Intl.Segmenter()).segment(text) };",
    ],
    [
      "const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;",
      "let read; const rgiEmojiRegex = { test: (text) => (read ??= /^\\p{RGI_Emoji}$/v).test(text) };",
    ],
  ],
};

/** Bundles libraries as they are changed here, and says so where one is no longer what was changed. */
export const changedLibraries: Plugin = {
  name: "changed-libraries",
  setup({ onLoad }) {
    for (const [file, changes] of Object.entries(CHANGES)) {
      const filter = new RegExp(
        `[\\\\/]node_modules[\\\\/]${file.replaceAll("/", "[\\\\/]").replaceAll(".", "\\.")}$`,
      );
      onLoad({ filter }, async ({ path }) => {
        let contents = await readFile(path, "utf8");
        for (const [was, is] of changes) {
          if (contents.split(was).length !== 2) throw new Error(`${path} is not the file that is known here`);
          contents = contents.replace(was, () => is);
        }
        return { contents, loader: "js" };
      });
    }
  },
};

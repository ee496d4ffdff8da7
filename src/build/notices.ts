import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./paths.ts";

/** The part of esbuild's metafile that says what came into the bundles. */
export interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

/** The licence notices of every library of which a part is bundled, as Markdown. */
export function noticesOf(metafile: Metafile): string {
  const folders = new Set<string>();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
      if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
    }
  }
  const sections = [...folders].map(sectionOf).sort((a, b) => (a < b ? -1 : 1));
  return `# Third-party notices\n\nParts of these libraries are bundled in this package.\n\n${sections.join("\n")}`;
}

function sectionOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8"));
  const texts = readdirSync(join(ROOT, folder))
    .filter((file) => /^(licen[cs]e|notice)(\.(md|txt))?$/i.test(file))
    .sort()
    .map((file) => readFileSync(join(ROOT, folder, file), "utf8").trim());
  if (texts.length === 0) throw new Error(`${name} is bundled, but has no licence file to quote`);
  const quoted = texts.map((text) => `\`\`\`text\n${text}\n\`\`\`\n`).join("\n");
  return `## ${name} ${version} (${license})\n\n${quoted}`;
}

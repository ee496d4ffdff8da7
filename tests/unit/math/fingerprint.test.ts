import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../src/math/fingerprint.ts";

describe("fingerprint()", () => {
  it("is 16 hexadecimal digits, the same for the same text", () => {
    expect(fingerprint("渝中")).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint("渝中")).toBe(fingerprint("渝中"));
  });
  it("tells 200,000 texts apart that differ in a digit", () => {
    const seen = new Set(Array.from({ length: 200_000 }, (_, i) => fingerprint(`{"rate":0.0${i}}`)));
    expect(seen.size).toBe(200_000);
  });
  it("changes about half of its bits when one letter changes", () => {
    const bits = (text: string): string =>
      BigInt(`0x${fingerprint(text)}`)
        .toString(2)
        .padStart(64, "0");
    let changed = 0;
    for (let i = 0; i < 500; i++) {
      const before = bits(`indicator ${i} a`);
      const after = bits(`indicator ${i} b`);
      for (let k = 0; k < 64; k++) changed += before[k] === after[k] ? 0 : 1;
    }
    expect(changed / 500).toBeGreaterThan(28);
    expect(changed / 500).toBeLessThan(36);
  });
});

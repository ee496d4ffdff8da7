import { describe, expect, it } from "vitest";
import { gaussLegendre, integrate } from "../../../src/math/quadrature.ts";

describe("gaussLegendre()", () => {
  it("has the nodes and weights of the rules that roots can write", () => {
    const { nodes, weights } = gaussLegendre(3);
    expect([...nodes]).toEqual([-Math.sqrt(0.6), 0, Math.sqrt(0.6)].map((x) => expect.closeTo(x, 15)));
    expect([...weights]).toEqual([5 / 9, 8 / 9, 5 / 9].map((x) => expect.closeTo(x, 15)));
    expect(gaussLegendre(2).nodes[1]).toBeCloseTo(1 / Math.sqrt(3), 15);
  });
  it("is exact for polynomials up to degree 2n - 1", () => {
    for (const n of [1, 2, 5, 16, 64, 200]) {
      const { nodes, weights } = gaussLegendre(n);
      expect(nodes).toEqual(nodes.slice().sort());
      for (const degree of [0, 2 * Math.floor((2 * n - 1) / 2), 2 * n - 1]) {
        const sum = nodes.reduce((all, x, i) => all + weights[i]! * x ** degree, 0);
        expect(Math.abs(sum - (degree % 2 === 0 ? 2 / (degree + 1) : 0))).toBeLessThan(2e-14);
      }
    }
  });
});

describe("integrate()", () => {
  it("is exact on one panel for polynomials up to degree 23", () => {
    for (const degree of [0, 10, 22, 23]) {
      const { value } = integrate((x) => x ** degree, [-1, 1], 1);
      expect(Math.abs(value - (degree % 2 === 0 ? 2 / (degree + 1) : 0))).toBeLessThan(1e-15);
    }
  });
  it("halves panels until two rules agree: a narrow bell, a kink, a root", () => {
    const bell = integrate((x) => Math.exp(-((x - 0.3) ** 2) / 2e-4), [-1, 0.3, 1], 1e-10);
    expect(Math.abs(bell.value - Math.sqrt(2 * Math.PI) * 0.01)).toBeLessThan(1e-12);
    const kink = integrate((x) => Math.abs(x - 0.1), [-1, 1], 1e-10);
    expect(Math.abs(kink.value - (1.1 ** 2 + 0.9 ** 2) / 2)).toBeLessThan(1e-10);
    const root = integrate(Math.sqrt, [0, 1], 1e-10);
    expect(Math.abs(root.value - 2 / 3)).toBeLessThan(root.error);
  });
  it("says by how much the rules differ where it gives up", () => {
    const { value, error } = integrate((x) => (x < 1 / 3 ? 0 : 1), [0, 1], 0);
    expect(Math.abs(value - 2 / 3)).toBeLessThanOrEqual(error + 1e-12);
  });
  it("leaves out panels without width", () => {
    expect(integrate(() => 1, [0, 0, 1, 1], 1e-9).value).toBeCloseTo(1, 15);
  });
});

/** The standard normal distribution function by its series about 0: 1/2 + x Σ (-x²/2)^n / (n! (2n + 1)) / √2π, for |x| < 6. */
export function normalCdf(x: number): number {
  let [sum, term] = [0, x];
  for (let n = 0; n < 200; n++) {
    sum += term / (2 * n + 1);
    term *= (-x * x) / 2 / (n + 1);
  }
  return 0.5 + sum / Math.sqrt(2 * Math.PI);
}

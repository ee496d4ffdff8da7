import exp from "@stdlib/math-base-special-exp";
import ln from "@stdlib/math-base-special-ln";

// The engines' own differ in the last bit, and between versions of one engine; these are plain arithmetic (of FreeBSD's
// msun). What `project` needs has the much smaller `logarithm.ts`.

/** e^x, with the same bits on every engine. Infinity above 709.78, 0 below -745.13. */
export const exponential: (x: number) => number = exp;

/** The natural logarithm, with the same bits on every engine. -Infinity at 0, NaN below. */
export const naturalLogarithm: (x: number) => number = ln;

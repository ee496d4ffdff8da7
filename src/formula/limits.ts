/** Bounds of a formula, as text and as a tree. They keep hostile text from overflowing the stack of what reads it. */

/** Most characters of a formula's text. */
export const MAX_FORMULA_LENGTH = 1000;

/** Most brackets open at once in the text. */
export const MAX_FORMULA_DEPTH = 32;

/** Most levels of the tree, where a number or a reference is one: an exported plan, with two levels for each, still parses. */
export const MAX_FORMULA_LEVELS = 30;

/** Most operations, references and numbers of a tree that is given as data. */
export const MAX_FORMULA_NODES = 2000;

/** The largest exponent of `^`; the smallest is its negative. */
export const MAX_EXPONENT = 64;

import { clip, widthOf } from "../width.ts";
import { wrap } from "../wrap.ts";

/**
 * The width of a column of a terminal (half a Chinese character) in a proportional font, relative to its size. Nothing
 * measures text where a specification is made, so this leaves some room.
 */
const COLUMN = 0.53;

/** The pixels that a text takes at most, about. */
export function pixelsOf(text: string, size: number): number {
  return widthOf(text) * COLUMN * size;
}

/** A text cut to so many pixels, with an ellipsis where something was cut off. */
export function cutTo(text: string, pixels: number, size: number): string {
  return clip(text, columns(pixels, size));
}

/** A text in lines of so many pixels; what does not fit into `most` lines is cut off. */
export function linesOf(text: string, pixels: number, size: number, most: number): string[] {
  return text === "" ? [] : wrap(text, columns(pixels, size), most);
}

function columns(pixels: number, size: number): number {
  return Math.max(1, Math.floor(pixels / (COLUMN * size)));
}

import { InvalidArgumentError } from "commander";

export function asNumber(value: string): number {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new InvalidArgumentError("Write it as a number, such as 1000 or 1e6.");
  return number;
}

export function asNumbers(value: string): number[] {
  return value.split(",").map(asNumber);
}

/** A share: `80%` or `0.8`. */
export function asShare(text: string): number {
  const percent = /^\s*(\d+(?:\.\d+)?)\s*%\s*$/.exec(text)?.[1];
  const share = percent === undefined ? asNumber(text) : Number(`${percent}e-2`);
  if (share < 0 || share > 1) throw new InvalidArgumentError('Write it as a share, such as "80%" or 0.8.');
  return share;
}

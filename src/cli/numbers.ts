import { InvalidArgumentError } from "commander";

export function asNumber(value: string): number {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new InvalidArgumentError("Write it as a number, such as 1000 or 1e6.");
  return number;
}

export function asNumbers(value: string): number[] {
  return value.split(",").map(asNumber);
}

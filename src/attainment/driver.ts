import type { Program } from "../projection/compile.ts";
import type { Track } from "../projection/track.ts";

/** The track whose growth a path comes from: its own, or for a formula that of the first indicator that it is made of. */
export function driverOf({ tracks }: Program, track: Track): Track {
  let driver = track;
  while (driver.formula !== null) {
    const first = tracks.get(driver.inputs[0] ?? "");
    if (first === undefined) break;
    driver = first;
  }
  return driver;
}

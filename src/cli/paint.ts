import { styleText } from "node:util";
import type { Paint, Role } from "../report/paint.ts";
import type { TextOptions } from "../report/text.ts";
import type { Io } from "./session.ts";

const STYLES: Readonly<Record<Role, Parameters<typeof styleText>[0]>> = {
  attained: "green",
  missed: "red",
  undetermined: "yellow",
  heading: "bold",
  strong: "bold",
  dim: "dim",
  warning: "yellow",
};

const NARROWEST = 60;
const WIDEST = 120;

/** How a report is printed where it goes: in colour and as wide as the terminal, or plain and 100 columns wide. */
export function terminalOptions(io: Io, file: string | undefined): Omit<TextOptions, "lang"> {
  if (file !== undefined) return {};
  const { columns } = io.stdout;
  return {
    ...(inColour(io) && { paint: colour }),
    ...(io.isTTY && columns !== undefined && { width: Math.min(WIDEST, Math.max(NARROWEST, columns)) }),
  };
}

const colour: Paint = (role, text) => styleText(STYLES[role], text, { validateStream: false });

/** FORCE_COLOR decides where it is set; else colour is for terminals, unless NO_COLOR is set. */
function inColour({ isTTY, env }: Io): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env;
  if (force !== undefined) return force !== "0" && force !== "false";
  return isTTY && (no === undefined || no === "") && term !== "dumb";
}

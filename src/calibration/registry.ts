import { auto } from "./auto.ts";
import { combination } from "./combination.ts";
import { dampedTrend } from "./dampedTrend.ts";
import { drift } from "./drift.ts";
import { logDrift } from "./logDrift.ts";
import { logTrend } from "./logTrend.ts";
import { mean } from "./mean.ts";
import type { HistoryMethod, HistoryMethodName } from "./method.ts";
import { theta } from "./theta.ts";

/** Every method, by name. */
export const historyMethods: { readonly [N in HistoryMethodName]: HistoryMethod } = {
  combination,
  auto,
  drift,
  logDrift,
  logTrend,
  dampedTrend,
  theta,
  mean,
};

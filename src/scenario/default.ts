/** The name that a projection carries when the plan has no scenarios. */
export const DEFAULT_SCENARIO = "default";

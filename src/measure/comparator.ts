/** How what is asked is compared: strictly above, at least, at most, strictly below, or within a band about it. */
export type Comparator = "above" | "atLeast" | "atMost" | "below" | "about";

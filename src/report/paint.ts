/** What a piece of a report is, for whoever colours it. */
export type Role = "attained" | "missed" | "undetermined" | "heading" | "dim" | "strong" | "warning";

/** Marks a piece of text as what it is, such as with colour. It must not change the width of the text. */
export type Paint = (role: Role, text: string) => string;

export const unpainted: Paint = (_role, text) => text;

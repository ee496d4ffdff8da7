/**
 * The two programs of the page as texts, so that the page is one file: what shows verdicts, and what is only run after them. The
 * build puts them here, which alone can make one text of many modules: null in the sources.
 */
export const PROGRAMS: { readonly page: string; readonly tools: string } | null = null;

/**
 * The program of the page as text, so that the page is one file. The build puts it here, which alone can make one text of all its
 * modules: null in the sources.
 */
export const PAGE_TEXT: string | null = null;

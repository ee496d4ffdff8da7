/**
 * The program of a worker as a URL, so that no file has to be found, whatever bundles this. The build puts it here, which alone can
 * make one text of all its modules: null in the sources.
 */
export const WORKER_URL: string | null = null;

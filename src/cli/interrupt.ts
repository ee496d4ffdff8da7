import { Interruption, type Session } from "./session.ts";

/**
 * Runs what may take long, so that Ctrl-C ends it in good order: nothing is left half-written. A second Ctrl-C ends the process.
 *
 * @throws Interruption after Ctrl-C
 */
export async function interruptible(
  { io }: Session,
  task: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const control = new AbortController();
  const stopListening = io.onInterrupt?.(() => control.abort(new Interruption("interrupted")));
  try {
    await task(control.signal);
  } catch (error) {
    // Whatever was under way fails in a way of its own.
    throw control.signal.aborted ? control.signal.reason : error;
  } finally {
    stopListening?.();
  }
}

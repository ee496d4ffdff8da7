import { type Machine, openMachine } from "../../kernel/machine.ts";
import type { Answer, Order, Share, Task, Word } from "./order.ts";

/** Machines that are kept open: the program that shows how wide draws are, and the one that draws. */
const MOST_OPEN = 2;

/** Open machines that nobody uses now, the latest last. */
const idle = new Map<string, Machine>();

/** Carries out an order, in a worker or in the thread that gave it: runs chunks until there are no more. */
export async function work({ key, first, port }: Order): Promise<void> {
  let receive = (_answer: Answer): void => {};
  port.onmessage = ({ data }) => receive(data);
  const ask = (word: Word) =>
    new Promise<Answer>((resolve) => {
      receive = resolve;
      port.postMessage(word);
    });
  try {
    const machine = idle.get(key) ?? opened(await ask({ word: "program" }));
    idle.delete(key);
    const { draws, share } = await ran(machine, first, ask);
    keep(key, machine);
    const buffers = [share.counts, ...share.ran.flatMap(({ hits, sums }) => [hits, sums])];
    port.postMessage(
      { word: "done", draws, share },
      buffers.map(({ buffer }) => buffer),
    );
  } catch (error) {
    port.postMessage({ word: "failed", message: error instanceof Error ? error.message : String(error) });
  }
}

function opened(answer: Answer): Machine {
  if (answer.answer !== "program") throw new RangeError("A worker was given no program");
  return openMachine(answer.program, answer.seed);
}

/** Runs what it is given, and asks for the next before that, so that it never waits for an answer. */
async function ran(
  machine: Machine,
  first: Task,
  ask: (word: Word) => Promise<Answer>,
): Promise<{ readonly draws: number; readonly share: Share }> {
  const done: Share["ran"][number][] = [];
  let draws = 0;
  for (let task = first; ; ) {
    const coming = ask({ word: "next", draws });
    done.push({ at: task.at, ...machine.run(task.chunk) });
    draws = task.chunk.draws;
    const answer = await coming;
    if (answer.answer !== "run") return { draws, share: { ran: done, counts: machine.takeCounts() } };
    task = answer.task;
  }
}

function keep(key: string, machine: Machine): void {
  idle.set(key, machine);
  for (const oldest of idle.keys()) {
    if (idle.size <= MOST_OPEN) return;
    idle.delete(oldest);
  }
}

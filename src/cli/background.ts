import { Worker } from 'node:worker_threads';
import type { Background } from '../io/effects.ts';

export interface ThreadRequest {
  readonly id: number;
  readonly input: unknown;
}

export interface ThreadReply {
  readonly id: number;
  readonly result?: unknown;
  /** What went wrong, with its stack. */
  readonly failure?: string;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (problem: Error) => void;
}

/**
 * A thread beside this one, started with its first piece of work. It never keeps the process alive by itself.
 *
 * @param file the bundled program of the thread
 */
export function machineBackground(file: string): Background {
  let worker: Worker | undefined;
  const waiting = new Map<number, Waiting>();
  let asked = 0;

  const end = (thread: Worker, problem: Error): void => {
    // Its end follows its error: by then another may have been started, and is waited for.
    if (thread !== worker) return;
    for (const { reject } of waiting.values()) reject(problem);
    waiting.clear();
    worker = undefined;
  };
  const start = (): Worker => {
    const thread = new Worker(file);
    thread.on('message', ({ id, result, failure }: ThreadReply) => {
      const job = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) thread.unref();
      if (failure === undefined) job?.resolve(result);
      else job?.reject(new Error(failure));
    });
    thread.on('error', (problem) => end(thread, problem));
    // Also one that ends without an error, or is ended: nobody would answer those who wait.
    thread.on('exit', (code) => end(thread, new Error(`the thread ended with ${code}`)));
    return thread;
  };
  return {
    run(input) {
      worker ??= start();
      worker.ref();
      asked += 1;
      const request: ThreadRequest = { id: asked, input };
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject });
        worker?.postMessage(request);
      });
    },
  };
}

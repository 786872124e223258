import { parentPort } from 'node:worker_threads';
import { finishPrinted, type PrintedPdf } from '../render/finish-printed.ts';
import type { ThreadReply, ThreadRequest } from './background.ts';

/** The thread that finishes PDFs: one at a time, in the order they come. */
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', ({ id, input }: ThreadRequest) => {
  last = last.then(async () => parentPort?.postMessage(await reply(id, input as PrintedPdf)));
});

async function reply(id: number, input: PrintedPdf): Promise<ThreadReply> {
  try {
    return { id, result: await finishPrinted(input) };
  } catch (error) {
    return { id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { machineBackground } from '../../src/cli/background.ts';

const folder = mkdtempSync(join(tmpdir(), 'kub-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that says what it was handed, fails at «bad», throws at «throw» and ends at «end». */
const program = join(folder, 'thread.mjs');
writeFileSync(
  program,
  `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, input }) => {
  if (input === 'end') process.exit(3);
  if (input === 'throw') throw new Error('thrown');
  parentPort.postMessage(input === 'bad' ? { id, failure: 'bad input' } : { id, result: input });
});`,
);

describe('machineBackground', () => {
  it('gives each piece of work its own answer, or what went wrong with it', async () => {
    const background = machineBackground(program);
    const answers = await Promise.allSettled(['one', 'bad', 'two'].map((input) => background.run(input)));
    expect(
      answers.map((answer) => (answer.status === 'rejected' ? String(answer.reason) : answer.value)),
    ).toEqual(['one', 'Error: bad input', 'two']);
  });

  it.each([
    ['throw', 'thrown'],
    ['end', 'the thread ended with 3'],
  ])('lets nobody wait for a thread that is gone (%s), and starts another', async (input, problem) => {
    const background = machineBackground(program);
    const waiting = [background.run(input), background.run('behind it')];
    for (const one of waiting) await expect(one).rejects.toThrow(problem);
    expect(await background.run('afterwards')).toBe('afterwards');
  });
});

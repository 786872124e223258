import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sparingly } from '../../src/pipeline/sparingly.ts';

interface Run {
  /** Milliseconds that each item takes. */
  readonly work: number;
  /** Milliseconds that the saving of so many items takes. */
  readonly cost: (items: number) => number;
  readonly items: number;
}

/** How many items there were each time that they were saved, and the milliseconds that saving and all of it took. */
async function savedIn({ work, cost, items }: Run) {
  const saved: number[] = [];
  let [time, saving, made] = [0, 0, 0];
  const add = sparingly(
    async () => {
      saved.push(made);
      saving += cost(made);
      time += cost(made);
    },
    () => time,
  );
  for (made = 1; made <= items; made += 1) {
    time += work;
    await add();
  }
  return { saved, saving, time };
}

test('what takes long is saved each time', async () => {
  const { saved } = await savedIn({ work: 900, cost: () => 4, items: 30 });
  expect(saved).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
});

test('what takes as long as half a dozen savings is saved every fourth time', async () => {
  // 3 ms, and 57 ms until the next: 4 × 16 ms.
  const { saved } = await savedIn({ work: 16, cost: () => 3, items: 20 });
  expect(saved).toEqual([1, 5, 9, 13, 17]);
});

test('saving takes a twentieth of the time at most, but for the first and the last', async () => {
  const millisecond = fc.double({ min: 0.01, max: 100, noNaN: true });
  await fc.assert(
    fc.asyncProperty(millisecond, millisecond, fc.nat(600), async (work, each, items) => {
      const cost = (length: number): number => each * Math.max(1, length / 50);
      const { saved, saving, time } = await savedIn({ work, cost, items });
      expect(saving).toBeLessThanOrEqual(time / 20 + cost(saved.at(-1) ?? 0) + 1e-6);
    }),
  );
});

test('two that end at the same time do not both save', async () => {
  let saving = 0;
  let most = 0;
  const add = sparingly(
    async () => {
      saving += 1;
      most = Math.max(most, saving);
      await new Promise((resolve) => setTimeout(resolve, 1));
      saving -= 1;
    },
    () => 0,
  );
  await Promise.all([add(), add(), add()]);
  expect(most).toBe(1);
});

test('who comes while it is saved waits for it', async () => {
  const said: string[] = [];
  const add = sparingly(
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      said.push('saved');
    },
    () => 0,
  );
  await Promise.all([add(), add().then(() => said.push('went on'))]);
  expect(said).toEqual(['saved', 'went on']);
});

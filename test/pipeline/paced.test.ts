import { expect, test } from 'vitest';
import { paced } from '../../src/pipeline/paced.ts';

test('paced(work, clock) takes at most a tenth of the time, and is done at once the first time', async () => {
  let now = 0;
  let spent = 0;
  const save = paced(
    async () => {
      now += 5;
      spent += 5;
    },
    () => now,
  );
  await save();
  expect(spent).toBe(5);
  // The next is due 9 × 5 after the end of the first, at 50.
  now = 49;
  await save();
  expect(spent).toBe(5);
  now = 50;
  await save();
  expect(spent).toBe(10);
  for (; now < 1000; now += 1) await save();
  expect(spent / now).toBeLessThanOrEqual(0.11);
  expect(spent / now).toBeGreaterThan(0.09);
});

test('paced(work, clock) does not begin again while it works, and goes on after a failure', async () => {
  let begun = 0;
  let end = (): void => undefined;
  const save = paced(
    () => {
      begun += 1;
      return new Promise((_, reject) => {
        end = () => reject(new Error('full'));
      });
    },
    () => 0,
  );
  const first = save();
  await save();
  expect(begun).toBe(1);
  end();
  await expect(first).rejects.toThrow('full');
  void save();
  expect(begun).toBe(2);
});

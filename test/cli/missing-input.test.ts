import { beforeAll, expect, test } from 'vitest';
import { exampleContents, runKub } from '../support/run-kub.ts';

let example: Readonly<Record<string, string>>;
beforeAll(async () => {
  example = await exampleContents();
});

/** Without the earlier editions what they withheld would be given away, and nobody would know. */
test('earlier editions in a folder that is not there stop the build, wherever they are named', async () => {
  const argv = ['build', '--all', '--format', 'html'];
  const asked = await runKub([...argv, '--previous', 'tidgare'], { contents: example });
  expect(asked).toMatchObject({ code: 1, written: {} });
  expect(asked.err).toContain('✖ tidgare: Mappen finns inte [folder-not-found]');

  const yaml = example['kub.yaml']!.replace('utgava: 2026', 'utgava: 2026\ntidigare: tidgare');
  const stated = await runKub(argv, { contents: { ...example, 'kub.yaml': yaml } });
  expect(stated).toMatchObject({ code: 1, written: {} });
  expect(stated.err).toMatch(
    /✖ kub\.yaml, rad \d+, tidigare: Mappen finns inte \[folder-not-found\]\n {4}hittade: tidgare/,
  );

  const there = { ...example, 'kub.yaml': yaml, 'tidgare/2025/figures.csv': 'omrade;indikator;period\n' };
  expect((await runKub(['check'], { contents: there })).code).toBe(0);
});

test('an audit of a folder that is not there is no audit of an empty one', async () => {
  const { code, out, err } = await runKub(['audit', 'utt'], { contents: example });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('✖ utt: Mappen finns inte [folder-not-found]');
});

test('a workspace whose data name nothing is told so, once', async () => {
  const yaml = example['kub.yaml']!.replace(/^data:\n(?: +.*\n)+/m, 'data: []\n');
  const { code, out } = await runKub(['check'], { contents: { ...example, 'kub.yaml': yaml } });
  expect(code).toBe(0);
  expect(out.match(/\[no-observations\]/g)).toHaveLength(1);
  expect(out).toMatch(/! kub\.yaml, rad \d+, data: Det finns inga uppgifter/);
  const missing = Object.fromEntries(Object.entries(example).filter(([path]) => !path.startsWith('data/')));
  const gone = await runKub(['check'], { contents: missing });
  expect(gone.code).toBe(1);
  expect(gone.out).not.toContain('[no-observations]');
});

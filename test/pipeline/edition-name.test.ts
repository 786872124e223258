import { expect, test } from 'vitest';
import { exampleContents, runKub } from '../support/run-kub.ts';

test.each(['../annan', '..', '/tmp/x', 'a/b', 'a\\b', '', '.git'])(
  'an edition named %j is refused, and nothing is written: it names a folder',
  async (name) => {
    const argv = ['build', 'norrhagen', '--format', 'html', '--edition', name];
    const { code, err, written } = await runKub(argv, { contents: await exampleContents() });
    expect(code).toBe(1);
    expect(err).toContain('--edition: Värdet är inte tillåtet');
    expect(err).toContain('bokstäver, siffror, . _ -');
    expect(written).toEqual({});
  },
);

test('an edition may be named with words and a year', async () => {
  const argv = ['build', 'norrhagen', '--format', 'json', '--edition', 'våren 2026'];
  const { code, written } = await runKub(argv, { contents: await exampleContents() });
  expect(code).toBe(0);
  expect(Object.keys(written)).toContain('/prov/out/våren 2026/norrhagen/report.json');
});

test('an area that is named twice, by id and by name, is built once', async () => {
  const argv = ['build', 'norrhagen', 'Norrhagen', 'ekdalen', 'norrhagen', '--format', 'json'];
  const { out, err } = await runKub(argv, { contents: await exampleContents() });
  expect(out.match(/report\.json/g)).toHaveLength(2);
  expect(err).toContain('2 underlag är klara.');
});

import { expect, test } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { kubVersion } from '../../src/cli/version.ts';
import { fakeEffects, type RecordedEffects } from '../support/fake-effects.ts';
import { exampleContents } from '../support/run-kub.ts';

const argv = ['build', '--all', '--format', 'html', '--jobs', '1'];
const note = 'anteckningar/resurser/ekdalens-odlare.md';

/** What a build says of each area, after some files were changed. */
async function states(
  effects: RecordedEffects,
  changes: Readonly<Record<string, string>> = {},
  ...more: string[]
): Promise<readonly string[]> {
  for (const [path, text] of Object.entries(changes)) await effects.files.write(`/prov/${path}`, text);
  const before = effects.err().length;
  expect(await run([...argv, ...more], effects, kubVersion)).toBe(0);
  const said = effects.err().slice(before);
  return [...said.matchAll(/^\[\d\/3\] (.+)$/gm)].map(([, state]) => state!);
}

const all = (state: string): string[] =>
  ['Norrhagen', 'Ekdalen', 'Hamnudden'].map((name) => `${name}: ${state}`);

test('only what changed is rebuilt, and the file that changed is named', async () => {
  const contents = await exampleContents();
  const effects = fakeEffects({ contents });
  expect(await states(effects)).toEqual(all('byggt'));
  const page = effects.written()['/prov/out/2026/ekdalen/kunskapsunderlag.html']!;
  expect(await states(effects)).toEqual(all('färskt, inget har ändrats'));
  expect(await states(effects, {}, '--force')).toEqual(all('byggt om'));

  const text = contents[note]!.replace('kolonilotter', 'odlingslotter');
  expect(await states(effects, { [note]: text })).toEqual([
    'Norrhagen: färskt, inget har ändrats',
    `Ekdalen: byggt om, ändrat: ${note}`,
    'Hamnudden: färskt, inget har ändrats',
  ]);
  expect(effects.written()['/prov/out/2026/ekdalen/kunskapsunderlag.html']).toContain('odlingslotter');
  expect(page).toContain('kolonilotter');

  expect(await states(effects, { 'mallar/style.css': 'body { color: black; }' })).toEqual(
    all('byggt om, ändrat: mallar/style.css'),
  );
  expect(await states(effects, {}, '--benchmark', 'ovriga')).toEqual(all('byggt om, ändrat: flaggorna'));
  expect(await states(effects, {}, '--lang', 'en')).toEqual(
    ['Norrhagen', 'Ekdalen', 'Hamnudden'].map((name) => `${name}: built again, changed: options`),
  );
  expect(
    await states(effects, { 'out/2026/hamnudden/kunskapsunderlag.html': 'ändrad för hand' }, '--lang', 'en'),
  ).toEqual([
    'Norrhagen: fresh, nothing has changed',
    'Ekdalen: fresh, nothing has changed',
    'Hamnudden: built again, changed: files',
  ]);
});

test('nothing changed: not one page is written again', async () => {
  const effects = fakeEffects({ contents: await exampleContents() });
  await states(effects);
  const write = async (path: string): Promise<never> => {
    throw new Error(`written again: ${path}`);
  };
  const frozen = { ...effects, files: { ...effects.files, write } };
  expect(await run(argv, frozen, kubVersion)).toBe(0);
});

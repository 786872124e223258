import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import { type Manifest, readManifest, saveManifest } from '../../src/pipeline/manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'kub-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const names = Array.from({ length: 12 }, (_, index) => `omrade-${String(index).padStart(2, '0')}`);

/** Of one build, as far as saving looks at it: the area it has just made. */
function manifestOf(area: string, inputs = 'a'): Manifest {
  const areas = { [area]: { files: [] } };
  return {
    format: 1,
    kub: '0',
    edition: '2026',
    templates: [],
    inputs: [inputs],
    files: [],
    areas,
  } as unknown as Manifest;
}

test('builds that save at the same moment keep the areas of each other', async () => {
  const path = join(folder, 'manifest.json');
  const effects = machineEffects();
  await Promise.all(names.map((name) => saveManifest(effects, path, manifestOf(name))));
  expect(Object.keys((await readManifest(effects, path))!.areas)).toEqual(names);
});

test('areas made of other files are not kept', async () => {
  const path = join(folder, 'other.json');
  const effects = machineEffects();
  await saveManifest(effects, path, manifestOf('gammalt', 'a'));
  await saveManifest(effects, path, manifestOf('nytt', 'b'));
  expect(Object.keys((await readManifest(effects, path))!.areas)).toEqual(['nytt']);
});

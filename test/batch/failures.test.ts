import { beforeAll, describe, expect, test } from 'vitest';
import { writeProblem } from '../../src/cli/cannot-write.ts';
import { run } from '../../src/cli/main.ts';
import { kubVersion } from '../../src/cli/version.ts';
import { buildArea } from '../../src/pipeline/build-area.ts';
import { createRenderTools } from '../../src/render/index.ts';
import { fakeEffects, type RecordedEffects } from '../support/fake-effects.ts';
import { exampleContents } from '../support/run-kub.ts';

const build = ['build', '--all', '--format', 'html,json', '--jobs', '1'];
let contents: Readonly<Record<string, string>>;
beforeAll(async () => {
  contents = await exampleContents();
});

/** The same machine, on which writing to some paths ends with an error. */
function failing(effects: RecordedEffects, isHit: (path: string) => boolean, error: Error): RecordedEffects {
  const write: RecordedEffects['files']['write'] = async (path, bytes) => {
    if (isHit(path)) throw writeProblem(error, path);
    await effects.files.write(path, bytes);
  };
  return { ...effects, files: { ...effects.files, write } };
}

const recordedAreas = (effects: RecordedEffects): readonly string[] =>
  Object.keys((JSON.parse(effects.written()['/prov/out/2026/manifest.json']!) as { areas: object }).areas);

describe('one area of three fails', () => {
  test('the others are built, the reason is said, and the next run makes up for it', async () => {
    const effects = fakeEffects({ contents });
    const broken = failing(
      effects,
      (path) => path.endsWith('ekdalen/kunskapsunderlag.html'),
      new Error('sidan föll'),
    );
    expect(await run(build, broken, kubVersion)).toBe(3);
    expect(effects.err()).toContain('HTML gjordes inte: ekdalen: Error: sidan föll');
    expect(effects.err()).toContain('Klart, men allt kunde inte göras: Ekdalen');
    expect(recordedAreas(effects)).toEqual(['hamnudden', 'norrhagen']);
    expect(effects.out()).toContain('hamnudden/kunskapsunderlag.html');
    const before = effects.err().length;
    expect(await run(build, effects, kubVersion)).toBe(0);
    expect(effects.err().slice(before)).toMatch(
      /Norrhagen: färskt[\s\S]*Ekdalen: byggt\n[\s\S]*Hamnudden: färskt/,
    );
  });

  test('also with --quiet, and as data with --json', async () => {
    const effects = fakeEffects({ contents });
    const broken = failing(effects, (path) => path.includes('/ekdalen/'), new Error('sidan föll'));
    expect(await run([...build, '--quiet', '--json'], broken, kubVersion)).toBe(3);
    expect(effects.err()).toMatch(/^HTML gjordes inte: ekdalen: .*\nJSON gjordes inte: .*\nKlart, men .*\n$/);
    const { failed } = JSON.parse(effects.out()) as { failed: { area: string; reason: string }[] };
    expect(failed.map(({ area, reason }) => `${area} ${reason}`)).toEqual([
      'ekdalen unexpected',
      'ekdalen unexpected',
    ]);
  });

  test('a report that cannot be put together is a failure of its area alone', async () => {
    const effects = fakeEffects({ contents });
    const fault = new RangeError('talet finns inte');
    const edition = new Proxy({} as never, {
      get: () => {
        throw fault;
      },
    });
    const { result } = await buildArea(
      effects,
      { id: 'ekdalen', name: 'Ekdalen' } as never,
      {
        edition,
        request: { areas: [], kubVersion, out: 'out', formats: ['html'] },
        freshener: { settings: { name: '2026' } } as never,
        tools: createRenderTools(effects),
      },
      { out: '/prov/out', formats: ['html', 'json'], locale: 'sv' },
    );
    expect(result.written).toEqual([]);
    expect(result.failed.map(({ format }) => format)).toEqual(['html', 'json']);
    expect(result.failed[0]?.detail).toContain('talet finns inte');
  });
});

test.each(['ENOSPC', 'EROFS', 'EACCES'])(
  '%s at the last area: exit 1, the first ones stand',
  async (code) => {
    const effects = fakeEffects({ contents });
    const full = failing(
      effects,
      (path) => path.includes('/hamnudden/'),
      Object.assign(new Error(code), { code }),
    );
    expect(await run(build, full, kubVersion)).toBe(1);
    expect(effects.err()).toContain('[cannot-write]');
    expect(effects.err()).not.toContain('Inget skrevs');
    expect(recordedAreas(effects)).toEqual(['ekdalen', 'norrhagen']);
  },
);

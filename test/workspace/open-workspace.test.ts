import { describe, expect, test } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import { InputError } from '../../src/diagnostics/input-error.ts';
import { matchFiles } from '../../src/workspace/match-files.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { inWorkspace } from './temporary-workspace.ts';

const effects = machineEffects();
const settings = (...data: readonly string[]): string =>
  `kommun: boras\nutgava: 2026\ndata:\n${data.map((fil) => `  - { fil: '${fil}', kalla: ${fil.length} }\n`).join('')}`;

describe('openWorkspace', () => {
  test('finds kub.yaml in the folders above, else takes the bundled one and says so', async () => {
    await inWorkspace(
      { 'kub.yaml': settings('data/*.csv'), 'data/a.csv': 'x', 'a/b/c.txt': '' },
      async (folder) => {
        const above = await openWorkspace({ ...effects, workingDirectory: `${folder}/a/b` });
        expect(above).toMatchObject({ folder, bundled: false, diagnostics: [] });
      },
    );
    const bundled = await openWorkspace({ ...effects, workingDirectory: '/' });
    expect(bundled).toMatchObject({ bundled: true, config: { municipality: 'boras' } });
  });

  test('a folder without kub.yaml is refused', async () => {
    await inWorkspace({ 'a.txt': '' }, async (folder) => {
      await expect(openWorkspace(effects, folder)).rejects.toThrow(InputError);
    });
  });

  test('a named file keeps its entries, whichever pattern fits it too', async () => {
    const yaml = settings('data/*.csv', 'data/b.csv', 'data/b.csv', '**/*.csv');
    const files = {
      'kub.yaml': yaml,
      'data/a.csv': '',
      'data/b.csv': '',
      'data/djup/c.csv': '',
      'data/~$b.csv': '',
    };
    await inWorkspace(files, async (folder) => {
      const { data, diagnostics } = await openWorkspace(effects, folder);
      expect(diagnostics).toEqual([]);
      expect(data.map(({ path, spec }) => `${path} ${spec.fil}`)).toEqual([
        'data/a.csv data/*.csv',
        'data/b.csv data/b.csv',
        'data/b.csv data/b.csv',
        'data/djup/c.csv **/*.csv',
      ]);
    });
  });

  test('a table in data/ that no entry names is told, other files are not', async () => {
    const files = { 'data/a.csv': '', 'data/glömd.csv': '', 'data/djup/b.xlsx': '', 'data/LÄS.md': '' };
    await inWorkspace({ ...files, 'kub.yaml': settings('data/a.csv') }, async (folder) => {
      const { diagnostics } = await openWorkspace(effects, folder);
      expect(diagnostics.map(({ code, severity, file }) => `${severity} ${code} ${file}`)).toEqual([
        'warning file-not-declared data/glömd.csv',
        'warning file-not-declared data/djup/b.xlsx',
      ]);
    });
  });

  test('a pattern without files and a path outside are told', async () => {
    await inWorkspace({ 'kub.yaml': settings('data/*.csv', '../a.csv', '/etc/passwd') }, async (folder) => {
      const { diagnostics } = await openWorkspace(effects, folder);
      expect(diagnostics.map(({ code, field }) => `${code} ${field}`)).toEqual([
        'no-files-matched data.0.fil',
        'path-outside-workspace data.1.fil',
        'path-outside-workspace data.2.fil',
      ]);
    });
  });

  test('settings in Windows-1252 are read', async () => {
    const text = settings('a.csv').replace('kommun: boras', 'kommun: boras\navsandare: { namn: Växjö }');
    const files = { 'kub.yaml': Buffer.from(text, 'latin1'), 'a.csv': '' };
    await inWorkspace(files, async (folder) => {
      expect((await openWorkspace(effects, folder)).config.sender.name).toBe('Växjö');
    });
  });

  test('names are found however the system writes å, ä and ö', async () => {
    await inWorkspace({ ['data/hälsa.csv'.normalize('NFD')]: '', 'data/b.csv': '' }, async (folder) => {
      const found = await matchFiles(effects.files, folder, 'data/hälsa.csv');
      expect(found.map((path) => path.normalize('NFC'))).toEqual(['data/hälsa.csv']);
      expect(await matchFiles(effects.files, folder, 'data/h*.csv')).toHaveLength(1);
    });
  });
});

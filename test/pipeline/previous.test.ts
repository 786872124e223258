import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { machineEffects } from '../../src/cli/effects.ts';
import { publishedFigures, readWorkspace } from '../../src/index.ts';
import { buildWorkspace } from '../../src/pipeline/build-workspace.ts';

/**
 * 2025: a has 3 of 500, b 50, c 60, d 70; the municipality is their sum, 183. a is withheld, and with it one
 * partner, say b. 2026: a is corrected to 9, so that nothing needs protection by itself. To show b = 50 now
 * would give the old a away: 183 − 50 − 60 − 70 = 3.
 */
describe('--previous: what an earlier edition withheld', () => {
  let folder = '';
  const counts = (a: number): string =>
    [
      'omrade;indikator;period;taljare;namnare',
      `a;utrikes_fodda;2024;${a};500`,
      'b;utrikes_fodda;2024;50;600',
      'c;utrikes_fodda;2024;60;700',
      'd;utrikes_fodda;2024;70;800',
    ].join('\n');
  const withheld = async (previous?: string): Promise<string[]> => {
    const workspace = await readWorkspace(folder, previous === undefined ? {} : { previous });
    const hidden = publishedFigures(workspace).filter((figure) => figure.status === 'suppressed');
    return hidden.map((figure) => figure.area).sort();
  };
  const settings = (edition: number): string =>
    `kommun: k\nutgava: ${edition}\npahittade_uppgifter: ja\ndata:\n  - fil: data.csv\n    kalla: Påhittad\n`;

  let hiddenIn2025: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kub-previous-'));
    const areas = ['a', 'b', 'c', 'd'].map((id) => `${id};Område ${id};omrade;k;i;ja`);
    const head = 'id;namn;niva;del_av;preposition;rapport';
    writeFileSync(join(folder, 'omraden.csv'), [head, 'k;Kommunen;kommun;;i;nej', ...areas].join('\n'));
    writeFileSync(join(folder, 'kub.yaml'), settings(2025));
    writeFileSync(join(folder, 'data.csv'), counts(3));
    hiddenIn2025 = await withheld();
    const request = { areas: [], kubVersion: 'test', workspace: folder, out: join(folder, 'out') };
    await buildWorkspace(machineEffects(), { ...request, formats: ['json'] });
    writeFileSync(join(folder, 'kub.yaml'), settings(2026));
    writeFileSync(join(folder, 'data.csv'), counts(9));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the first edition withholds the small figure and a partner', () => {
    expect(hiddenIn2025).toContain('a');
    expect(hiddenIn2025.length).toBeGreaterThan(1);
  });

  test('an edition that knows of no other shows everything', async () => {
    expect(await withheld()).toEqual([]);
  });

  test('with --previous the partner stays withheld, so that the old figure cannot be computed', async () => {
    const partner = hiddenIn2025.filter((area) => area !== 'a');
    expect(await withheld(join(folder, 'out'))).toEqual(expect.arrayContaining(partner));
  });

  test('the folder of one edition does as well as the folder of all', async () => {
    expect(await withheld(join(folder, 'out/2025'))).toEqual(await withheld(join(folder, 'out')));
  });
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { machineEffects } from '../../src/cli/effects.ts';
import { run } from '../../src/cli/main.ts';
import { kubVersion } from '../../src/cli/version.ts';

export const almby = resolve(import.meta.dirname, '../../fixtures/almby');

/** One command line on real files; what it says is kept. */
export async function kub(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const effects = machineEffects();
  const terminal = {
    ...effects.terminal,
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
  };
  const code = await run(argv, { ...effects, terminal }, kubVersion);
  return { code, ...said };
}

export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'kub-site-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Almby as it was a year before: no figures for the last year, one crime figure since corrected, one goal reworded. */
export function almbyOfLastYear(folder: string): string {
  const place = join(folder, 'almby-2025');
  cpSync(almby, place, { recursive: true });
  const change = (file: string, edit: (text: string) => string): void => {
    const encoding = file.includes('skol') ? 'latin1' : 'utf8';
    writeFileSync(join(place, file), edit(readFileSync(join(place, file), encoding)), encoding);
  };
  const tables = [
    'barn',
    'befolkning',
    'brott',
    'enkater',
    'medelvarden',
    'motesplatser',
    'publicerade-varden',
  ];
  for (const table of [...tables, 'register', 'skola', 'skolresultat', 'vard'])
    change(`data/${table}.csv`, (text) => text.replace(/^.*;(2025|2024\/25);.*\r?\n/gm, ''));
  change('data/brott.csv', (text) => text.replace(/^(angskulla;anmalda_brott;2023;totalt;totalt;)/m, '$11'));
  change('kub.yaml', (text) =>
    text.replace('utgava: 2026', 'utgava: 2025').replace('2026-03-01', '2025-03-01'),
  );
  change('mal.csv', (text) => text.replace('Minst 90 procent av', 'Minst 85 procent av'));
  return place;
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { auditFolder } from '../../src/audit/audit-folder.ts';
import type { AuditFinding, AuditRule } from '../../src/audit/finding.ts';
import { fakeEffects, memoryFolder } from '../support/fake-effects.ts';
import { runKub } from '../support/run-kub.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

const source = new URL('../../fixtures/leaks/', import.meta.url).pathname;

/** Files of the invented workspace, by path below it. */
export function leakWorkspace(): Record<string, string> {
  const files: Record<string, string> = {};
  const walk = (folder: string): void => {
    for (const name of readdirSync(join(source, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (statSync(join(source, path)).isDirectory()) walk(path);
      else files[path] = readFileSync(join(source, path), 'utf8');
    }
  };
  walk('');
  return files;
}

/** What a clean build of it writes, by path below the output folder. */
export async function cleanOutput(): Promise<Files> {
  const { code, err, written } = await runKub(['build', '--all', '--format', 'html,csv,json'], {
    contents: leakWorkspace(),
  });
  if (code !== 0) throw new Error(err);
  return Object.fromEntries(
    Object.entries(written).map(([path, text]) => [path.replace('/prov/out/', ''), text]),
  );
}

/** Findings of an audit of files in memory. */
export async function audit(files: Files): Promise<readonly AuditFinding[]> {
  const contents = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`out/${path}`, content]),
  );
  const { findings } = await auditFolder(fakeEffects({ contents }).files, `${memoryFolder}/out`);
  return findings;
}

/** One file changed; fails when the change finds nothing to change. */
export function mutate(files: Files, path: string, change: (text: string) => string): Files {
  const text = files[path];
  if (typeof text !== 'string') throw new Error(`no ${path}`);
  const changed = change(text);
  if (changed === text) throw new Error(`nothing was changed in ${path}`);
  return { ...files, [path]: changed };
}

/** Row of figures.csv replaced by what `cells` says: count, denominator, value, lower, upper, and the status. */
export function rewriteRow(files: Files, row: string, cells: readonly string[], status = 'visas'): Files {
  return mutate(files, '2026/figures.csv', (text) =>
    text.replace(new RegExp(`^${row};[^\\r\\n]*`, 'm'), `${row};${cells.join(';')};;;${status};;;;;`),
  );
}

/** The true numbers of a row, as the input has them. */
export function secret(row: string): { readonly count: string; readonly denominator: string } {
  for (const text of Object.values(leakWorkspace())) {
    const line = text.split('\n').find((one) => one.startsWith(`${row};`));
    const [count = '', denominator = ''] = line?.slice(row.length + 1).split(';') ?? [];
    if (line !== undefined) return { count, denominator };
  }
  throw new Error(`no ${row} in the input`);
}

/** A withheld row shown with all its numbers. */
export function reveal(files: Files, row: string): Files {
  const { count, denominator } = secret(row);
  const value = String((100 * Number(count)) / Number(denominator)).replace('.', ',');
  return rewriteRow(files, row, [count, denominator, value, '', '']);
}

/** "rule area/indicator/period" of each finding. */
export function named(findings: readonly AuditFinding[], rule: AuditRule): readonly string[] {
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ cell }) => (cell === null ? '' : `${cell.area}/${cell.indicator}/${cell.period}/${cell.sex}`));
}

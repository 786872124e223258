import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/command-list.ts';
import { runPage } from './run-page.ts';

const path = resolve(import.meta.dirname, '../../README.md');
const readme = readFileSync(path, 'utf8');

test('the five minutes do what they say', async () => {
  const from = readme.indexOf('## Five minutes');
  const to = readme.indexOf('\n| command |', from);
  expect(from).toBeGreaterThan(0);
  const section = readme.slice(from, to);
  const folder = mkdtempSync(join(tmpdir(), 'kub-readme-'));
  try {
    const { text, problems } = await runPage(section, folder, folder);
    expect(problems).toEqual([]);
    const now = readme.slice(0, from) + text + readme.slice(to);
    if (process.env['KUB_ACCEPT'] === '1') writeFileSync(path, now);
    expect(now).toBe(readFileSync(path, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

test('every command stands in the table', () => {
  const rows = readme.split('\n').filter((line) => line.startsWith('| `kub '));
  const named = rows.flatMap((row) =>
    [...row.split('|')[1]!.matchAll(/`kub ([a-z]+)/g)].map(([, name]) => name),
  );
  expect(new Set(named).size).toBe(commands.length);
});

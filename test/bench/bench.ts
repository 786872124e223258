import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { largeWorkspaces, writeLargeWorkspace } from '../../fixtures/generators/large.ts';
import { type Case, measure, ratio } from './measure.ts';

/** What is measured against what, and the most it may be. See README.md beside this file. */
const targets = [
  { name: 'kub --help', baseline: 'node', most: 1.6 },
  { name: 'one area, HTML', baseline: 'floor, HTML', most: 4.5 },
] as const;

const root = resolve(import.meta.dirname, '../..');
const rounds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'kub-bench-'));

try {
  const workspace = join(folder, 'kommun');
  const rows = await writeLargeWorkspace(workspace, largeWorkspaces.neighbourhoods);
  const out = join(folder, 'out');
  const kub = ['node', join(root, 'bin/kub.js')];
  const fresh = (): void => {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
  };
  const build = (...words: string[]) => [
    ...kub,
    'build',
    ...words,
    '--workspace',
    workspace,
    '--out',
    out,
    '--quiet',
  ];
  const cases: readonly Case[] = [
    { name: 'node', command: ['node', '-e', '0'] },
    { name: 'kub --help', command: [...kub, '--help'] },
    { name: 'kub check', command: [...kub, 'check', '--workspace', workspace] },
    {
      name: 'floor, HTML',
      command: [
        'node',
        join(import.meta.dirname, 'floor.mjs'),
        workspace,
        'plats-0001',
        join(folder, 'floor.html'),
      ],
    },
    { name: 'one area, HTML', command: build('plats-0001', '--format', 'html'), prepare: fresh },
    { name: '21 areas, HTML', command: build('--all', '--format', 'html'), prepare: fresh },
    { name: '21 areas again, nothing changed', command: build('--all', '--format', 'html') },
  ];
  const timings = measure(cases, rounds);
  const ratios = targets.map((target) => ({
    ...target,
    ratio: ratio(timings, target.name, target.baseline),
  }));
  console.log(`\n${rows} rows, ${rounds} rounds, medians\n`);
  for (const { name, median, runs } of timings) {
    console.log(
      `${name.padEnd(34)} ${median.toFixed(0).padStart(7)} ms   (${runs[0]!.toFixed(0)}–${runs.at(-1)!.toFixed(0)})`,
    );
  }
  console.log('');
  for (const { name, baseline, most, ratio: found } of ratios) {
    console.log(`${name} / ${baseline}: ${found} × (target ${most} ×)${found <= most ? '' : '  NOT MET'}`);
  }
  writeFileSync(join(root, 'bench.json'), `${JSON.stringify({ rows, rounds, timings, ratios }, null, 1)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largeWorkspaces, writeLargeWorkspace } from '../../fixtures/generators/large.ts';
import { machineEffects } from '../../src/cli/effects.ts';
import { buildWorkspace } from '../../src/pipeline/build-workspace.ts';

let folder: string;
let kub: string;
let floor: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kub-floor-'));
  const workspace = join(folder, 'kommun');
  const areas = { ...largeWorkspaces.neighbourhoods, areas: 32, indicators: 10, years: 6 };
  await writeLargeWorkspace(workspace, areas);
  const program = join(import.meta.dirname, 'programs/floor.mjs');
  execFileSync('node', [program, workspace, join(folder, 'floor'), 'plats-0003']);
  const out = join(folder, 'out');
  await buildWorkspace(machineEffects(), {
    areas: ['plats-0003'],
    kubVersion: '0',
    out,
    formats: ['html'],
    workspace,
  });
  floor = readFileSync(join(folder, 'floor/plats-0003.html'), 'utf8');
  kub = readFileSync(join(out, '2026/plats-0003/kunskapsunderlag.html'), 'utf8');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ids = Array.from({ length: 10 }, (_, index) => `matt_${String(index + 1).padStart(3, '0')}`);

/** The texts of a table's cells, with one kind of space. */
function cellsOf(page: string, id: string): string[] {
  const table = page.slice(page.indexOf(`<table id="${id}"`)).split('</table>')[0]!;
  return [...table.matchAll(/<t[dh](?: [^>]*)?>([^<]*)</g)].map(([, text]) =>
    text!.replace(/\s/g, ' ').toLowerCase(),
  );
}

const count = (page: string, pattern: RegExp): number => [...page.matchAll(pattern)].length;

describe('the floor of the bench is a floor of the same page', () => {
  test.each(ids)('%s: the same values, limits and bases over the years and by sex', (id) => {
    const years = cellsOf(floor, `${id}-tabell`);
    // Heading cells, then five cells for each of six years.
    expect(years).toHaveLength(5 + 6 * 5);
    expect(years).toEqual(cellsOf(kub, `uppgift-${id}-tabell`));
    expect(cellsOf(floor, `${id}-grupper`)).toEqual(cellsOf(kub, `uppgift-${id}-grupper`));
  });

  test('the same words of every comparison', () => {
    const words = (page: string) =>
      [...page.matchAll(/class="outcome[^>]*>(.*?)<\/p>/g)].map(([, text]) => text!.replace(/<[^>]+>/g, ''));
    const ofIds = (page: string, prefix: string) =>
      ids.map((id) => words(page.slice(page.indexOf(`<article class="entry" id="${prefix}${id}"`)))[0]);
    expect(ofIds(floor, '')).toEqual(ofIds(kub, 'uppgift-'));
    expect(new Set(ofIds(kub, 'uppgift-')).size).toBeGreaterThan(1);
  });

  test('as many drawings, nearly as many rows, and no less than three quarters of the bytes', () => {
    // Beside the drawings, kub's page has the signs of its legend.
    expect(count(floor, /<svg role="img"/g)).toBe(3 * ids.length);
    expect(count(kub, /<svg class="chart/g)).toBe(3 * ids.length);
    expect(count(floor, /<tr>/g) / count(kub, /<tr>/g)).toBeGreaterThan(0.9);
    expect(floor.length / kub.length).toBeGreaterThan(0.75);
  });
});

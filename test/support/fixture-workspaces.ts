import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { worstCases, writeWorstCases } from '../../fixtures/generators/worst-case.ts';
import { buildReports, type Report, readWorkspace, renderReport } from '../../src/index.ts';
import { programmeFolder, programmes } from './programmes.ts';

export interface FixtureReport {
  /** Workspace, area and language. */
  readonly name: string;
  readonly report: Report;
  readonly html: string;
  readonly language: 'sv' | 'en';
}

const root = join(import.meta.dirname, '../..');

async function reportsOf(
  name: string,
  folder: string,
  areas: readonly (number | string)[],
  language: 'sv' | 'en' = 'sv',
): Promise<FixtureReport[]> {
  const workspace = await readWorkspace(folder);
  const reported = workspace.areas.filter((area) => area.report);
  const wanted = areas.map((area) => (typeof area === 'string' ? area : reported[area]!.id));
  const found: FixtureReport[] = [];
  for await (const report of buildReports(workspace, { areas: wanted, language })) {
    const { bytes } = await renderReport(report, { format: 'html', language });
    found.push({ name: `${name} ${report.area.id} ${language}`, report, html: bytes as string, language });
  }
  return found;
}

let published: Promise<FixtureReport[]> | undefined;
let worst: Promise<FixtureReport[]> | undefined;

/** Made once for all that looks at them in a file. */
export function publishedReports(): Promise<FixtureReport[]> {
  published ??= makePublished();
  return published;
}

/** Made once for all that looks at them in a file. */
export function worstReports(): Promise<FixtureReport[]> {
  worst ??= makeWorst();
  return worst;
}

/** A report of every workspace a reader may meet: all three of Borås, Almby's plainest and strangest, each programme. */
async function makePublished(): Promise<FixtureReport[]> {
  const sets = await Promise.all([
    reportsOf('boras', join(root, 'data'), ['hassleholmen', 'norrby', 'sjobo']),
    reportsOf('almby', join(root, 'fixtures/almby'), ['angskulla']),
    reportsOf('almby', join(root, 'fixtures/almby'), ['a-och-o'], 'en'),
    ...programmes.map((programme) => reportsOf(programme, programmeFolder(programme), [0])),
  ]);
  return sets.flat();
}

/** A report of every worst-case workspace, of the area with the longest name; one of them in English. */
async function makeWorst(): Promise<FixtureReport[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kub-worst-'));
  try {
    writeWorstCases(folder);
    const sets: FixtureReport[][] = [];
    for (const name of Object.keys(worstCases)) {
      sets.push(await reportsOf(name, join(folder, name), [1], name === 'hoger-till-vanster' ? 'en' : 'sv'));
    }
    return sets.flat();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

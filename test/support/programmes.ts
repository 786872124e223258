import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildReports, type Report, readWorkspace, renderReport, type Workspace } from '../../src/index.ts';
import type { Entry, Section, SectionKind } from '../../src/model/report.ts';
import { type KubRun, runKub } from './run-kub.ts';

export const programmes = ['halsolots', 'psykisk-ohalsa', 'halsocafe', 'steg'] as const;
export type Programme = (typeof programmes)[number];

export function programmeFolder(programme: Programme): string {
  return fileURLToPath(new URL(`../../fixtures/programmes/${programme}`, import.meta.url)).replace(
    /\\/g,
    '/',
  );
}

const kept = new Map<string, Promise<Workspace>>();

/** The programme's workspace, or the bundled one of Borås; read once for all tests of a file. */
export function workspaceOf(programme: Programme | 'boras'): Promise<Workspace> {
  const known =
    kept.get(programme) ??
    readWorkspace(programme === 'boras' ? bundledFolder() : programmeFolder(programme));
  kept.set(programme, known);
  return known;
}

function bundledFolder(): string {
  return fileURLToPath(new URL('../../data', import.meta.url)).replace(/\\/g, '/');
}

export async function reportOf(
  programme: Programme | 'boras',
  area: string,
  options: NonNullable<Parameters<typeof buildReports>[1]> = {},
): Promise<Report> {
  for await (const report of buildReports(await workspaceOf(programme), { ...options, areas: [area] })) {
    return report;
  }
  throw new Error(`no report of ${area}`);
}

export function sectionOf<K extends SectionKind>(
  report: Report,
  kind: K,
  id?: string,
): Extract<Section, { kind: K }> {
  const found = report.sections.find(
    (section) => section.kind === kind && (id === undefined || section.id === id),
  );
  if (!found) throw new Error(`no section ${id ?? kind}`);
  return found as Extract<Section, { kind: K }>;
}

export function entriesOf(report: Report): readonly Entry[] {
  return report.sections.flatMap((section) => ('entries' in section ? section.entries : []));
}

export function entryOf(report: Report, indicator: string): Entry {
  const found = entriesOf(report).find((entry) => entry.indicator.id === indicator);
  if (!found) throw new Error(`no entry ${indicator}`);
  return found;
}

/** Every indicator of the report, shown or a named gap, in the order of the page. */
export function indicatorsOf(report: Report): string[] {
  return report.sections.flatMap((section) =>
    'gaps' in section
      ? [
          ...section.entries.map(({ indicator }) => indicator.id),
          ...section.gaps.map(({ indicator }) => indicator.id),
        ]
      : [],
  );
}

export async function htmlOf(report: Report, language: 'sv' | 'en' = 'sv'): Promise<string> {
  const { bytes } = await renderReport(report, { format: 'html', language });
  return typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
}

/** What a reader sees of a page: no markup, no styles, one space between words. */
export function readable(html: string): string {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/[\s\u00a0]+/g, ' ');
}

/** The files of a programme, by path in its workspace. */
export function filesOf(programme: Programme): Record<string, string> {
  const folder = programmeFolder(programme);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replace(/\\/g, '/'))
    .filter((path) => /\.(?:yaml|csv|md)$/.test(path) && !path.startsWith('expected/'));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`${folder}/${path}`, 'utf8')]));
}

/** A command in a copy of the programme's workspace in memory, with one file changed. */
export async function runInCopy(
  programme: Programme,
  argv: readonly string[],
  change: { readonly file: string; readonly from?: string; readonly to: string } | null = null,
): Promise<KubRun> {
  const contents = filesOf(programme);
  if (change) {
    const { file, from, to } = change;
    const text = contents[file] ?? '';
    if (from !== undefined && !text.includes(from)) throw new Error(`${file} does not hold ${from}`);
    contents[file] = from === undefined ? to : text.replace(from, to);
  }
  return await runKub(argv, { contents });
}

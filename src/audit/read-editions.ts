import type { FileSystem } from '../io/effects.ts';
import { type FigureKey, figureKeyText } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { AuditFinding } from './finding.ts';
import { readLimits } from './limits.ts';
import type { Cell, Edition, KnownArea, OutputFile, StoredReport } from './publication.ts';
import { readFigures } from './read-figures.ts';
import { readReportFacts } from './read-stored-report.ts';

export interface ReadEditions {
  readonly editions: readonly Edition[];
  readonly findings: readonly AuditFinding[];
}

/** Every edition below the folder: a folder with figures.csv is one, and so is the folder itself if it has one. */
export async function readEditions(files: FileSystem, folder: string): Promise<ReadEditions> {
  const all = await readAll(files, folder, '');
  const folders = all
    .filter(({ path }) => /(^|\/)figures\.csv$/.test(path))
    .map(({ path }) => path.slice(0, -'figures.csv'.length).replace(/\/$/, ''));
  const homes = folders.length > 0 ? folders : [''];
  const read = homes.map((home) =>
    readEdition(
      home,
      all.filter(({ path }) => home === '' || path.startsWith(`${home}/`)),
    ),
  );
  return {
    editions: read.map(({ edition }) => edition),
    findings: read.flatMap(({ findings }) => findings),
  };
}

async function readAll(files: FileSystem, root: string, below: string): Promise<OutputFile[]> {
  const found: OutputFile[] = [];
  for (const name of await files.list(below === '' ? root : `${root}/${below}`)) {
    const path = below === '' ? name : `${below}/${name}`;
    const status = await files.stat(`${root}/${path}`);
    if (status?.kind === 'folder') found.push(...(await readAll(files, root, path)));
    else if (status?.kind === 'file') found.push({ path, bytes: await files.read(`${root}/${path}`) });
  }
  return found;
}

function readEdition(
  folder: string,
  files: readonly OutputFile[],
): { readonly edition: Edition; readonly findings: readonly AuditFinding[] } {
  const cells = new Map<string, Cell>();
  const withheld = new Map<string, { key: FigureKey; file: string }>();
  const shownIn = new Map<string, string>();
  const indicators = new Map<string, Indicator>();
  const areas = new Map<string, KnownArea>();
  const reports: StoredReport[] = [];
  const findings: AuditFinding[] = [];
  const learn = (cell: Cell, file: string): void => {
    const text = figureKeyText(cell.key);
    if (cell.status === 'suppressed' && !withheld.has(text)) withheld.set(text, { key: cell.key, file });
    if (cell.status === 'shown' && !shownIn.has(text)) shownIn.set(text, file);
    const known = cells.get(text);
    if (!known || (known.status !== 'shown' && cell.status === 'shown')) cells.set(text, cell);
  };
  const manifest = files.find(
    ({ path }) => path === (folder === '' ? 'manifest.json' : `${folder}/manifest.json`),
  );
  const limits = manifest ? readLimits(parseJson(manifest)) : null;
  for (const file of files) {
    if (/(^|\/)figures\.csv$/.test(file.path)) {
      const read = readFigures(file);
      findings.push(...read.findings);
      for (const cell of read.cells) learn(cell, file.path);
    } else if (/(^|\/)report\.json$/.test(file.path)) {
      const content = parseJson(file);
      if (content === undefined) {
        findings.push({ rule: 'not-readable', severity: 'error', file: file.path, cell: null, path: [] });
        continue;
      }
      const facts = readReportFacts(content);
      for (const cell of facts.cells) learn(cell, file.path);
      for (const indicator of facts.indicators) indicators.set(indicator.id, indicator);
      for (const area of facts.areas) areas.set(area.id, merge(areas.get(area.id), area));
      const area = (content as { area?: { id?: string } }).area?.id ?? '';
      reports.push({ file: file.path, folder: file.path.replace(/report\.json$/, ''), area, content });
    }
  }
  return {
    edition: { folder, files, reports, cells, withheld, shownIn, indicators, areas, limits },
    findings,
  };
}

function parseJson(file: OutputFile): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(file.bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reports know different things about the same area. */
function merge(one: KnownArea | undefined, other: KnownArea): KnownArea {
  if (!one) return other;
  return {
    ...one,
    parent: one.parent ?? other.parent,
    codes: one.codes.length > 0 ? one.codes : other.codes,
    parts: [...new Set([...one.parts, ...other.parts])],
  };
}

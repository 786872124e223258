import type { FileSystem } from '../io/effects.ts';
import { type FigureKey, figureKeyText } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { AuditFinding } from './finding.ts';
import { readLimits } from './limits.ts';
import type { OnAuditStep } from './on-audit-step.ts';
import {
  type Cell,
  type Edition,
  isReport,
  isTable,
  type KnownArea,
  type OutputFile,
  parseJson,
  storedReport,
} from './publication.ts';
import { isFigureTable, readFigures } from './read-figures.ts';
import { readReportFacts } from './read-stored-report.ts';

export interface ReadEditions {
  /** How many files there are, in editions or beside them. */
  readonly files: number;
  readonly editions: readonly Edition[];
  readonly findings: readonly AuditFinding[];
}

/** Every edition below the folder: a folder with figures.csv is one, and so is the folder itself if it has one. */
export async function readEditions(
  files: FileSystem,
  folder: string,
  onFile: OnAuditStep = () => undefined,
): Promise<ReadEditions> {
  const all = await filesBelow(files, folder, '');
  const folders = all
    .filter(({ path }) => /(^|\/)figures\.csv$/.test(path))
    .map(({ path }) => path.slice(0, -'figures.csv'.length).replace(/\/$/, ''));
  const homes = folders.length > 0 ? folders : [''];
  const isIn = (path: string, home: string): boolean => home === '' || path.startsWith(`${home}/`);
  // What lies beside the editions (a comparison, a download) can tell of any of them.
  const beside = all.filter(({ path }) => !homes.some((home) => isIn(path, home)));
  const lists = homes.map((home) => [...all.filter(({ path }) => isIn(path, home)), ...beside]);
  const count = lists.flat().filter(({ path }) => isTable(path) || isReport(path)).length;
  let done = 0;
  const read: Awaited<ReturnType<typeof readEdition>>[] = [];
  for (const [at, home] of homes.entries())
    read.push(await readEdition(home, lists[at]!, () => onFile('read', done++, count)));
  return {
    files: all.length,
    editions: read.map(({ edition }) => edition),
    findings: read.flatMap(({ findings }) => findings),
  };
}

async function filesBelow(files: FileSystem, root: string, below: string): Promise<OutputFile[]> {
  const found: OutputFile[] = [];
  for (const name of await files.list(below === '' ? root : `${root}/${below}`)) {
    const path = below === '' ? name : `${below}/${name}`;
    const status = await files.stat(`${root}/${path}`);
    if (status?.kind === 'folder') found.push(...(await filesBelow(files, root, path)));
    else if (status?.kind === 'file') found.push({ path, read: () => files.read(`${root}/${path}`) });
  }
  return found;
}

async function readEdition(
  folder: string,
  files: readonly OutputFile[],
  onFile: () => void,
): Promise<{ readonly edition: Edition; readonly findings: readonly AuditFinding[] }> {
  const cells = new Map<string, Cell>();
  const withheld = new Map<string, { key: FigureKey; file: string }>();
  const shownIn = new Map<string, string>();
  const indicators = new Map<string, Indicator>();
  const areas = new Map<string, KnownArea>();
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
  const limits = manifest ? readLimits(parseJson(await manifest.read())) : null;
  const compared: { readonly key: FigureKey; readonly file: string }[] = [];
  for (const file of files) {
    if (isTable(file.path)) {
      onFile();
      const bytes = await file.read();
      if (!isFigureTable(bytes)) continue;
      const read = readFigures(file.path, bytes);
      findings.push(...read.findings);
      for (const cell of read.cells) learn(cell, file.path);
      for (const key of read.compared) compared.push({ key, file: file.path });
    } else if (isReport(file.path)) {
      onFile();
      const report = storedReport(file.path, await file.read());
      if (report === null) {
        findings.push({ rule: 'not-readable', severity: 'error', file: file.path, cell: null, path: [] });
        continue;
      }
      const facts = readReportFacts(report.content);
      for (const cell of facts.cells) learn(cell, file.path);
      for (const indicator of facts.indicators) indicators.set(indicator.id, indicator);
      for (const area of facts.areas) areas.set(area.id, merge(areas.get(area.id), area));
    }
  }
  for (const { key, file } of compared) {
    if (!withheld.has(figureKeyText(key))) continue;
    findings.push({ rule: 'shown-elsewhere', severity: 'error', file, cell: key, path: ['jamforelsevarde'] });
  }
  const cellsOf = new Map<string, Cell[]>();
  for (const cell of cells.values()) {
    const own = cellsOf.get(cell.key.area);
    if (own) own.push(cell);
    else cellsOf.set(cell.key.area, [cell]);
  }
  return {
    edition: { folder, files, cells, cellsOf, withheld, shownIn, indicators, areas, limits },
    findings,
  };
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

import { normalizeAge } from '../dataset/ages.ts';
import { parseSex } from '../dataset/vocabulary.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { EarlierEditions } from '../disclosure/earlier.ts';
import { keepTexts } from '../edition/keep-texts.ts';
import type { Effects } from '../io/effects.ts';
import type { Figure, FigureKey } from '../model/figure.ts';
import { type FigureTable, openFigureTable } from '../model/figure-table.ts';
import type { Indicator } from '../model/indicator.ts';
import { openPreviousTable, previousColumns } from './previous-table.ts';
import type { Inputs } from './read-inputs.ts';
import { type WorkspaceFiles, workspaceFiles } from './workspace-files.ts';

/**
 * Published figures of earlier editions, from every `figures.csv` in the folder or one step below it, each edition by
 * indicator. What was hidden then must stay hidden, and a new total must not give it away.
 */
export async function readPrevious(
  effects: Effects,
  inputs: Inputs,
  folder?: string,
): Promise<EarlierEditions> {
  const { config, workspace, dataset } = inputs;
  const asked = folder ?? (config.previous === '' ? undefined : `${workspace.folder}/${config.previous}`);
  if (asked === undefined) return [];
  // A slip in the name must not leave what was withheld unprotected.
  if ((await effects.files.stat(asked.replaceAll('\\', '/')))?.kind !== 'folder')
    throw new InputError([{ code: 'folder-not-found', severity: 'error', file: asked }]);
  const files = workspaceFiles(effects.files, asked.replaceAll('\\', '/').replace(/\/+$/, ''));
  const names = (await files.list('.')).filter((name) => name !== config.edition);
  const editions: ReadonlyMap<string, FigureTable>[] = [];
  for (const path of ['figures.csv', ...names.map((name) => `${name}/figures.csv`)])
    if (await files.stat(path)) editions.push(await readEdition(files, path, dataset.indicators));
  return editions;
}

/** Gone through twice: to count, since the columns that figures stand in do not grow, and to read. */
async function readEdition(
  files: WorkspaceFiles,
  path: string,
  indicators: ReadonlyMap<string, Indicator>,
): Promise<ReadonlyMap<string, FigureTable>> {
  const table = await openPreviousTable(files, path);
  const counts = new Map<string, number>();
  for await (const piece of table.indicators())
    for (const id of piece) if (indicators.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const open = new Map([...counts].map(([id, count]) => [id, { table: openFigureTable(count), next: 0 }]));
  const kept = keepTexts();
  for await (const piece of table.rows())
    for (const cells of piece) {
      const indicator = indicators.get(cells[1]!);
      const place = indicator && open.get(indicator.id);
      if (!indicator || !place) continue;
      place.table.put(place.next, figureOf(cells, indicator, kept));
      place.next += 1;
    }
  return new Map([...open].map(([id, place]) => [id, place.table.done()]));
}

const columnOf = (name: string): number => previousColumns.indexOf(name);
const [count, denominator, value, lower, upper, respondents, deviation, status] = [
  ...['taljare', 'namnare', 'varde', 'nedre', 'ovre', 'antal_svar', 'standardavvikelse', 'status'],
].map(columnOf) as [number, number, number, number, number, number, number, number];

function figureOf(cells: readonly string[], indicator: Indicator, kept: (text: string) => string): Figure {
  const [area = '', , period = '', sex = '', age = ''] = cells;
  const key: FigureKey = {
    area: kept(area),
    indicator: indicator.id,
    period: kept(period),
    sex: parseSex(sex) ?? 'total',
    age: kept(normalizeAge(age) ?? 'total'),
  };
  const shown = numberOf(cells[value]);
  if (cells[status] !== 'visas' || shown === null) {
    if (cells[status] === 'undertryckt') return { status: 'suppressed', ...key, reason: 'disclosure' };
    return { status: 'missing', ...key, reason: 'not-available' };
  }
  const [from, to] = [numberOf(cells[lower]), numberOf(cells[upper])];
  const interval =
    from === null || to === null
      ? ({ kind: 'none', reason: 'not-given' } as const)
      : ({ kind: 'interval', lower: from, upper: to, level: 0.95, method: 'earlier-edition' } as const);
  return {
    status: 'shown',
    ...key,
    measure: indicator.measure,
    value: shown,
    interval,
    count: numberOf(cells[count]),
    denominator: numberOf(cells[denominator]),
    respondents: numberOf(cells[respondents]),
    standardDeviation: numberOf(cells[deviation]),
    method: 'earlier-edition',
    origin: { kind: 'own-row' },
    source: '',
  };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text.replace(',', '.'));
}

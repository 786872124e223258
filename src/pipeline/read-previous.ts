import { normalizeAge } from '../dataset/ages.ts';
import { readRows } from '../dataset/read-rows.ts';
import { parseSex } from '../dataset/vocabulary.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Effects } from '../io/effects.ts';
import type { Figure, FigureKey } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import { readSource } from '../sources/read-source.ts';
import type { Inputs } from './read-inputs.ts';
import { workspaceFiles } from './workspace-files.ts';

const columns = [
  ...['omrade', 'indikator', 'period', 'kon', 'alder', 'taljare', 'namnare', 'varde', 'nedre', 'ovre'],
  ...[
    'antal_svar',
    'standardavvikelse',
    'status',
    'jamforelse',
    'jamforelsevarde',
    'skillnad',
    'utfall',
    'kalla',
  ],
];

/**
 * Published figures of earlier editions, from every `figures.csv` in the folder or one step below it. What
 * was hidden then must stay hidden, and a new total must not give it away.
 */
export async function readPrevious(
  effects: Effects,
  inputs: Inputs,
  folder?: string,
): Promise<readonly Figure[]> {
  const { config, workspace, dataset } = inputs;
  const asked = folder ?? (config.previous === '' ? undefined : `${workspace.folder}/${config.previous}`);
  if (asked === undefined) return [];
  // A slip in the name must not leave what was withheld unprotected.
  if ((await effects.files.stat(asked.replaceAll('\\', '/')))?.kind !== 'folder')
    throw new InputError([{ code: 'folder-not-found', severity: 'error', file: asked }]);
  const files = workspaceFiles(effects.files, asked.replaceAll('\\', '/').replace(/\/+$/, ''));
  const editions = (await files.list('.')).filter((name) => name !== config.edition);
  const figures: Figure[] = [];
  for (const path of ['figures.csv', ...editions.map((name) => `${name}/figures.csv`)]) {
    if (!(await files.stat(path))) continue;
    const { table } = await readSource(files, path, { decimal: ',' });
    for (const { fields } of readRows(table, columns, []).rows) {
      const indicator = dataset.indicators.get(fields['indikator'] ?? '');
      if (indicator) figures.push(figureOf(fields, indicator));
    }
  }
  return figures;
}

function figureOf(fields: Readonly<Record<string, string>>, indicator: Indicator): Figure {
  const key: FigureKey = {
    area: fields['omrade'] ?? '',
    indicator: indicator.id,
    period: fields['period'] ?? '',
    sex: parseSex(fields['kon'] ?? '') ?? 'total',
    age: normalizeAge(fields['alder'] ?? '') ?? 'total',
  };
  const value = numberOf(fields['varde']);
  if (fields['status'] !== 'visas' || value === null) {
    if (fields['status'] === 'undertryckt') return { status: 'suppressed', ...key, reason: 'disclosure' };
    return { status: 'missing', ...key, reason: 'not-available' };
  }
  const lower = numberOf(fields['nedre']);
  const upper = numberOf(fields['ovre']);
  const interval =
    lower === null || upper === null
      ? ({ kind: 'none', reason: 'not-given' } as const)
      : ({ kind: 'interval', lower, upper, level: 0.95, method: 'earlier-edition' } as const);
  return {
    status: 'shown',
    ...key,
    measure: indicator.measure,
    value,
    interval,
    count: numberOf(fields['taljare']),
    denominator: numberOf(fields['namnare']),
    respondents: numberOf(fields['antal_svar']),
    standardDeviation: numberOf(fields['standardavvikelse']),
    method: 'earlier-edition',
    origin: { kind: 'own-row' },
    source: '',
  };
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text === '' ? null : Number(text.replace(',', '.'));
}

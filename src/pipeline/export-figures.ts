import { InputError } from '../diagnostics/input-error.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Effects } from '../io/effects.ts';
import type { Indicator } from '../model/indicator.ts';
import { openEdition, type WorkspaceOptions } from '../pipeline.ts';
import { type FigureRow, figuresCsv } from '../render/index.ts';
import type { FigureWorkbook } from '../render/xlsx.ts';
import { figureRows } from './figure-rows.ts';
import type { Inputs } from './read-inputs.ts';
import { selectAreas } from './select-areas.ts';
import { sheetRows } from './sheet-rows.ts';

export interface ExportOptions extends WorkspaceOptions {
  readonly format: 'csv' | 'xlsx' | 'json' | 'parquet';
  /** Areas by id or name; all when empty. */
  readonly areas: readonly string[];
  /** Indicator ids; all when empty. */
  readonly indicators: readonly string[];
  readonly language: 'sv' | 'en';
}

/**
 * Every published figure, or those of some areas and indicators, in one file. The whole edition passes the
 * gate first and only then is something picked.
 */
export async function exportFigures(effects: Effects, options: ExportOptions): Promise<Uint8Array | string> {
  const pieces = await exportPieces(effects, options);
  const isText = options.format === 'csv' || options.format === 'json';
  return isText ? [...textOf(pieces)].join('') : Buffer.concat([...pieces]);
}

/** The text of a file in UTF-8, piece by piece. */
export function* textOf(pieces: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const piece of pieces) yield decoder.decode(piece, { stream: true });
}

/** The same file piece by piece: the table of a nation is longer than any text can be. */
export async function exportPieces(effects: Effects, options: ExportOptions): Promise<Iterable<Uint8Array>> {
  const { inputs, publication } = await openEdition(effects, { ...options, mayMerge: true });
  const { dataset } = inputs;
  const areas = new Set(
    options.areas.length === 0 ? [] : selectAreas(dataset.hierarchy, options.areas).map(({ id }) => id),
  );
  requireIndicators(options.indicators, dataset.indicators);
  const rows = picked(figureRows(inputs, publication), areas, new Set(options.indicators));
  if (options.format === 'csv') return figuresCsv(rows);
  if (options.format === 'json') return figuresJson(rows, inputs);
  if (options.format === 'parquet')
    return [await (await import('../render/parquet.ts')).figuresParquet(rows)];
  const { figuresXlsx } = await import('../render/xlsx.ts');
  return [await figuresXlsx(workbookOf(sheetRows(rows), inputs), options.language)];
}

/** An empty set picks everything. */
function* picked(
  rows: Iterable<FigureRow>,
  areas: ReadonlySet<string>,
  indicators: ReadonlySet<string>,
): Generator<FigureRow> {
  for (const row of rows) {
    const { area, indicator } = row.figure;
    if ((areas.size === 0 || areas.has(area)) && (indicators.size === 0 || indicators.has(indicator)))
      yield row;
  }
}

function requireIndicators(asked: readonly string[], known: ReadonlyMap<string, Indicator>): void {
  const unknown = asked.filter((id) => !known.has(id));
  if (unknown.length === 0) return;
  throw new InputError(
    unknown.map((found) => {
      const suggestion = nearest(found, known.keys());
      const hint = suggestion === undefined ? {} : { suggestion };
      return { code: 'unknown-indicator', severity: 'error', found, ...hint };
    }),
  );
}

/** So many figures are written at a time: about a megabyte. */
const figuresAtOnce = 2000;

/**
 * The figures with what is needed to read them: see `kub schema figures`. As `JSON.stringify` writes it with an
 * indent of one, but never all at once.
 */
function* figuresJson(rows: Iterable<FigureRow>, { dataset }: Inputs): Generator<Uint8Array> {
  const used = new Set<string>();
  let text = '{\n "format": 1,\n "figures": [';
  let count = 0;
  for (const { figure } of rows) {
    used.add(figure.indicator);
    text += `${count === 0 ? '' : ','}\n  ${JSON.stringify(figure, null, 1).replaceAll('\n', '\n  ')}`;
    count += 1;
    if (count % figuresAtOnce > 0) continue;
    yield Buffer.from(text);
    text = '';
  }
  const indicators = [...dataset.indicators.values()].filter(({ id }) => used.has(id));
  const rest = JSON.stringify({ indicators, sources: dataset.sources }, null, 1).slice('{'.length);
  yield Buffer.from(`${text}${count === 0 ? '' : '\n '}],${rest}\n`);
}

function workbookOf(rows: readonly FigureRow[], { dataset, config }: Inputs): FigureWorkbook {
  const { hierarchy, indicators, sources } = dataset;
  const all = [...indicators.values()];
  const background = config.background ?? all.filter(({ theme }) => theme === 'bakgrund').map(({ id }) => id);
  const themes = config.themes.map(({ id, name, indicators: listed }) => ({
    name,
    indicators:
      listed ??
      all.filter((one) => one[config.themeField] === id && !background.includes(one.id)).map((one) => one.id),
  }));
  const municipality = hierarchy.byId.get(hierarchy.municipality)?.name ?? '';
  return {
    rows,
    areas: hierarchy.byId,
    indicators,
    themes: [{ name: 'Bakgrund', indicators: background }, ...themes],
    sources,
    invented: config.invented,
    title: `${municipality} ${config.edition}`,
  };
}

import { InputError } from '../diagnostics/input-error.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Effects } from '../io/effects.ts';
import type { Indicator } from '../model/indicator.ts';
import { openEdition, type WorkspaceOptions } from '../pipeline.ts';
import { type FigureRow, figuresCsvText } from '../render/index.ts';
import type { FigureWorkbook } from '../render/xlsx.ts';
import { figureRows } from './figure-rows.ts';
import type { Inputs } from './read-inputs.ts';
import { selectAreas } from './select-areas.ts';

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
 * gate first and only then is something picked. Null where parquet is asked for and cannot be written.
 */
export async function exportFigures(effects: Effects, options: ExportOptions): Promise<Uint8Array | string> {
  const { inputs, publication } = await openEdition(effects, { ...options, mayMerge: true });
  const { dataset } = inputs;
  const areas = new Set(
    options.areas.length === 0 ? [] : selectAreas(dataset.hierarchy, options.areas).map(({ id }) => id),
  );
  requireIndicators(options.indicators, dataset.indicators);
  const rows = [...figureRows(inputs, publication)].filter(
    ({ figure }) =>
      (areas.size === 0 || areas.has(figure.area)) &&
      (options.indicators.length === 0 || options.indicators.includes(figure.indicator)),
  );
  if (options.format === 'csv') return figuresCsvText(rows);
  if (options.format === 'json') return figuresJson(rows, inputs);
  if (options.format === 'parquet') return (await import('../render/parquet.ts')).figuresParquet(rows);
  const { figuresXlsx } = await import('../render/xlsx.ts');
  return figuresXlsx(workbookOf(rows, inputs), options.language);
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

/** The figures with what is needed to read them: see `kub schema figures`. */
function figuresJson(rows: readonly FigureRow[], { dataset }: Inputs): string {
  const figures = rows.map(({ figure }) => figure);
  const used = new Set(figures.map(({ indicator }) => indicator));
  const indicators = [...dataset.indicators.values()].filter(({ id }) => used.has(id));
  return `${JSON.stringify({ format: 1, figures, indicators, sources: dataset.sources }, null, 1)}\n`;
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

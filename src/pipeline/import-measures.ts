import type { KoladaMeasure } from '../connectors/kolada/check-titles.ts';
import { readIndicators } from '../dataset/read-indicators.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import type { Effects } from '../io/effects.ts';
import { readTable } from './read-table.ts';
import { workspaceFiles } from './workspace-files.ts';

/** The measures that the catalogue, and the workspace's `indikatorer.csv`, take from Kolada, by Kolada's id. */
export async function koladaMeasures(
  effects: Effects,
  workspace: string | null,
): Promise<ReadonlyMap<string, KoladaMeasure>> {
  const diagnostics: Diagnostic[] = [];
  const catalogue = workspaceFiles(effects.files, `${effects.packageFolder}/data/katalog`);
  const builtIn = await readTable(catalogue, 'indikatorer.csv', diagnostics);
  if (!builtIn) throw new Error('koladaMeasures: the built-in catalogue is missing from the package');
  const files = workspace === null ? null : workspaceFiles(effects.files, workspace);
  const own = files && (await readTable(files, 'indikatorer.csv', diagnostics));
  const reading = readIndicators(builtIn, own);
  const errors = [...diagnostics, ...reading.diagnostics].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new InputError(errors);
  return new Map(
    [...reading.indicators.values()].flatMap((indicator): [string, KoladaMeasure][] => {
      const { id, name, koladaId, inverted } = indicator;
      return koladaId ? [[koladaId.toUpperCase(), { indicator: id, name, turned: inverted }]] : [];
    }),
  );
}

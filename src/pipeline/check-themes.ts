import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Indicator } from '../model/indicator.ts';
import { type Config, themePresets } from '../workspace/config.ts';

/**
 * Indicators of the workspace's own file that no chapter takes up: their figures would be published and stand in no
 * report. A theme of the catalogue that kub.yaml leaves out is left out on purpose, and nothing is said.
 *
 * @param ownLines lines of `indikatorer.csv`, by id
 */
export function checkThemes(
  config: Config,
  indicators: ReadonlyMap<string, Indicator>,
  ownLines: ReadonlyMap<string, number>,
): Diagnostic[] {
  const listed = new Set([
    ...(config.background ?? []),
    ...config.themes.flatMap((theme) => theme.indicators ?? []),
  ]);
  const field = config.themeField === 'theme' ? 'tema' : 'malomrade';
  const presets = [...themePresets.values()].filter((preset) => preset.field === config.themeField);
  const known = [
    'bakgrund',
    ...[config, ...presets].flatMap(({ themes }) => themes.map((theme) => theme.id)),
  ];
  return [...ownLines].flatMap(([id, line]): Diagnostic[] => {
    const indicator = indicators.get(id);
    if (!indicator || listed.has(id)) return [];
    const found = indicator[config.themeField];
    if (indicator.theme === 'bakgrund' || known.includes(found)) return [];
    const suggestion = nearest(found, known);
    const place = { file: 'indikatorer.csv', line, field, found, expected: known.join(', ') };
    const problem = { code: 'indicator-in-no-theme', severity: 'warning', ...place } as const;
    return [suggestion === undefined ? problem : { ...problem, suggestion }];
  });
}

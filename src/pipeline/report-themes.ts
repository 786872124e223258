import type { Indicator } from '../model/indicator.ts';
import type { ReportTheme } from '../report/report-input.ts';
import type { Config, Profile } from '../workspace/config.ts';

/**
 * Themes with their indicators, the background first: those listed, else all of the theme that have figures
 * somewhere. A profile that names themes keeps the background and those.
 */
export function reportThemes(
  config: Config,
  indicators: ReadonlyMap<string, Indicator>,
  withFigures: ReadonlySet<string>,
  profile: Profile | undefined,
): readonly ReportTheme[] {
  const having = (belongs: (indicator: Indicator) => boolean): string[] =>
    [...indicators.values()].filter((i) => withFigures.has(i.id) && belongs(i)).map((i) => i.id);
  const background = config.background ?? having((indicator) => indicator.theme === 'bakgrund');
  const chosen = profile?.themes ?? null;
  return [
    { id: 'bakgrund', title: '', indicators: background },
    ...config.themes
      .filter(({ id }) => chosen === null || chosen.includes(id))
      .map(({ id, name, indicators: listed }) => ({
        id,
        title: name,
        indicators: listed ?? having((i) => i[config.themeField] === id && i.theme !== 'bakgrund'),
      })),
  ];
}

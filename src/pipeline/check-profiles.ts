import type { Dataset } from '../dataset/dataset.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isOfAgeRange } from '../report/age-range.ts';
import { chapterNames } from '../report/sections/chapters.ts';
import type { Config, Profile } from '../workspace/config.ts';
import { reportThemes } from './report-themes.ts';

/**
 * Chapters and themes that nobody has are errors. A profile that filters everything away is a warning until
 * somebody builds it: its figures may not have been delivered yet.
 */
export function checkProfiles(config: Config, dataset: Dataset): Diagnostic[] {
  const themes = config.themes.map((theme) => theme.id);
  const profiles = [...config.profiles.values()];
  return [
    ...unknown('invalid-value', 'kapitel', config.chapters, Object.keys(chapterNames)),
    ...profiles.flatMap((profile) => [
      ...unknown(
        'invalid-value',
        `profiler.${profile.id}.kapitel`,
        profile.chapters,
        Object.keys(chapterNames),
      ),
      ...unknown('unknown-theme', `profiler.${profile.id}.teman`, profile.themes, themes),
      ...(chooses(profile) && isEmpty(profile, config, dataset) ? [emptyProfile(profile, 'warning')] : []),
    ]),
  ];
}

/** The profile asked for; throws InputError when there is none of that name, or when nothing is left of it. */
export function requireProfile(config: Config, dataset: Dataset, name: string): Profile {
  const profile = config.profiles.get(name);
  if (profile === undefined) {
    const expected = [...config.profiles.keys()].join(', ');
    throw new InputError([{ code: 'no-such-profile', severity: 'error', found: name, expected }]);
  }
  if (isEmpty(profile, config, dataset)) throw new InputError([emptyProfile(profile, 'error')]);
  return profile;
}

/** Whether a profile leaves figures out; one that is only of other chapters is as empty as the whole report. */
function chooses({ themes, indicators, ageRange }: Profile): boolean {
  return themes !== null || indicators !== null || ageRange !== null;
}

function isEmpty(profile: Profile, config: Config, dataset: Dataset): boolean {
  const withRows = new Set(dataset.slices.map((slice) => slice.indicator));
  const kept = new Set(
    reportThemes(config, dataset.indicators, withRows, profile)
      .flatMap((theme) => theme.indicators)
      .filter((id) => profile.indicators === null || profile.indicators.includes(id)),
  );
  return !dataset.slices.some(({ indicator, age }) => {
    const about = dataset.indicators.get(indicator);
    return about !== undefined && kept.has(indicator) && isOfAgeRange(age, about, profile);
  });
}

function emptyProfile({ id, ageRange, indicators }: Profile, severity: Diagnostic['severity']): Diagnostic {
  const asked = [ageRange ?? '', (indicators ?? []).join(', ')].filter((part) => part !== '').join('; ');
  return {
    code: 'profile-empty',
    severity,
    file: 'kub.yaml',
    field: `profiler.${id}`,
    found: asked === '' ? id : `${id}: ${asked}`,
  };
}

function unknown(
  code: 'invalid-value' | 'unknown-theme',
  field: string,
  names: readonly string[] | null,
  known: readonly string[],
): Diagnostic[] {
  return (names ?? [])
    .filter((name) => !known.includes(name))
    .map((found) => {
      const suggestion = nearest(found, known);
      const problem = { code, severity: 'error', file: 'kub.yaml', field, found } as const;
      const expected = known.join(', ');
      return suggestion === undefined ? { ...problem, expected } : { ...problem, expected, suggestion };
    });
}

import type { Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ReportProfile } from './report-input.ts';

function plain(age: string): string {
  return age
    .replace(/[–—‑]/g, '-')
    .replace(/\s*år$/, '')
    .trim();
}

/**
 * The figures a profile with a strict age range lets through: those of exactly that range, or totals of an
 * indicator that is about that range. Without a range, or where the profile allows other ages, all of them.
 */
export function figuresOfAgeRange(
  figures: readonly Figure[],
  indicator: Indicator,
  profile: ReportProfile,
): readonly Figure[] {
  if (profile.ageRange === null || profile.otherAgesAllowed) return figures;
  const range = plain(profile.ageRange);
  return figures.filter((figure) => plain(figure.age === 'total' ? indicator.age : figure.age) === range);
}

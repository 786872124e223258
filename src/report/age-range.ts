import type { Figure } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ReportProfile } from './report-input.ts';

type AgeRule = Pick<ReportProfile, 'ageRange' | 'otherAgesAllowed'>;

/** "18–64 år" as kub writes it: "18-64". */
export function plainAge(age: string): string {
  return age
    .replace(/[–—‑]/g, '-')
    .replace(/\s*år$/, '')
    .trim();
}

/** Whether a group, or the total of an indicator, is of exactly the profile's age range; without a range, any is. */
export function isOfAgeRange(age: string, indicator: Pick<Indicator, 'age'>, profile: AgeRule): boolean {
  if (profile.ageRange === null || profile.otherAgesAllowed) return true;
  return plainAge(age === 'total' ? indicator.age : age) === plainAge(profile.ageRange);
}

/**
 * The figures a profile with a strict age range lets through: those of exactly that range, or totals of an
 * indicator that is about that range. Without a range, or where the profile allows other ages, all of them.
 */
export function figuresOfAgeRange(
  figures: readonly Figure[],
  indicator: Indicator,
  profile: AgeRule,
): readonly Figure[] {
  if (profile.ageRange === null || profile.otherAgesAllowed) return figures;
  return figures.filter((figure) => isOfAgeRange(figure.age, indicator, profile));
}

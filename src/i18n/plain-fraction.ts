import type { Locale } from './locale.ts';

interface Fraction {
  readonly percent: number;
  readonly sv: string;
  readonly en: string;
}

const fractions: readonly Fraction[] = [
  { percent: 10, sv: 'ungefär var tionde', en: 'about one in ten' },
  { percent: 20, sv: 'ungefär var femte', en: 'about one in five' },
  { percent: 25, sv: 'ungefär var fjärde', en: 'about one in four' },
  { percent: 100 / 3, sv: 'ungefär var tredje', en: 'about one in three' },
  { percent: 50, sv: 'ungefär hälften', en: 'about half' },
  { percent: 200 / 3, sv: 'ungefär två av tre', en: 'about two in three' },
  { percent: 75, sv: 'ungefär tre av fyra', en: 'about three in four' },
  { percent: 80, sv: 'ungefär fyra av fem', en: 'about four in five' },
  { percent: 90, sv: 'ungefär nio av tio', en: 'about nine in ten' },
];

/**
 * A share as people say it, or null when no plain fraction is near enough: within one percentage point, and
 * for small shares within a twentieth of the fraction. Goes beside the exact value, never in its place.
 *
 * @example plainFraction(19.6, 'sv') // 'ungefär var femte'
 */
export function plainFraction(percent: number, locale: Locale): string | null {
  const near = fractions.find(
    (fraction) => Math.abs(percent - fraction.percent) <= Math.min(1, fraction.percent / 20) + 1e-9,
  );
  return near?.[locale] ?? null;
}

import type { GoalType } from '../model/goal.ts';
import type { Locale } from './locale.ts';
import { formatNumber } from './numbers.ts';

/** Words that differ between types of goals. */
const words = {
  sv: { percent: 'procent', month: 'per månad' },
  en: { percent: 'percent', month: 'a month' },
};

/** An amount in the terms of a goal's target: percent, units or units a month; at most one decimal. */
export function goalAmount(value: number, unit: string, type: GoalType | undefined, locale: Locale): string {
  const number = formatNumber(value, Number.isInteger(value) ? 0 : 1, locale);
  if (type === 'proportion' || type === 'increase-percent' || unit === '%') {
    return `${number} ${words[locale].percent}`;
  }
  const month = type === 'rate-per-month' ? ` ${words[locale].month}` : '';
  // A register gives its unit in the plural, which one of it does not take.
  return `${number}${unit && number !== '1' ? ` ${unit}` : ''}${month}`;
}

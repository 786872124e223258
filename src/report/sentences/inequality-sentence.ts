import type { Inequality } from '../../compare/inequality.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Message } from '../../model/message.ts';
import { message } from '../../model/sentences.ts';

/**
 * How much more or less there is at the most advantaged end of the areas than at the least advantaged one. Null
 * where no order of the areas is supplied, where no line can be drawn through them, and where the line falls below
 * zero at one end (it then has no ratio): a share or a rate that cannot be is not put into words.
 */
export function inequalitySentence(
  { measure, unit }: Indicator,
  inequality: Inequality | null,
  period: string,
): Message | null {
  if (inequality?.kind !== 'slope') return null;
  const { value, lower, upper } = inequality.slopeIndex;
  if (value === null || lower === null || upper === null) return null;
  if (inequality.relativeIndex.value === null) return null;
  const params = { period, measure, unit, value, lower, upper };
  if (lower > 0) return message('inequality.higher', params);
  return message(upper < 0 ? 'inequality.lower' : 'inequality.none', params);
}

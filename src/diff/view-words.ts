import type { Locale } from '../i18n/locale.ts';
import { formatCell } from '../i18n/numbers.ts';
import { say } from '../i18n/put.ts';
import type { FigureKey } from '../model/figure.ts';
import type { ListedDiff, PrintedFigure, Reason } from './edition-diff.ts';
import type { DiffWords } from './words-shape.ts';

/** Puts the parts of a comparison into words. */
export interface Wording {
  area(id: string): string;
  /** Name with its unit, where the unit is words. */
  indicator(id: string): string;
  /** "45,2 % (2024)". */
  figure(figure: PrintedFigure, indicator: string): string;
  reasons(reasons: readonly Reason[]): string;
  group(key: FigureKey): string;
}

export function wordingFor(diff: ListedDiff, words: DiffWords, locale: Locale): Wording {
  const known = (id: string) => diff.indicators[id];
  return {
    area: (id) => diff.areas[id] ?? id,
    indicator(id) {
      const indicator = known(id);
      if (!indicator) return id;
      return indicator.unit === '' || indicator.unit === '%'
        ? indicator.name
        : `${indicator.name} (${indicator.unit})`;
    },
    figure(figure, id) {
      const indicator = known(id);
      const period = figure.period === '' ? '' : ` (${figure.period})`;
      if (figure.status === 'shown' && indicator)
        return `${formatCell(figure.value, indicator.measure, indicator.unit, locale)}${period}`;
      return `– ${hidden(figure, words, locale)}${period}`;
    },
    reasons: (reasons) =>
      reasons
        .map((reason) => `${words.causes[reason.cause].name}: ${words.why(named(reason, diff, words))}`)
        .join('. '),
    group({ sex, age }) {
      const years = age === 'total' ? '' : `, ${say(locale, 'ui.age-range', { age })}`;
      return `${say(locale, `sex.${sex}`)}${years}`;
    },
  };
}

function hidden({ status }: PrintedFigure, words: DiffWords, locale: Locale): string {
  if (status === 'not-repeated') return words.notRepeated;
  if (status === 'absent') return words.absent;
  return say(locale, `status.${status}`);
}

/** A benchmark is told by its name: "Almby", "övriga Almby". */
function named(reason: Reason, { areas }: ListedDiff, words: DiffWords): Reason {
  if (reason.why !== 'other-benchmark') return reason;
  const name = (text: string): string => {
    const id = text.slice(text.indexOf(' ') + 1);
    return `${text.startsWith('rest ') ? `${words.rest} ` : ''}${areas[id] ?? id}`;
  };
  return { ...reason, before: name(reason.before ?? ''), after: name(reason.after ?? '') };
}

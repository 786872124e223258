import type { Area } from '../../model/area.ts';
import type { Figure, ShownFigure } from '../../model/figure.ts';
import { isShown } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Message } from '../../model/message.ts';
import { message } from '../../model/sentences.ts';
import { minors, quantity, subject } from './subject.ts';

/** What the figure says, or why it says nothing: each missing state has its own sentence. */
export function valueSentence(indicator: Indicator, figure: Figure, area: Area): Message {
  return isShown(figure)
    ? shownSentence(indicator, figure, area)
    : message(`missing.${figure.reason}`, subject(indicator, figure, area));
}

function shownSentence(indicator: Indicator, figure: ShownFigure, area: Area): Message {
  const params = { ...subject(indicator, figure, area), ...quantity(indicator, figure.value) };
  // A mean of a register has a number of persons too, and they have reported nothing.
  const isAsked = indicator.measure !== 'mean' || indicator.instrument !== '';
  if (figure.respondents !== null && isAsked) {
    const key = indicator.measure === 'proportion' ? 'value.survey' : 'value.survey-mean';
    return message(key, { ...params, respondents: figure.respondents });
  }
  const countable = ['proportion', 'rate', 'count'].includes(indicator.measure);
  if (countable && figure.value === 0) return message('value.zero', params);
  return message(`value.${indicator.measure}`, params);
}

/** Women and men side by side, without a judgement: the difference is not tested. Null unless both are shown. */
export function bySexSentence(indicator: Indicator, bySex: readonly Figure[]): Message | null {
  const women = bySex.find((figure) => figure.sex === 'women');
  const men = bySex.find((figure) => figure.sex === 'men');
  if (!women || !men || !isShown(women) || !isShown(men)) return null;
  const { value: _, ...unit } = quantity(indicator, women.value);
  return message('value.by-sex', {
    ...unit,
    period: women.period,
    women: women.value,
    men: men.value,
    ...minors(indicator, women.age),
  });
}

import { type Figure, type FigureKey, isShown, type ShownFigure } from './figure.ts';

/** What the figures of one sex, age and period of an indicator have in common. */
export type Line = Omit<FigureKey, 'area'>;

export function isOfLine(line: Line, other: Line): boolean {
  return (
    line.period === other.period &&
    line.sex === other.sex &&
    line.age === other.age &&
    line.indicator === other.indicator
  );
}

export function lineText({ indicator, period, sex, age }: Line): string {
  return [indicator, period, sex, age].join('\u001f');
}

/** Whether two figures differ in no more than what they are about and in their numbers. */
export function isAlike(one: Figure, other: Figure): boolean {
  if (!isShown(one) || !isShown(other)) {
    return one.status === other.status && !isShown(one) && !isShown(other) && one.reason === other.reason;
  }
  return (
    one.method === other.method &&
    one.source === other.source &&
    one.measure === other.measure &&
    isSameInterval(one.interval, other.interval) &&
    one.origin.kind === other.origin.kind &&
    partsOf(one) === partsOf(other)
  );
}

function isSameInterval(one: ShownFigure['interval'], other: ShownFigure['interval']): boolean {
  if (one.kind === 'none') return other.kind === 'none' && one.reason === other.reason;
  return other.kind === 'interval' && one.level === other.level && one.method === other.method;
}

export function mannerText(figure: Figure): string {
  if (!isShown(figure)) return `${figure.status}\u001f${figure.reason}`;
  const { measure, method, source, interval } = figure;
  const limits = interval.kind === 'none' ? interval.reason : `${interval.level}\u001f${interval.method}`;
  return [measure, method, source, interval.kind, limits, partsOf(figure)].join('\u001f');
}

function partsOf({ origin }: ShownFigure): number {
  return origin.kind === 'sum' ? origin.parts : 0;
}

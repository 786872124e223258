import type { EntryView } from './view-shape.ts';

/** An age, a span or a school year: read as one word, and not to be parted by the end of a line. */
const whole = /(\d+–\d+(?: år\b)?|\d+\+? år\b|åk \d+)/;

/** "Arbetslösa " and "20–64 år" of "Arbetslösa 20–64 år", in turn. */
export function nameParts(name: string): EntryView['nameParts'] {
  return name
    .split(whole)
    .map((text, index) => ({ text, whole: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

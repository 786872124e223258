import { type Figure, isShown } from '../model/figure.ts';
import type { Message } from '../model/message.ts';
import type { Note } from '../model/note.ts';
import { message } from '../model/sentences.ts';
import { figuresOfAgeRange } from './age-range.ts';
import { headlineFigure } from './figure-index.ts';
import type { ReportInput } from './report-input.ts';
import { quantity } from './sentences/subject.ts';

/** The mark `notes/` leaves where a note asks for a published figure: indicator|period|area. */
const placeholder = /<span data-figure="([^"|]*)\|([^"|]*)\|([^"|]*)">[^<]*<\/span>/g;

/**
 * Writes published figures where a note asks for them, in the note's own language. A withheld or missing
 * figure is written in words. An empty period means the latest, an empty area the area of the report.
 */
export function fillFigures(note: Note, input: ReportInput): Note {
  if (!note.html.includes('data-figure')) return note;
  const html = note.html.replace(placeholder, (_, indicator: string, period: string, area: string) => {
    const words = input.inWords(figureMessage(input, indicator, period, area), note.language || 'sv');
    return `<span data-figure="${indicator}|${period}|${area}">${escapeHtml(words)}</span>`;
  });
  return { ...note, html };
}

function figureMessage(input: ReportInput, id: string, period: string, area: string): Message {
  const indicator = input.indicators.get(id);
  const all = input.figures.of(areaNamed(area, input), id);
  const figures = indicator ? figuresOfAgeRange(all, indicator, input.profile) : [];
  const figure: Figure | null = headlineFigure(figures.filter((one) => !period || one.period === period));
  if (!figure || !indicator) {
    return message('figure.missing-in-text', { period: period || input.edition });
  }
  if (isShown(figure)) {
    return message('figure.in-text', { ...quantity(indicator, figure.value), period: figure.period });
  }
  const key = figure.status === 'suppressed' ? 'figure.withheld-in-text' : 'figure.missing-in-text';
  return message(key, { period: figure.period });
}

/** Areas are written by id or by name in notes; an empty one is the report's own. */
function areaNamed(written: string, { area, areas }: ReportInput): string {
  if (written === '') return area.id;
  const name = fold(written.replaceAll('&amp;', '&'));
  return areas.find((one) => one.id === written || fold(one.name) === name)?.id ?? written;
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

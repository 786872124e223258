/** Text that may stand in SVG, as content or inside a quoted attribute. */
export function escapeText(text: string): string {
  if (!/[&<>"']/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Coordinates with one decimal: enough for the eye, and the same bytes on every machine. */
export function at(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

export interface Drawing {
  /** Unique within the page; the title's id is made from it. */
  readonly id: string;
  /** What the chart shows, in words: the alternative text. */
  readonly title: string;
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  readonly body: string;
}

/** An image with a name for those who listen, at any size. */
export function svg({ id, title, kind, width, height, body }: Drawing): string {
  const name = `${escapeText(id)}-title`;
  return (
    `<svg class="chart chart-${kind}" role="img" aria-labelledby="${name}" viewBox="0 0 ${at(width)} ${at(height)}" ` +
    `width="${at(width)}" height="${at(height)}" xmlns="http://www.w3.org/2000/svg">` +
    `<title id="${name}">${escapeText(title)}</title>${body}</svg>`
  );
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly kind?: 'text' | 'muted';
  readonly size?: number;
}

const labelColours = { text: '#1D2733', muted: '#4A5563' } as const;

export function label({ x, y, text, anchor = 'middle', kind = 'muted', size = 13 }: Label): string {
  return (
    `<text class="c-${kind}" x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" font-size="${size}" ` +
    `fill="${labelColours[kind]}">${escapeText(text)}</text>`
  );
}

/** Rough width of a label in chart units: a digit of the sans is 0.5 em, a letter a little more. */
export function labelWidth(text: string, size = 13): number {
  let signs = 0;
  for (const _ of text) signs += 1;
  return signs * size * 0.54;
}

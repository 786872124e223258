/** A colour as kub.yaml takes it: `#` and three or six hexadecimal digits. */
export type Colour = string;

/** What a pair of colours is used for decides the ratio it must hold (WCAG 2.2, 1.4.3 and 1.4.11). */
export type Use = 'text' | 'graphics';

export interface ContrastProblem {
  readonly use: Use;
  /** Name and value of the colour in front. */
  readonly foreground: { readonly name: string; readonly colour: Colour };
  readonly background: { readonly name: string; readonly colour: Colour };
  /** Rounded down to two decimals, so that a failing pair never reads as its own limit. */
  readonly ratio: number;
  readonly required: number;
}

const required: Readonly<Record<Use, number>> = { text: 4.5, graphics: 3 };

/** Red, green and blue 0–255; null for anything that is not `#rgb` or `#rrggbb`. */
export function parseColour(colour: Colour): readonly [number, number, number] | null {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  const parts = short ? short.slice(1).map((digit) => digit + digit) : long?.slice(1);
  if (parts === undefined) return null;
  const [red, green, blue] = parts.map((part) => Number.parseInt(part, 16));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Relative luminance as WCAG 2.2 defines it, 0 for black and 1 for white. */
export function luminance(colour: Colour): number {
  const parts = parseColour(colour);
  if (parts === null) throw new RangeError(`luminance: not a colour: ${colour}`);
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrastRatio(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** The pairs that the page paints with the colours of a look. */
function pairsOf(look: { readonly primary: Colour; readonly accent: Colour }) {
  const white = { name: 'white', colour: '#ffffff' };
  const paper = { name: 'paper', colour: pageColours.paper };
  const primary = { name: 'primary', colour: look.primary };
  const accent = { name: 'accent', colour: look.accent };
  return [
    { use: 'text', foreground: white, background: primary },
    { use: 'text', foreground: primary, background: paper },
    { use: 'graphics', foreground: accent, background: paper },
    { use: 'graphics', foreground: accent, background: white },
  ] as const;
}

/** Colours of the page itself that a look's colours are laid on. */
export const pageColours = { paper: '#faf8f4', dark: '#1a2129' } as const;

/**
 * Pairs of a look that fall below 4.5:1 for text or 3:1 for graphics; empty when the look holds.
 * A build stops on any of them.
 */
export function checkContrast(look: {
  readonly primary: Colour;
  readonly accent: Colour;
}): readonly ContrastProblem[] {
  return pairsOf(look).flatMap(({ use, foreground, background }) => {
    const ratio = contrastRatio(foreground.colour, background.colour);
    const limit = required[use];
    return ratio >= limit
      ? []
      : [{ use, foreground, background, ratio: Math.floor(ratio * 100) / 100, required: limit }];
  });
}

/** The colour, or the nearest lighter one that holds `ratio` on a dark background. */
export function lightenUntil(colour: Colour, background: Colour, ratio: number): Colour {
  const parts = parseColour(colour);
  if (parts === null) throw new RangeError(`lightenUntil: not a colour: ${colour}`);
  for (let white = 0; white <= 1; white += 0.05) {
    const mixed = parts.map((part) => Math.round(part + (255 - part) * white));
    const candidate = `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    if (contrastRatio(candidate, background) >= ratio) return candidate;
  }
  return '#ffffff';
}

import { escapeText, label } from './markup.ts';
import { palette } from './palette.ts';

export type MarkKind = 'area' | 'benchmark' | 'spread' | 'development' | 'event';

const drawings: Readonly<Record<MarkKind, string>> = {
  area:
    `<line class="c-area-line" x1="3" x2="41" y1="12" y2="12" stroke="${palette.area}" stroke-width="3"/>` +
    `<path class="c-area-line" d="M3 6V18M41 6V18" stroke="${palette.area}" stroke-width="2"/>` +
    `<circle class="c-area" cx="22" cy="12" r="6.5" fill="${palette.area}"/>`,
  benchmark: `<path class="c-benchmark" d="M22 3L30 12L22 21L14 12Z" fill="${palette.surface}" stroke="${palette.benchmark}" stroke-width="3"/>`,
  spread:
    `<line class="c-spread-line" x1="1" x2="43" y1="12" y2="12" stroke="${palette.axis}" stroke-width="1.5"/>` +
    `<rect class="c-spread" x="11" y="2" width="22" height="20" fill="${palette.spread}"/>` +
    `<line class="c-spread-line" x1="24" x2="24" y1="2" y2="22" stroke="${palette.axis}" stroke-width="1.5"/>`,
  development:
    `<path class="c-band" d="M1 11L43 7V21L1 23Z" fill="${palette.band}"/>` +
    `<path class="c-area-line" d="M1 17L43 14" fill="none" stroke="${palette.area}" stroke-width="2.5"/>` +
    `<path class="c-benchmark-line" d="M1 5L43 3" fill="none" stroke="${palette.benchmark}" stroke-width="2.5" stroke-dasharray="6 4"/>`,
  event:
    `<line class="c-event" x1="14" x2="14" y1="11" y2="24" stroke="${palette.muted}"/>` +
    label({ x: 14, y: 9, text: '1', size: 12, kind: 'text' }) +
    `<line class="c-cut" x1="32" x2="32" y1="2" y2="24" stroke="${palette.muted}" stroke-width="1.5" stroke-dasharray="2 3"/>`,
};

const signs: Readonly<Record<MarkKind, string>> = {
  area: '●',
  benchmark: '◇',
  spread: '▒',
  development: '—',
  event: '┆',
};

/** A mark of a chart alone, to stand before its explanation. */
export function drawLegendMark(kind: MarkKind, id: string): string {
  return (
    `<svg class="key" role="img" aria-labelledby="${escapeText(id)}" viewBox="0 0 44 24" width="44" height="24" xmlns="http://www.w3.org/2000/svg">` +
    `<title id="${escapeText(id)}">${signs[kind]}</title>${drawings[kind]}</svg>`
  );
}

import { escapeText } from './markup.ts';
import { palette } from './palette.ts';

export type MarkKind = 'area' | 'benchmark' | 'spread';

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
};

const signs: Readonly<Record<MarkKind, string>> = { area: '●', benchmark: '◇', spread: '▒' };

/** A mark of the comparison row alone, to stand before its explanation. */
export function drawLegendMark(kind: MarkKind, id: string): string {
  return (
    `<svg class="key" role="img" aria-labelledby="${escapeText(id)}" viewBox="0 0 44 24" width="44" height="24" xmlns="http://www.w3.org/2000/svg">` +
    `<title id="${escapeText(id)}">${signs[kind]}</title>${drawings[kind]}</svg>`
  );
}

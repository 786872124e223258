import { withoutFormulaGuard } from '../io/formula-text.ts';
import { figureKeyText, type Sex } from '../model/figure.ts';
import { cellsOf } from './figure-lines.ts';
import type { StoredFigure } from './stored-edition.ts';

const sexes: Readonly<Record<string, Sex>> = { totalt: 'total', kvinnor: 'women', män: 'men' };
const statuses: Readonly<Record<string, StoredFigure['status']>> = {
  visas: 'shown',
  undertryckt: 'suppressed',
  saknas: 'missing',
  ej_tillamplig: 'not-applicable',
};

/** Reads the table of an edition's published figures. Throws a RangeError with the line that is not as kub wrote it. */
export function readFigures(text: string): ReadonlyMap<string, StoredFigure> {
  const [head, ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const columns = (head ?? '').split(';');
  const figures = new Map<string, StoredFigure>();
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const cells = cellsOf(line);
    const figure = figureOf((name) => withoutFormulaGuard(cells[columns.indexOf(name)] ?? ''));
    if (figure === null) throw new RangeError(`readFigures: line ${index + 2}`);
    figures.set(figureKeyText(figure.key), figure);
  }
  return figures;
}

function figureOf(cell: (name: string) => string): StoredFigure | null {
  const sex = sexes[cell('kon')];
  const status = statuses[cell('status')];
  const value = numberOf(cell('varde'));
  const [area, indicator, period, age] = ['omrade', 'indikator', 'period', 'alder'].map(cell);
  if (!sex || !status || !area || !indicator || !period || (status === 'shown') !== (value !== null))
    return null;
  return {
    key: { area, indicator, period, sex, age: age === 'totalt' ? 'total' : (age ?? '') },
    status,
    numbers:
      value === null
        ? null
        : {
            value,
            count: numberOf(cell('taljare')),
            denominator: numberOf(cell('namnare')),
            lower: numberOf(cell('nedre')),
            upper: numberOf(cell('ovre')),
          },
    comparison:
      cell('jamforelse') === ''
        ? null
        : {
            area: cell('jamforelse'),
            value: numberOf(cell('jamforelsevarde')),
            outcome: cell('utfall'),
          },
    source: cell('kalla'),
  };
}

function numberOf(text: string): number | null {
  return text === '' ? null : Number(text.replace(',', '.'));
}

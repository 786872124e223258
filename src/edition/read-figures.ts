import { withoutFormulaGuard } from '../io/formula-text.ts';
import { figureKeyText, type Sex } from '../model/figure.ts';
import { cellsOf } from './figure-lines.ts';
import { keepTexts } from './keep-texts.ts';
import type { StoredFigure } from './stored-edition.ts';

const sexes: Readonly<Record<string, Sex>> = { totalt: 'total', kvinnor: 'women', män: 'men' };
const statuses: Readonly<Record<string, StoredFigure['status']>> = {
  visas: 'shown',
  undertryckt: 'suppressed',
  saknas: 'missing',
  ej_tillamplig: 'not-applicable',
};

export interface FigureReader {
  /** Lines of the table in order, the header first. Throws a RangeError with the line that is not as kub wrote it. */
  readonly add: (lines: readonly string[]) => void;
  /** What has been read so far, by `figureKeyText`. */
  readonly figures: ReadonlyMap<string, StoredFigure>;
}

/** Reads the table of an edition's published figures, some lines at a time. */
export function openFigureReader(): FigureReader {
  const figures = new Map<string, StoredFigure>();
  const kept = keepTexts();
  let columns: readonly string[] | null = null;
  let number = 0;
  const read = (line: string, names: readonly string[]): void => {
    const cells = cellsOf(line);
    const figure = figureOf((name) => withoutFormulaGuard(cells[names.indexOf(name)] ?? ''), kept);
    if (figure === null) throw new RangeError(`readFigures: line ${number}`);
    figures.set(figureKeyText(figure.key), figure);
  };
  return {
    figures,
    add(lines) {
      for (const line of lines) {
        number += 1;
        if (columns === null) columns = line.replace(/^\ufeff/, '').split(';');
        else read(line, columns);
      }
    },
  };
}

function figureOf(cell: (name: string) => string, kept: (text: string) => string): StoredFigure | null {
  const sex = sexes[cell('kon')];
  const status = statuses[cell('status')];
  const value = numberOf(cell('varde'));
  const [area, indicator, period, age] = ['omrade', 'indikator', 'period', 'alder'].map((name) =>
    kept(cell(name)),
  );
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
            area: kept(cell('jamforelse')),
            value: numberOf(cell('jamforelsevarde')),
            outcome: kept(cell('utfall')),
          },
    source: kept(cell('kalla')),
  };
}

function numberOf(text: string): number | null {
  return text === '' ? null : Number(text.replace(',', '.'));
}

import { withoutFormulaGuard } from '../io/formula-text.ts';
import type { Sex } from '../model/figure.ts';
import { cellsOf } from './figure-lines.ts';
import type { StoredFigure } from './stored-figure.ts';
import { openStoredFigures, type StoredFigures } from './stored-figures.ts';

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
  /** All that has been read. Throws a RangeError with the line of a figure that stands there twice. */
  readonly done: () => StoredFigures;
}

/** Reads the table of an edition's published figures, some lines at a time. */
export function openFigureReader(): FigureReader {
  const figures = openStoredFigures();
  let columns: ColumnPlaces | null = null;
  let number = 0;
  return {
    add(lines) {
      for (const line of lines) {
        number += 1;
        if (columns === null) columns = columnPlaces(line.replace(/^\ufeff/, '').split(';'));
        else {
          const figure = figureOf(cellsOf(line), columns);
          if (figure === null) throw new RangeError(`readFigures: line ${number}`);
          figures.put(figure);
        }
      }
    },
    done: figures.done,
  };
}

const columnNames = [
  ...(['omrade', 'indikator', 'period', 'kon', 'alder', 'status', 'kalla'] as const),
  ...(['varde', 'taljare', 'namnare', 'nedre', 'ovre'] as const),
  ...(['jamforelse', 'jamforelsevarde', 'utfall'] as const),
];
/** Where in a line each column stands; -1 for one that is not there. */
type ColumnPlaces = Readonly<Record<(typeof columnNames)[number], number>>;

function columnPlaces(header: readonly string[]): ColumnPlaces {
  return Object.fromEntries(columnNames.map((name) => [name, header.indexOf(name)])) as ColumnPlaces;
}

function figureOf(cells: readonly string[], columns: ColumnPlaces): StoredFigure | null {
  const text = (place: number): string => withoutFormulaGuard(cells[place] ?? '');
  const number = (place: number): number | null => numberOf(text(place));
  const [area, indicator, period] = [text(columns.omrade), text(columns.indikator), text(columns.period)];
  const sex = sexes[text(columns.kon)];
  const age = text(columns.alder);
  const status = statuses[text(columns.status)];
  const value = number(columns.varde);
  const compared = text(columns.jamforelse);
  if (!sex || !status || !area || !indicator || !period || (status === 'shown') !== (value !== null))
    return null;
  return {
    key: { area, indicator, period, sex, age: age === 'totalt' ? 'total' : age },
    status,
    numbers:
      value === null
        ? null
        : {
            value,
            count: number(columns.taljare),
            denominator: number(columns.namnare),
            lower: number(columns.nedre),
            upper: number(columns.ovre),
          },
    comparison:
      compared === ''
        ? null
        : { area: compared, value: number(columns.jamforelsevarde), outcome: text(columns.utfall) },
    source: text(columns.kalla),
  };
}

function numberOf(text: string): number | null {
  return text === '' ? null : Number(text.replace(',', '.'));
}

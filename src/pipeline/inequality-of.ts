import { type Inequality, judgeInequality } from '../compare/inequality.ts';
import type { Dataset } from '../dataset/dataset.ts';
import { type Figure, type FigureKey, isShown } from '../model/figure.ts';
import type { FigureIndex } from '../report/figure-index.ts';
import { headlineFigure } from '../report/figure-index.ts';

/** The indicator of the catalogue whose classes are the socioeconomic order of areas: 1 is the least advantaged. */
export const orderIndicator = 'socioek_index';

/**
 * How unequal an indicator is over all areas, by the key of one of its figures: null where no order of the areas
 * is supplied, that is where no level of areas has figures of `socioek_index`. Of several levels the one with
 * the most areas in the order is taken. Only published figures go into it.
 */
export function inequalityOf(dataset: Dataset, index: FigureIndex): (key: FigureKey) => Inequality | null {
  const order = orderOf(dataset, index);
  const known = new Map<string, Inequality>();
  return (key) => {
    const indicator = dataset.indicators.get(key.indicator);
    if (!order || !indicator || indicator.id === orderIndicator) return null;
    const { period, sex, age } = key;
    const place = [indicator.id, period, sex, age].join('\u001f');
    const same = known.get(place);
    if (same) return same;
    const figures = order.areas.flatMap((area) => index.find({ ...key, area }) ?? []);
    const found = judgeInequality(indicator, figures, order.figures, 'low');
    known.set(place, found);
    return found;
  };
}

interface Order {
  readonly areas: readonly string[];
  readonly figures: readonly Figure[];
}

function orderOf({ hierarchy }: Dataset, index: FigureIndex): Order | null {
  const levels = new Map<string, { areas: string[]; figures: Figure[] }>();
  for (const { id, level } of hierarchy.areas) {
    if (level === 'municipality' || level === 'group') continue;
    const known = levels.get(level) ?? { areas: [], figures: [] };
    levels.set(level, known);
    known.areas.push(id);
    const place = headlineFigure(index.of(id, orderIndicator));
    if (place && isShown(place)) known.figures.push(place);
  }
  const [most] = [...levels.values()].sort((one, other) => other.figures.length - one.figures.length);
  return most && most.figures.length > 0 ? most : null;
}

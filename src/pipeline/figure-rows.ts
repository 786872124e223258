import type { FigureRow } from '../render/index.ts';
import type { Publication } from './publication.ts';
import type { Inputs } from './read-inputs.ts';

/** Every published figure with its comparison against the municipality and the name of its source. */
export function figureRows(inputs: Inputs, publication: Publication): readonly FigureRow[] {
  const sources = new Map(inputs.dataset.sources.map((source) => [source.id, source.name]));
  const { municipality } = inputs.dataset.hierarchy;
  return publication.figures.map((figure) => {
    const { area, indicator, period, sex, age } = figure;
    const shown = figure.status === 'shown';
    return {
      figure,
      comparison:
        !shown || area === municipality
          ? null
          : publication.compare({ area, indicator, period, sex, age }, { kind: 'municipality' }).comparison,
      source: shown ? (sources.get(figure.source) ?? '') : '',
    };
  });
}

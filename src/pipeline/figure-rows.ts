import { compareWithMunicipality } from '../compare/compare-with-municipality.ts';
import type { FigureRow } from '../render/index.ts';
import type { Publication } from './publication.ts';
import type { Inputs } from './read-inputs.ts';

/** Every published figure with its comparison against the municipality and the name of its source. */
export function figureRows({ dataset }: Inputs, { figures }: Publication): readonly FigureRow[] {
  const sources = new Map(dataset.sources.map((source) => [source.id, source.name]));
  const comparisons = compareWithMunicipality(figures, dataset.indicators, dataset.hierarchy);
  return figures.map((figure, index) => ({
    figure,
    comparison: comparisons[index] ?? null,
    source: figure.status === 'shown' ? (sources.get(figure.source) ?? '') : '',
  }));
}

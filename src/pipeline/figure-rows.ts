import { compareWithMunicipality } from '../compare/compare-with-municipality.ts';
import type { FigureRow } from '../render/index.ts';
import { type Publication, producersOf } from './publication.ts';
import type { Inputs } from './read-inputs.ts';

/** Every published figure with its comparison against the municipality and the name of its source, one at a time. */
export function* figureRows({ dataset }: Inputs, { figures }: Publication): Generator<FigureRow> {
  const sources = new Map(dataset.sources.map((source) => [source.id, source.name]));
  const { indicators, hierarchy } = dataset;
  const comparisonOf = compareWithMunicipality(figures, indicators, hierarchy, producersOf(dataset));
  // By position: a generator within a generator costs as much again.
  for (let position = 0; position < figures.size; position += 1) {
    const figure = figures.at(position);
    const source = figure.status === 'shown' ? (sources.get(figure.source) ?? '') : '';
    yield { figure, comparison: comparisonOf(figure), source };
  }
}

import { isShown } from '../model/figure.ts';
import type { Indicator } from '../model/indicator.ts';
import type { ReportInput } from './report-input.ts';

/** Words by which a workspace says that a source is made up. */
const saysSo = /påhitta|invented|fiktiv|exempel/i;

/**
 * The input of an invented report with the sources that its figures really have. The catalogue says who measures an
 * indicator in earnest, and nobody measured these: each indicator names the workspace's own source where that says
 * that it is made up, and otherwise none. The map is nobody's either.
 */
export function withInventedSources(input: ReportInput): ReportInput {
  if (!input.invented) return input;
  const names = new Map(input.sources.map(({ id, name }) => [id, name]));
  const indicators = new Map(
    [...input.indicators].map(([id, indicator]): [string, Indicator] => {
      const { area, municipality, figures } = input;
      const shown = figures.of(area.id, id).find(isShown) ?? figures.of(municipality.id, id).find(isShown);
      const name = names.get(shown?.source ?? '') ?? '';
      const source = saysSo.test(name) ? name : '';
      return [id, { ...indicator, source, sourceLine: source === '' ? '' : `Källa: ${source}` }];
    }),
  );
  const { shapes } = input;
  return {
    ...input,
    indicators,
    shapes: saysSo.test(shapes.source) ? shapes : { ...shapes, source: '' },
  };
}

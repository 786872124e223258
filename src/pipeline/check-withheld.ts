import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Inputs } from './read-inputs.ts';

/** Indicators of which disclosure control leaves nothing in any report: they would stand there without a value. */
export function checkWithheld(
  { indicatorLines, workspace }: Pick<Inputs, 'indicatorLines' | 'workspace'>,
  gone: Iterable<string>,
): readonly Diagnostic[] {
  return [...gone]
    .map((found): Diagnostic => {
      const problem = { code: 'indicator-all-withheld', severity: 'warning', found } as const;
      const line = indicatorLines.get(found);
      // One of the catalogue has no line that anybody could change.
      return line === undefined ? problem : { ...problem, file: 'indikatorer.csv', line, field: 'id' };
    })
    .map(workspace.place);
}

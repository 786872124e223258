import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { type Legend, legendPresets, legendWords, type Meaning } from '../sources/legend.ts';
import type { SourceDeclaration } from '../sources/source-declaration.ts';
import type { DataSpec } from '../workspace/config-schema.ts';

/** What an entry under `data:` says of the file, in the terms of the readers. */
export function declarationOf(spec: DataSpec): {
  readonly declaration: SourceDeclaration;
  readonly legend: Legend | undefined;
  readonly problems: readonly Diagnostic[];
} {
  const problems: Diagnostic[] = [];
  const legend = spec.tecken === undefined ? undefined : legendOf(spec.tecken, problems);
  return {
    declaration: {
      ...(spec.kodning === undefined ? {} : { encoding: spec.kodning }),
      ...(spec.avgransare === undefined
        ? {}
        : { delimiter: spec.avgransare === 'tab' ? '\t' : spec.avgransare }),
      ...(spec.decimal === undefined ? {} : { decimal: spec.decimal }),
      ...(spec.hoppa_over === undefined ? {} : { skipRows: spec.hoppa_over }),
      ...(spec.rubrikrader === undefined ? {} : { headerRows: spec.rubrikrader }),
      ...(spec.sprak === undefined ? {} : { language: spec.sprak }),
      ...(spec.blad === undefined ? {} : { sheet: spec.blad }),
      ...(legend === undefined ? {} : { legend }),
    },
    legend,
    problems,
  };
}

function legendOf(spec: NonNullable<DataSpec['tecken']>, problems: Diagnostic[]): Legend | undefined {
  const refuse = (found: string, known: readonly string[]): undefined => {
    const suggestion = nearest(found, known);
    problems.push({
      code: 'invalid-value',
      severity: 'error',
      file: 'kub.yaml',
      field: 'data.tecken',
      found,
      expected: known.join(', '),
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
  if (typeof spec === 'string') return legendPresets[spec] ?? refuse(spec, Object.keys(legendPresets));
  const entries = Object.entries(spec).flatMap(([sign, word]): [string, Meaning][] => {
    const meaning = legendWords[word];
    if (meaning) return [[sign, meaning]];
    refuse(word, Object.keys(legendWords));
    return [];
  });
  return { ...legendPresets['kub'], ...Object.fromEntries(entries) };
}

import type { ScreenSentences } from '../../model/screen-sentences.ts';
import type { Catalogue } from '../catalogue.ts';
import { periodWords } from './grammar.ts';
import { enLabels } from './labels.ts';
import { enStates } from './states.ts';

export const enScreen: Catalogue<keyof ScreenSentences> = {
  ...enLabels,
  ...enStates,
  'ui.page': (p, f) => `Page ${f.count(p.page)} of ${f.count(p.pages)}`,
  'ui.period': (p) => periodWords(p.period),
  'ui.document-title': (p) => `Area profile of ${p.area}, ${p.edition}`,
  'ui.running-header': (p) => `${p.area} · edition ${p.edition}`,
  'ui.source-line': (p) => `Source: ${p.source} (${p.period})`,
  'ui.respondents-line': (p, f) => `${f.count(p.respondents)} respondents`,
  'ui.age-range': (p) => `ages ${p.age.replace('-', '–')}`,
  'ui.table-caption': (p) => `${p.indicator}, ${p.area}, ${p.period}`,
  'ui.chart-title': (p) => `${p.indicator}, ${p.area}, ${p.period}`,
  'ui.chart-subtitle': (p) => [p.unit, p.population, p.period].filter((part) => part !== '').join(' · '),
  'ui.spread-legend': (p, f) => `Grey band: spread over ${f.count(p.areas)} areas`,
  'ui.view-facts': (p, f) =>
    [p.method, p.contributors === null ? '' : `${f.count(p.contributors)} took part`, p.date]
      .filter((part) => part !== '')
      .join(' · '),
};

import type { ScreenSentences } from '../../model/screen-sentences.ts';
import type { Catalogue } from '../catalogue.ts';
import { periodWords } from './grammar.ts';
import { svLabels } from './labels.ts';
import { svStates } from './states.ts';

export const svScreen: Catalogue<keyof ScreenSentences> = {
  ...svLabels,
  ...svStates,
  'ui.page': (p, f) => `Sida ${f.count(p.page)} av ${f.count(p.pages)}`,
  'ui.period': (p) => periodWords(p.period),
  'ui.document-title': (p) => `Kunskapsunderlag ${p.area} ${p.edition}`,
  'ui.running-header': (p) => `${p.area} · utgåva ${p.edition}`,
  'ui.source-line': (p) => `Källa: ${p.source} (${p.period})`,
  'ui.respondents-line': (p, f) => `${f.count(p.respondents)} svarande`,
  'ui.age-range': (p) => `${p.age.replace('-', '–')} år`,
  'ui.table-caption': (p) => `${p.indicator}, ${p.area}, ${p.period}`,
  'ui.chart-title': (p) => `${p.indicator}, ${p.area}, ${p.period}`,
  'ui.chart-subtitle': (p) => [p.unit, p.population, p.period].filter((part) => part !== '').join(' · '),
  'ui.spread-legend': (p, f) => `Grått band: spridningen över ${f.count(p.areas)} områden`,
  'ui.view-facts': (p, f) =>
    [p.method, p.contributors === null ? '' : `${f.count(p.contributors)} deltog`, p.date]
      .filter((part) => part !== '')
      .join(' · '),
};

import type {
  CannotBeJudgedReason,
  ComparisonParams,
  EntrySentences,
  SubjectParams,
  TrendReason,
  ValueParams,
} from '../../model/entry-sentences.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Format } from '../format.ts';
import { among, benchmarkName, benchmarkPlace, lastYear, nouns, periodWords, when } from './grammar.ts';

const named = (p: SubjectParams) => `“${p.indicator}”`;
const here = (p: SubjectParams) => `in ${p.area}${among(p)}`;
const amount = (p: ValueParams, f: Format) => f.quantityInWords(p.value, p.measure, p.unit);
const value = (noun: string) => (p: ValueParams, f: Format) =>
  `${when(p.period)}, ${noun}${named(p)} was ${amount(p, f)} ${here(p)}.`;
const other = (p: ComparisonParams, f: Format) => f.brief(p.benchmarkValue, p.measure, p.unit);

function differs(word: 'higher' | 'lower') {
  return (p: ComparisonParams, f: Format): string => {
    const { place, where } = benchmarkPlace(p);
    const start = `${when(p.period)}, ${nouns[p.measure]} was`;
    if (f.looksSame(p.value, p.benchmarkValue, p.measure, p.unit)) {
      return `${start} slightly ${word} than ${place}, but both round to ${other(p, f)}.`;
    }
    const distance = f.distance(p.value, p.benchmarkValue, p.measure, p.unit);
    return `${start} ${distance} ${word} than ${place}, ${where} it was ${other(p, f)}.`;
  };
}

function differsWithoutDistance(word: 'higher' | 'lower') {
  return (p: ComparisonParams, f: Format): string => {
    const { place, where } = benchmarkPlace(p);
    return `${when(p.period)}, ${nouns[p.measure]} was ${word} than ${place}, ${where} it was ${other(p, f)}.`;
  };
}

const notJudged: Readonly<Record<CannotBeJudgedReason, string>> = {
  'area-not-shown': 'the figure of the area is not shown',
  'benchmark-not-shown': 'the figure of the benchmark is not shown',
  'no-interval': 'the uncertainty is not known',
  'not-same-source': 'the figures come from different sources',
  'different-period': 'the figures are of different periods',
  'different-sex': 'the figures are of different sexes',
  'different-age': 'the figures are of different ages',
  'different-definition': 'the figures have different definitions',
  'boundary-changed': 'the boundary of the area has changed',
  'instrument-changed': 'the method of measurement has changed',
  count: 'numbers in areas of different size are not compared',
  'overlapping-areas': 'the areas overlap',
  'statistic-not-given': 'there is too little to go by',
};

const noTrend: Readonly<Record<TrendReason, string>> = {
  'fewer-than-five': 'there are fewer than five comparable values',
  break: 'the series is broken',
  'overlapping-periods': 'the periods overlap',
  'interval-without-width': 'the values have no margin of uncertainty',
  'no-interval': 'there is no measure of the uncertainty',
  'zero-or-all': 'one of the values is zero or covers everyone',
  'not-shown': 'some values are not shown',
};

export const enEntry: Catalogue<keyof EntrySentences> = {
  'value.proportion': value('the share for '),
  'value.rate': value('the rate for '),
  'value.mean': value('the mean for '),
  'value.count': (p, f) => `${when(p.period)}, ${named(p)} came to ${amount(p, f)} ${here(p)}.`,
  'value.median': value('the median for '),
  'value.index': value('the value for '),
  'value.life-expectancy': value(''),
  'value.standardised': value('the standardised value for '),
  'value.survey': (p, f) =>
    `${when(p.period)}, ${amount(p, f)} of ${f.count(p.respondents)} respondents ${here(p)} reported ${named(p)}.`,
  'value.survey-mean': (p, f) =>
    `${when(p.period)}, ${f.count(p.respondents)} respondents ${here(p)} reported ${amount(p, f)} on average for ${named(p)}.`,
  'value.zero': (p) =>
    `${when(p.period)}, there were no cases of ${named(p)} ${here(p)}: the value was zero.`,
  'value.by-sex': (p, f) => {
    const of = (sex: number) => f.quantity(sex, p.measure, p.unit);
    return `${when(p.period)}, ${nouns[p.measure]} was ${of(p.women)}${among({ ...p, sex: 'women' })} and ${of(p.men)}${among({ ...p, sex: 'men' })}.`;
  },

  'comparison.higher': differs('higher'),
  'comparison.lower': differs('lower'),
  'comparison.similar': (p, f) => {
    const statement = `${nouns[p.measure]} was about the same as ${benchmarkPlace(p).place} (${other(p, f)})`;
    return `${when(p.period)}, ${statement}. The difference is small and may be due to chance.`;
  },
  'comparison.higher-without-difference': differsWithoutDistance('higher'),
  'comparison.lower-without-difference': differsWithoutDistance('lower'),
  'comparison.cannot-be-judged': (p) =>
    `${when(p.period)}, the difference from ${benchmarkName(p)} cannot be judged: ${notJudged[p.reason]}.`,

  'trend.rising': (p, f) => {
    return `Between ${p.first} and ${p.last}, ${nouns[p.measure]} rose from ${f.number(p.firstValue, p.measure, p.unit)} to ${f.quantity(p.lastValue, p.measure, p.unit)}.`;
  },
  'trend.falling': (p, f) => {
    return `Between ${p.first} and ${p.last}, ${nouns[p.measure]} fell from ${f.number(p.firstValue, p.measure, p.unit)} to ${f.quantity(p.lastValue, p.measure, p.unit)}.`;
  },
  'trend.no-certain-change': (p) =>
    `Between ${p.first} and ${p.last}, there was no certain change in ${nouns[p.measure]}.`,
  'trend.cannot-be-judged': (p) =>
    `Up to ${lastYear(p.period)}, the trend cannot be judged: ${noTrend[p.reason]}.`,

  'inequality.higher': (p, f) =>
    `${when(p.period)}, ${nouns[p.measure]} was ${f.distance(p.value, 0, p.measure, p.unit)} higher in the municipality’s most favoured areas than in the least favoured.`,
  'inequality.lower': (p, f) =>
    `${when(p.period)}, ${nouns[p.measure]} was ${f.distance(p.value, 0, p.measure, p.unit)} lower in the municipality’s most favoured areas than in the least favoured.`,
  'inequality.none': (p) =>
    `${when(p.period)}, there was no certain difference in ${nouns[p.measure]} between the municipality’s areas with more and less favourable conditions.`,

  'missing.disclosure': (p) =>
    `${when(p.period)}, the basis for ${named(p)} ${here(p)} was too small to be shown.`,
  'missing.suppressed-at-source': (p) =>
    `${when(p.period)}, the source had withheld the figure for ${named(p)} ${here(p)}.`,
  'missing.no-data': (p) => `${when(p.period)}, there was no figure for ${named(p)} ${here(p)}.`,
  'missing.not-available': (p) =>
    `${when(p.period)}, the figure for ${named(p)} ${here(p)} was not available from the source.`,
  'missing.parts-incomplete': (p) =>
    `${when(p.period)}, parts of the basis for ${named(p)} ${here(p)} were missing.`,
  'missing.not-combinable': (p) =>
    `${when(p.period)}, ${named(p)} ${here(p)} could not be worked out: its parts cannot be added up.`,
  'missing.zero-denominator': (p) =>
    `${when(p.period)}, there was no one ${here(p)} to work out ${named(p)} for.`,
  'missing.statistic-not-given': (p) =>
    `${when(p.period)}, the basis for ${named(p)} ${here(p)} was too uncertain to give a value.`,
  'missing.cannot-occur': (p) => `${when(p.period)}, ${named(p)} could not occur ${here(p)}.`,

  'benchmark.label': benchmarkName,
  'gap.no-figures': (p) => `Edition ${p.edition} has no figures on “${p.indicator}” for ${p.area}.`,
  'gap.other-age': (p) =>
    `Edition ${p.edition} has no figures on “${p.indicator}” for the ages ${p.age.replace('-', '–')}.`,
  'figure.in-text': (p, f) => `${f.quantity(p.value, p.measure, p.unit)} (${periodWords(p.period)})`,
  'figure.withheld-in-text': (p) => `too small to be shown (${p.period})`,
  'figure.missing-in-text': (p) => `no figure (${p.period})`,
};

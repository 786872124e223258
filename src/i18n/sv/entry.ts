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

// Written by klarspråk rules: year first, past tense, one indicator, at most 25 words.

const named = (p: SubjectParams) => `”${p.indicator}”`;
const here = (p: SubjectParams) => `${p.preposition} ${p.area}${among(p)}`;
const amount = (p: ValueParams, f: Format) => f.quantityInWords(p.value, p.measure, p.unit);
const value = (noun: string) => (p: ValueParams, f: Format) =>
  `${when(p.period)} var ${noun}${named(p)} ${amount(p, f)} ${here(p)}.`;

const other = (p: ComparisonParams, f: Format) => f.brief(p.benchmarkValue, p.measure, p.unit);

function differs(word: 'högre' | 'lägre') {
  return (p: ComparisonParams, f: Format): string => {
    const { the, it } = nouns[p.measure];
    const { place, where } = benchmarkPlace(p);
    if (f.looksSame(p.value, p.benchmarkValue, p.measure, p.unit)) {
      return `${when(p.period)} var ${the} något ${word} än ${place}, men båda avrundas till ${other(p, f)}.`;
    }
    const distance = f.distance(p.value, p.benchmarkValue, p.measure, p.unit);
    return `${when(p.period)} var ${the} ${distance} ${word} än ${place}, ${where} ${it} var ${other(p, f)}.`;
  };
}

function differsWithoutDistance(word: 'högre' | 'lägre') {
  return (p: ComparisonParams, f: Format): string => {
    const { the, it } = nouns[p.measure];
    const { place, where } = benchmarkPlace(p);
    return `${when(p.period)} var ${the} ${word} än ${place}, ${where} ${it} var ${other(p, f)}.`;
  };
}

const notJudged: Readonly<Record<CannotBeJudgedReason, string>> = {
  'area-not-shown': 'områdets uppgift visas inte',
  'benchmark-not-shown': 'jämförelseområdets uppgift visas inte',
  'no-interval': 'osäkerheten är inte känd',
  'not-same-source': 'uppgifterna kommer från olika källor',
  'different-period': 'uppgifterna gäller olika perioder',
  'different-sex': 'uppgifterna gäller olika kön',
  'different-age': 'uppgifterna gäller olika åldrar',
  'different-definition': 'uppgifterna har olika definitioner',
  'boundary-changed': 'områdets gräns har ändrats',
  'instrument-changed': 'mätmetoden har ändrats',
  count: 'antal i olika stora områden jämförs inte',
  'overlapping-areas': 'områdena överlappar varandra',
  'statistic-not-given': 'underlaget är för litet',
};

const noTrend: Readonly<Record<TrendReason, string>> = {
  'fewer-than-five': 'det finns färre än fem jämförbara värden',
  break: 'serien är bruten',
  'overlapping-periods': 'perioderna överlappar varandra',
  'interval-without-width': 'värdena har inget osäkerhetsintervall',
  'no-interval': 'det saknas ett mått på osäkerheten',
  'zero-or-all': 'något av värdena är noll eller omfattar alla',
  'not-shown': 'alla värden visas inte',
};

export const svEntry: Catalogue<keyof EntrySentences> = {
  'value.proportion': value('andelen för '),
  'value.rate': value('talet för '),
  'value.mean': value('medelvärdet för '),
  'value.count': (p, f) => `${when(p.period)} uppgick ${named(p)} till ${amount(p, f)} ${here(p)}.`,
  'value.median': value('medianen för '),
  'value.index': value('värdet för '),
  'value.life-expectancy': value(''),
  'value.standardised': value('det standardiserade värdet för '),
  'value.survey': (p, f) =>
    `${when(p.period)} uppgav ${amount(p, f)} av ${f.count(p.respondents)} svarande ${here(p)} ${named(p)}.`,
  'value.survey-mean': (p, f) =>
    `${when(p.period)} uppgav ${f.count(p.respondents)} svarande ${here(p)} i genomsnitt ${amount(p, f)} för ${named(p)}.`,
  'value.zero': (p) => `${when(p.period)} fanns inga fall av ${named(p)} ${here(p)}: värdet var noll.`,
  'value.by-sex': (p, f) => {
    const of = (sex: number) => f.quantity(sex, p.measure, p.unit);
    return `${when(p.period)} var ${nouns[p.measure].the} ${of(p.women)}${among({ ...p, sex: 'women' })} och ${of(p.men)}${among({ ...p, sex: 'men' })}.`;
  },

  'comparison.higher': differs('högre'),
  'comparison.lower': differs('lägre'),
  'comparison.similar': (p, f) => {
    const { the, large } = nouns[p.measure];
    const statement = `var ${the} ungefär lika ${large} som ${benchmarkPlace(p).place} (${other(p, f)})`;
    return `${when(p.period)} ${statement}. Skillnaden är liten och kan bero på slumpen.`;
  },
  'comparison.higher-without-difference': differsWithoutDistance('högre'),
  'comparison.lower-without-difference': differsWithoutDistance('lägre'),
  'comparison.cannot-be-judged': (p) =>
    `${when(p.period)} går skillnaden mot ${benchmarkName(p)} inte att bedöma: ${notJudged[p.reason]}.`,

  'trend.rising': (p, f) => {
    return `Mellan ${p.first} och ${p.last} ökade ${nouns[p.measure].the} från ${f.number(p.firstValue, p.measure, p.unit)} till ${f.quantity(p.lastValue, p.measure, p.unit)}.`;
  },
  'trend.falling': (p, f) => {
    return `Mellan ${p.first} och ${p.last} minskade ${nouns[p.measure].the} från ${f.number(p.firstValue, p.measure, p.unit)} till ${f.quantity(p.lastValue, p.measure, p.unit)}.`;
  },
  'trend.no-certain-change': (p) =>
    `Mellan ${p.first} och ${p.last} var det ingen säkerställd förändring av ${nouns[p.measure].the}.`,
  'trend.cannot-be-judged': (p) =>
    `Till och med ${lastYear(p.period)} går utvecklingen inte att bedöma: ${noTrend[p.reason]}.`,

  'inequality.higher': (p, f) =>
    `${when(p.period)} var ${nouns[p.measure].the} ${f.distance(p.value, 0, p.measure, p.unit)} högre i kommunens mest gynnade områden än i de minst gynnade.`,
  'inequality.lower': (p, f) =>
    `${when(p.period)} var ${nouns[p.measure].the} ${f.distance(p.value, 0, p.measure, p.unit)} lägre i kommunens mest gynnade områden än i de minst gynnade.`,
  'inequality.none': (p) =>
    `${when(p.period)} var det ingen säkerställd skillnad i ${nouns[p.measure].the} mellan kommunens områden med mer och mindre gynnade villkor.`,

  'missing.disclosure': (p) =>
    `${when(p.period)} var underlaget för ${named(p)} ${here(p)} för litet för att visas.`,
  'missing.suppressed-at-source': (p) =>
    `${when(p.period)} hade källan dolt uppgiften om ${named(p)} ${here(p)}.`,
  'missing.no-data': (p) => `${when(p.period)} saknades uppgift om ${named(p)} ${here(p)}.`,
  'missing.not-available': (p) =>
    `${when(p.period)} var uppgiften om ${named(p)} ${here(p)} inte tillgänglig hos källan.`,
  'missing.parts-incomplete': (p) =>
    `${when(p.period)} saknades delar av underlaget för ${named(p)} ${here(p)}.`,
  'missing.not-combinable': (p) =>
    `${when(p.period)} gick ${named(p)} ${here(p)} inte att räkna ut: delarnas värden kan inte läggas ihop.`,
  'missing.zero-denominator': (p) => `${when(p.period)} fanns ingen ${here(p)} att beräkna ${named(p)} för.`,
  'missing.statistic-not-given': (p) =>
    `${when(p.period)} var underlaget för ${named(p)} ${here(p)} för osäkert för att ge ett värde.`,
  'missing.cannot-occur': (p) => `${when(p.period)} kunde ${named(p)} inte förekomma ${here(p)}.`,

  'benchmark.label': benchmarkName,
  'gap.no-figures': (p) => `I utgåva ${p.edition} saknas uppgifter om ”${p.indicator}” för ${p.area}.`,
  'gap.other-age': (p) =>
    `I utgåva ${p.edition} saknas uppgifter om ”${p.indicator}” för åldern ${p.age.replace('-', '–')} år.`,
  'figure.in-text': (p, f) => `${f.quantity(p.value, p.measure, p.unit)} (${periodWords(p.period)})`,
  'figure.withheld-in-text': (p) => `för litet för att visas (${p.period})`,
  'figure.missing-in-text': (p) => `uppgift saknas (${p.period})`,
};

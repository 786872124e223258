import type { NoteKind } from '../../model/note.ts';
import type { SectionSentences } from '../../model/section-sentences.ts';
import { type Catalogue, texts } from '../catalogue.ts';
import { among, benchmarkPlace, periodWords, when } from './grammar.ts';

const here = (p: { readonly area: string }) => `in ${p.area}`;

const kinds: Readonly<Record<NoteKind, string>> = {
  resource: 'resource',
  setting: 'setting',
  intervention: 'intervention',
  'resident-view': 'view',
  difficulty: 'difficulty',
  possibility: 'possibility',
  introduction: 'introduction',
  comment: 'comment',
};

/** Themes of the presets; those of a workspace keep their own titles. */
const themes: Readonly<Record<string, string>> = {
  'inkludering-delaktighet-tillit': 'Inclusion, participation and trust',
  'trygghet-narmiljo': 'Safety and the local environment',
  utbildning: 'Education',
  'arbete-forsorjning': 'Work and income',
  boende: 'Housing',
  'barn-unga': 'Health of children and young people',
  'vuxna-aldre': 'Health and habits of adults and older people',
  // The eight national target areas of public health, and health itself.
  '1': 'Conditions in early life',
  '2': 'Knowledge, skills and education',
  '3': 'Work, working conditions and work environment',
  '4': 'Income and means of support',
  '5': 'Housing and neighbourhood',
  '6': 'Living habits',
  '7': 'Control, influence and participation',
  '8': 'Equitable and health-promoting health services',
  halsa: 'Health',
};

export const enSection: Catalogue<keyof SectionSentences> = {
  ...texts({
    'title.summary': 'Summary',
    'title.reading-guide': 'How to read this document',
    'title.overview': 'The area in brief',
    'title.resident-views': 'The residents’ own view',
    'title.resources': 'Resources, settings and actors',
    'title.interventions': 'Ongoing interventions',
    'title.goals': 'Goals, follow-up and action plan',
    'title.introduction': 'About this version',
    'title.worked': 'What worked well',
    'title.hard': 'What was hard',
    'title.conversation': 'Questions to talk about',
    'title.methods': 'Methods, sources and limitations',
    'title.table-appendix': 'Tables',
    'title.contact': 'Accessibility and contact',
    'guide.purpose':
      'The document is for everyone who lives or works in the area. Numbers stand beside what people know and tell.',
    'guide.order':
      'Strengths and resources come before difficulties. The summary lists differences that hold when many comparisons are made at once.',
    'guide.benchmark':
      'The value is shown beside that of the municipality. The difference is tested against the rest of the municipality, so that the area is not compared with itself.',
    'guide.interval':
      'The line through a value is a confidence interval at the 95 percent level. A long line means an uncertain value.',
    'guide.symbols':
      '▲ means higher, ▼ lower, ≈ about the same and – that there is no figure. The signs do not say what is good or bad.',
    'guide.missing':
      'Figures about few people are not shown. Sometimes another figure is withheld as well, so that the first cannot be worked out.',
    'guide.views':
      'The residents’ own view is what people have said, not measurements. It says who were asked, how many, when and how.',
    'guide.ranking':
      'Areas are not ranked. Each is compared with the municipality and with itself over time.',
    'method.interval':
      'Shares have Wilson confidence intervals. Rates have exact Poisson limits when events are few, otherwise those of Byar. Means have intervals by Student’s t distribution. Surveys have the producer’s interval where there is one.',
    'method.benchmark':
      'The value of the municipality is shown, but the area is tested against the municipality without the area. Shares are tested by Newcombe’s method, rates by their ratio and means by Welch’s method.',
    'method.outcome':
      'Higher or lower is written when the interval of the difference does not contain zero, otherwise about the same. Unrounded values decide. The difference that is printed is that between the values as shown.',
    'method.many-comparisons':
      'When many areas are tested, some differences are statistically significant by chance. P-values are adjusted by Benjamini and Hochberg, and the summary highlights differences with an adjusted value below 0.05.',
    'method.trend':
      'Trends are judged on the last five independent annual values. A direction is stated when the test for trend is clear and holds when any one value is left out. Series are cut where method, definition or boundary changes.',
    'method.roll-up':
      'Values of areas made of several parts are the sum of the counts divided by the sum of the denominators, never a mean of shares. Medians, indices and standardised values are not combined.',
    'method.disclosure':
      'Disclosure control is applied to all figures of the publication before any comparison is made. Numbers from one to four are not shown, and sensitive figures have a higher limit. Withheld figures are in no file.',
    'method.inequality':
      'Inequality between areas is computed with a line through the values of the areas, ordered by type of area and weighted by population. The difference is the value of the line at the most advantaged end less that at the least advantaged end.',
    'method.pooled-years':
      'For some indicators several years are pooled. The counts and the denominators of the years are then added. The periods do not overlap.',
    'method.trace':
      'Every figure stands in the tables at the end with its period, group and basis. The same figures are in the file figures.csv with their source. The sender can show the rows a figure is made of with the command kub explain.',
    'limitation.averages':
      'A value for an area says nothing about individuals. Differences within the area can be larger than between areas.',
    'limitation.small-areas':
      'In small areas values vary a lot from year to year. Read several years together, and look at the confidence interval.',
    'limitation.register':
      'Registers show what has been registered. People who are not registered in the area are not included.',
    'limitation.survey':
      'Surveys are answered by some of those asked. Groups that answer less are less visible in the results.',
    'limitation.cell-key':
      'Population figures of Statistics Sweden have small random changes from reference year 2025. Parts need not add up to totals.',
    'methods.introduction': 'How the figures were made, what they mean and what they cannot be used for.',
    'contact.accessibility': 'The document is made to be read by everyone, also with assistive technology.',
    'contact.no-contact': 'The sender has given no way to get in touch with questions and comments.',
  }),
  'title.theme': (p) => themes[p.id] ?? (p.title || p.id),

  'summary.introduction': (p) =>
    `Edition ${p.edition} shows what matters most ${here(p)}: strengths, what to follow and what we do not know.`,
  'summary.compared': (p, f) => {
    const value = f.quantity(p.value, p.measure, p.unit);
    const other = f.brief(p.benchmarkValue, p.measure, p.unit);
    return `${when(p.period)}, “${p.indicator}” was ${value} ${here(p)}${among(p)}, ${p.outcome} than ${benchmarkPlace(p).place} (${other}).`;
  },
  'summary.note': (p) => `${when(p.year)}, the ${kinds[p.kind]} “${p.title}” was in place.`,
  'summary.no-strengths': (p) => `Edition ${p.edition} has no certain difference in favour of the area.`,
  'summary.nothing-to-follow': (p) =>
    `Edition ${p.edition} has no certain difference to the area’s disadvantage.`,
  'summary.no-unknown': (p) => `Edition ${p.edition} has figures for every indicator of this report.`,
  'summary.no-resident-views': (p) => `Edition ${p.edition} lacks the residents’ own view of ${p.area}.`,
  'summary.theme-unknown': (p) =>
    `Edition ${p.edition} shows no figures on ${p.area} in the theme “${themes[p.id] ?? (p.title || p.id)}”.`,
  'summary.themes-unknown': (p) => `Edition ${p.edition} shows no figures on ${p.area} in these themes:`,
  'summary.more-unknown': (p, f) =>
    p.count === 1
      ? `Edition ${p.edition} has one more figure that is missing or not shown.`
      : `Edition ${p.edition} has ${f.count(p.count)} more figures that are missing or not shown.`,

  'overview.introduction': (p) => `Who lived ${here(p)} according to edition ${p.edition}.`,
  'overview.part-of': (p) => `${p.area} is part of ${p.parent}.`,
  'overview.parts': (p, f) =>
    p.count === 1 ? `${p.area} has one part.` : `${p.area} is made of ${f.count(p.count)} parts.`,
  'overview.codes': (p, f) =>
    p.count === 1
      ? `${p.area} is delimited by one statistical area code.`
      : `${p.area} is delimited by ${f.count(p.count)} statistical area codes.`,
  'overview.vintage': (p) => `The boundaries of ${p.area} are those of the division of ${p.vintage}.`,
  'overview.no-codes': (p) => `The delimitation of ${p.area} is not described by area codes.`,
  'overview.fact': (p) => `${p.indicator} (${periodWords(p.period)})`,

  'resident-views.introduction': (p) =>
    `What people ${here(p)} have said themselves, and how they were asked.`,
  'resident-views.missing': (p) =>
    `Edition ${p.edition} has no description of the residents’ own view of ${p.area}.`,
  'resources.introduction': (p) => `What there is ${here(p)}, where people meet and who works there.`,
  'resources.missing': (p) => `Edition ${p.edition} has no description of resources ${here(p)}.`,
  'settings.missing': (p) => `Edition ${p.edition} has no description of settings ${here(p)}.`,
  'actors.missing': (p) => `Edition ${p.edition} has no description of actors ${here(p)}.`,
  'actors.theme-missing': (p) =>
    `Edition ${p.edition} has no description of an actor ${here(p)} for the theme “${p.theme}”.`,
  'actors.themes-missing': (p) =>
    `Edition ${p.edition} has no description of an actor ${here(p)} for these themes:`,
  'theme.introduction': (p) => `The figures of ${p.area} are shown beside those of ${p.benchmark}.`,
  'theme.nothing': (p) => `Edition ${p.edition} has no figures on ${p.area} in this theme.`,
  'interventions.introduction': (p) => `What is being done ${here(p)}, by whom and for whom.`,
  'interventions.missing': (p) => `Edition ${p.edition} has no description of interventions ${here(p)}.`,
  'goals.introduction': (p) => `Which goals ${p.area} has, how it is going and what is to be done.`,
  'goals.missing': (p) => `Edition ${p.edition} describes no goals for ${p.area}.`,
  'plan.missing': (p) => `Edition ${p.edition} has no action plan for ${p.area}.`,
  'worked.missing': (p) => `Edition ${p.edition} has no description of what worked well ${here(p)}.`,
  'hard.missing': (p) => `Edition ${p.edition} has no description of what was hard ${here(p)}.`,

  'conversation.introduction': (p) => `These questions are for conversations about life ${here(p)}.`,
  'conversation.recognise': (p) => `Do you recognise the picture of what it is like ${here(p)}?`,
  'conversation.strengths': (p) => `Which strengths ${here(p)} can more people share in?`,
  'conversation.unknown': (p) => `What more do we need to know about ${p.area}, and who can tell us?`,
  'conversation.together': (p) => `What can we do together ${here(p)} that no one can do alone?`,
  'conversation.next': (p) => `What is the next step ${here(p)}, who takes it and when do we follow up?`,
  'table-appendix.introduction': (p) => `All figures that are shown about ${p.area}.`,
  'table-appendix.empty': (p) => `Edition ${p.edition} has no figures to show about ${p.area}.`,
  'contact.errors': (p) =>
    `Do you have questions, have you found an error or do you need another format? Get in touch with ${p.contact}.`,
  'contact.sender': (p) => `The sender is ${p.unit ? `${p.name}, ${p.unit}` : p.name}.`,
  'warning.note-stale': (p) =>
    p.reviewBy
      ? `The note “${p.title}” was to be reviewed by ${p.reviewBy}.`
      : `The note “${p.title}” is older than the figures it speaks of.`,
  'warning.only-difficulties': (p) =>
    `Edition ${p.edition} has difficulties described ${here(p)}, but neither possibilities nor resources.`,
};

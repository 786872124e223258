import type { CodeEntry } from './code-entry.ts';

/** What can be wrong with goals, outcomes, the action plan and events. */
export const followUpCodes = {
  'end-before-start': {
    sv: {
      title: 'Slutet ligger före början',
      expected: 'ett slut som inte är tidigare än början',
      remedy: 'Rätta den ena av de två tidpunkterna.',
    },
    en: {
      title: 'The end is before the start',
      expected: 'an end that is not earlier than the start',
      remedy: 'Correct one of the two.',
    },
  },
  'goal-without-baseline': {
    sv: {
      title: 'Målet saknar utgångsvärde och kan inte bedömas',
      expected: '”utgangsvarde” i mal.csv, eller ett utfall för utgångsperioden i utfall.csv',
      remedy: 'Fyll i utgångsvärdet. Tills dess står det i rapporten vad som saknas.',
    },
    en: {
      title: 'The goal has no baseline and cannot be judged',
      expected: '"utgangsvarde" in mal.csv, or an outcome for the baseline period in utfall.csv',
      remedy: 'Fill in the baseline. Until then the report says what is missing.',
    },
  },
  'goal-without-note': {
    sv: {
      title: 'Målets insats är ingen anteckning',
      expected: 'en fil i anteckningar/, som insatser/simskola',
      remedy:
        'Rätta namnet eller skriv en anteckning om insatsen. Tills dess står namnet som det är skrivet.',
    },
    en: {
      title: "The goal's intervention is no note",
      expected: 'a file in anteckningar/, as insatser/simskola',
      remedy:
        'Correct the name or write a note on the intervention. Until then the name stands as it is written.',
    },
  },
  'goal-without-target': {
    sv: {
      title: 'Målet saknar målvärde',
      expected: 'ett tal i ”malvarde”, eller typen kvalitativt',
      remedy: 'Fyll i målvärdet.',
    },
    en: {
      title: 'The goal has no target value',
      expected: 'a number in "malvarde", or the type kvalitativt',
      remedy: 'Fill in the target value.',
    },
  },
  'outcome-unit-mixed': {
    sv: {
      title: 'Utfallet blandar två enheter',
      expected: 'målets egen enhet',
      remedy: 'Ett antal har ingen nämnare. Följ till exempel uppdrag och personer som två mål.',
    },
    en: {
      title: 'The outcome mixes two units',
      expected: 'the unit of the goal',
      remedy: 'A count has no denominator. Follow for instance tasks and persons as two goals.',
    },
  },
  'outcome-without-value': {
    sv: {
      title: 'Utfallet saknar värde',
      expected: '”taljare” och ”namnare”, eller ”varde”; för kvalitativa mål ”bedomning”',
      remedy: 'Fyll i värdet eller ta bort raden.',
    },
    en: {
      title: 'The outcome has no value',
      expected: '"taljare" and "namnare", or "varde"; for qualitative goals "bedomning"',
      remedy: 'Fill in the value or remove the row.',
    },
  },
  'action-overdue': {
    sv: {
      title: 'Åtgärden skulle ha varit klar',
      remedy: 'Sätt status till klar eller avbruten, eller bestäm en ny tidpunkt.',
    },
    en: {
      title: 'The action is overdue',
      remedy: 'Set the status to klar or avbruten, or decide on a new date.',
    },
  },
  'action-review-due': {
    sv: {
      title: 'Åtgärden skulle ha granskats',
      remedy: 'Granska den och sätt ett nytt datum i ”granskas”.',
    },
    en: { title: 'The action is due for review', remedy: 'Review it and set a new date in "granskas".' },
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;

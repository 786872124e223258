import { describe, expect, test } from 'vitest';
import { actionSchema, goalResultSchema, goalSchema } from '../../src/model/goal.ts';
import { actorSchema, eventSchema } from '../../src/model/note.ts';
import { isOverdue, isReviewDue, sortActions } from '../../src/notes/action-state.ts';
import { readActionPlan } from '../../src/notes/read-action-plan.ts';
import { readActors } from '../../src/notes/read-actors.ts';
import { readEvents } from '../../src/notes/read-events.ts';
import { readGoals } from '../../src/notes/read-goals.ts';
import { readOutcomes } from '../../src/notes/read-outcomes.ts';

const vocabulary = {
  areas: [
    { id: 'angsbacken', name: 'Ängsbacken' },
    { id: 'hamnvik', name: 'Hamnvik' },
  ],
  themes: [
    { id: 'trygghet', name: 'Trygghet' },
    { id: 'arbete', name: 'Arbete' },
  ],
  indicators: [{ id: 'tillit', name: 'Tillit' }],
  notes: ['motesplatsen'],
  knownNames: [],
  today: '2026-06-01',
};

function register(file: string, ...rows: Record<string, string>[]) {
  return { file, rows: rows.map((fields, index) => ({ line: index + 2, fields })) };
}
function places(reading: {
  readonly diagnostics: readonly { line?: number; field?: string; code: string }[];
}): string[] {
  return reading.diagnostics.map((one) => `${one.line} ${one.field} ${one.code}`);
}

describe('readActors(register, vocabulary)', () => {
  const club = {
    id: 'simklubben',
    namn: 'Hamnviks Simsällskap',
    typ: 'förening',
    sektor: 'civilsamhälle',
    omraden: 'Ängsbacken | hamnvik',
    roll: 'Arrangör',
    bidrar_med: 'Ledare och lokal, växel 033-12 34 56',
    webb: 'https://example.org',
  };

  test('a row', () => {
    const { items, diagnostics } = readActors(register('aktorer.csv', club), vocabulary);
    expect(diagnostics).toEqual([]);
    expect(actorSchema.parse(items[0])).toMatchObject({
      id: 'simklubben',
      areas: ['angsbacken', 'hamnvik'],
      contributes: club.bidrar_med,
    });
  });

  test.each([
    [{ omraden: 'hamnvk' }, '2 omraden unknown-area'],
    [{ namn: '' }, '2 namn empty-cell'],
    [{ webb: 'example.org' }, '2 webb invalid-value'],
    [{ teman: 'tryggheet' }, '2 teman unknown-theme'],
    [{ roll: 'Kontakt: 070-123 45 67' }, '2 roll personal-phone'],
    [{ bidrar_med: 'anna@example.org' }, '2 bidrar_med personal-email'],
  ])('%o', (change, place) => {
    expect(places(readActors(register('aktorer.csv', { ...club, ...change }), vocabulary))).toEqual([place]);
  });

  test('an id used twice', () => {
    expect(places(readActors(register('aktorer.csv', club, club), vocabulary))).toEqual([
      '3 id duplicate-id',
    ]);
  });
});

describe('readEvents(register, vocabulary)', () => {
  const pandemic = {
    id: 'p',
    namn: 'Pandemin',
    fran: '2020-03',
    till: '2022',
    omraden: '',
    indikatorer: 'tillit',
    text: 'Träffar ställdes in.',
  };

  test('a row', () => {
    const { items, diagnostics } = readEvents(register('handelser.csv', pandemic), vocabulary);
    expect(diagnostics).toEqual([]);
    expect(eventSchema.parse(items[0])).toMatchObject({
      from: '2020-03',
      to: '2022',
      indicators: ['tillit'],
      breaks: false,
    });
  });
  test('an event that cuts the series', () => {
    expect(
      readEvents(register('handelser.csv', { ...pandemic, bryter: 'Ja' }), vocabulary).items[0]?.breaks,
    ).toBe(true);
  });
  test.each([
    [{ fran: '2022', till: '2020' }, ['2 till end-before-start']],
    [{ fran: '2020-03', till: '2020' }, []],
    [{ fran: '2020-13' }, ['2 fran invalid-date']],
    [{ fran: '' }, ['2 fran empty-cell']],
    [{ indikatorer: 'tilit' }, ['2 indikatorer unknown-indicator']],
    [{ bryter: 'kanske' }, ['2 bryter invalid-value']],
  ])('%o', (change, expected) => {
    expect(places(readEvents(register('handelser.csv', { ...pandemic, ...change }), vocabulary))).toEqual(
      expected,
    );
  });
});

const tasks = {
  id: 'uppdrag',
  insats: 'Mötesplatsen',
  omraden: 'hamnvik, angsbacken',
  mening: 'Uppdragen ökar med 30 procent',
  typ: 'okning_procent',
  enhet: 'uppdrag',
  utgangsvarde: '',
  utgangsperiod: '2019',
  malvarde: '30',
  malperiod: '2020',
  sektor: 'region',
};

describe('readGoals(register, vocabulary)', () => {
  test('a row', () => {
    const { items, diagnostics } = readGoals(register('mal.csv', tasks), vocabulary);
    expect(diagnostics).toEqual([]);
    expect(goalSchema.parse(items[0])).toMatchObject({
      type: 'increase-percent',
      baseline: null,
      target: 30,
      areas: ['hamnvik', 'angsbacken'],
    });
  });
  test.each([
    'andel',
    'antal',
    'antal_per_omrade',
    'okning_procent',
    'takt_per_manad',
    'kvalitativt',
    'Ökning procent',
  ])('typ %s', (typ) => {
    expect(readGoals(register('mal.csv', { ...tasks, typ }), vocabulary)).toMatchObject({
      diagnostics: [],
      items: [{ id: 'uppdrag' }],
    });
  });
  test.each([
    [{ typ: 'procent' }, ['2 typ invalid-value']],
    [{ malperiod: '2018' }, ['2 malperiod end-before-start']],
    [{ malvarde: '' }, ['2 malvarde goal-without-target']],
    [{ malvarde: '3O' }, ['2 malvarde not-a-number', '2 malvarde goal-without-target']],
    [{ malvarde: '', typ: 'kvalitativt' }, []],
    [{ utgangsperiod: '20x9' }, ['2 utgangsperiod period-not-understood']],
    [{ mening: '' }, ['2 mening empty-cell']],
    [{ mening: 'Ring 121212-1212' }, ['2 mening personal-number']],
    [{ insats: 'insatser/simskolan' }, ['2 insats goal-without-note']],
  ])('%o', (change, expected) => {
    expect(places(readGoals(register('mal.csv', { ...tasks, ...change }), vocabulary))).toEqual(expected);
  });
  test('an intervention is a note, by its id or its path; else a warning with the nearest, and the words as typed', () => {
    const notes = { ...vocabulary, notes: ['insatser-simskola'] };
    const read = (insats: string) => readGoals(register('mal.csv', { ...tasks, insats }), notes);
    expect(read('insatser/simskola')).toMatchObject({
      diagnostics: [],
      items: [{ intervention: 'insatser-simskola' }],
    });
    expect(read('insatser/simskolan')).toMatchObject({
      diagnostics: [{ severity: 'warning', found: 'insatser/simskolan', suggestion: 'insatser-simskola' }],
      items: [{ intervention: 'insatser/simskolan' }],
    });
  });
});

describe('readOutcomes(register, goals, vocabulary)', () => {
  const goals = readGoals(
    register(
      'mal.csv',
      { ...tasks, utgangsvarde: '60' },
      { ...tasks, id: 'trygga', typ: 'andel', enhet: '%' },
    ),
    vocabulary,
  ).items;
  const row = {
    mal: 'uppdrag',
    period: '2020',
    omrade: '',
    taljare: '',
    namnare: '',
    varde: '46',
    bedomning: '',
    kommentar: '',
  };

  test('a row', () => {
    const { items, diagnostics } = readOutcomes(register('utfall.csv', row), goals, vocabulary);
    expect(diagnostics).toEqual([]);
    expect(goalResultSchema.parse(items[0])).toMatchObject({ goal: 'uppdrag', period: '2020', value: 46 });
  });
  test.each([
    [{ mal: 'updrag' }, ['2 mal unknown-goal']],
    [{ period: '' }, ['2 period empty-cell']],
    [{ omrade: 'hamnvk' }, ['2 omrade unknown-area']],
    // 46 tasks by 25 persons: two units that are never made one share.
    [{ varde: '', taljare: '46', namnare: '25' }, ['2 namnare outcome-unit-mixed']],
    [{ enhet: 'personer' }, ['2 enhet outcome-unit-mixed']],
    [{ enhet: 'Uppdrag' }, []],
    [{ varde: '' }, ['2 varde outcome-without-value']],
    [{ mal: 'trygga', varde: '', taljare: '51', namnare: '50' }, ['2 taljare count-over-denominator']],
    [{ mal: 'trygga', varde: '', taljare: '0', namnare: '0' }, ['2 namnare zero-denominator']],
    [{ mal: 'trygga', varde: '', taljare: '41' }, ['2 varde outcome-without-value']],
    [{ bedomning: 'bra' }, ['2 bedomning invalid-value']],
    [{ bedomning: 'På väg' }, []],
  ])('%o', (change, expected) => {
    expect(places(readOutcomes(register('utfall.csv', { ...row, ...change }), goals, vocabulary))).toEqual(
      expected,
    );
  });
  test('the same goal, period and area twice', () => {
    expect(places(readOutcomes(register('utfall.csv', row, row), goals, vocabulary))).toEqual([
      '3 id duplicate-id',
    ]);
  });
  test('a goal whose baseline is missing, unless it is among the results', () => {
    const without = readGoals(register('mal.csv', tasks), vocabulary).items;
    expect(readOutcomes(register('utfall.csv', row), without, vocabulary).diagnostics).toMatchObject([
      { code: 'goal-without-baseline', severity: 'warning', found: 'uppdrag' },
    ]);
    const both = register('utfall.csv', row, { ...row, period: '2019', varde: '35' });
    expect(readOutcomes(both, without, vocabulary).diagnostics).toEqual([]);
  });
});

describe('readActionPlan(register, vocabulary)', () => {
  const row = {
    id: 'a1',
    omrade: 'Hamnvik',
    problem: 'Få mötesplatser',
    mal: '',
    atgard: 'Öppna lokalen',
    ansvarig: 'Fritidsnämnden',
    niva: 'nämnd',
    indikatorer: 'tillit',
    klart_senast: '2026-12-31',
    granskas: '2026-09-01',
    status: 'pågår',
    kommentar: '',
  };

  test('a row', () => {
    const { items, diagnostics } = readActionPlan(register('handlingsplan.csv', row), vocabulary);
    expect(diagnostics).toEqual([]);
    expect(actionSchema.parse(items[0])).toMatchObject({
      area: 'hamnvik',
      status: 'ongoing',
      indicators: ['tillit'],
    });
  });
  test.each([
    [{ ansvarig: '' }, ['2 ansvarig empty-cell']],
    [{ granskas: '' }, ['2 granskas empty-cell']],
    [{ klart_senast: '2026-05-31' }, ['2 klart_senast action-overdue']],
    [{ klart_senast: '2026-06-01' }, []],
    [{ klart_senast: '2026-05-31', status: 'klar' }, []],
    [{ granskas: '2026-05-31' }, ['2 granskas action-review-due']],
    [{ startar: '2027-01-01' }, ['2 klart_senast end-before-start']],
    [{ klart_senast: 'snart' }, ['2 klart_senast invalid-date']],
    [{ status: 'ok' }, ['2 status invalid-value']],
    [{ ansvarig: 'Kalle Zetterqvist' }, ['2 ansvarig personal-name']],
  ])('%o', (change, expected) => {
    expect(places(readActionPlan(register('handlingsplan.csv', { ...row, ...change }), vocabulary))).toEqual(
      expected,
    );
  });

  test('overdue first, then by deadline, finished last', () => {
    const rows = [
      { ...row, id: 'klar', klart_senast: '2026-01-01', status: 'klar' },
      { ...row, id: 'sen', klart_senast: '2026-12-31' },
      { ...row, id: 'utan', klart_senast: '' },
      { ...row, id: 'forsenad', klart_senast: '2026-05-31' },
      { ...row, id: 'snart', klart_senast: '2026-06-01' },
    ];
    const { items } = readActionPlan(register('handlingsplan.csv', ...rows), vocabulary);
    const sorted = sortActions(Object.freeze(items), '2026-06-01');
    expect(sorted.map((action) => action.id)).toEqual(['forsenad', 'snart', 'sen', 'utan', 'klar']);
    expect(sorted.map((action) => isOverdue(action, '2026-06-01'))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(isReviewDue({ ...sorted[1]!, reviewDate: '2026-05-31' }, '2026-06-01')).toBe(true);
  });
});

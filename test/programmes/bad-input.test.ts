import { describe, expect, test } from 'vitest';
import { type Programme, runInCopy } from '../support/programmes.ts';

type Case = readonly [
  name: string,
  programme: Programme,
  change: { readonly file: string; readonly from?: string; readonly to: string },
  place: string,
  code: string,
];

const cases: readonly Case[] = [
  [
    'a reference to a note that nobody has written',
    'halsolots',
    { file: 'anteckningar/roster/verkstad.md', from: 'langt-till-aktivitet,', to: 'langt-till-aktivtet,' },
    'anteckningar/roster/verkstad.md, rad 10, bekraftar',
    'unknown-note-reference',
  ],
  [
    'a reference to an indicator that nobody has',
    'halsolots',
    {
      file: 'anteckningar/mojligheter/lokaler-kvallstid.md',
      from: '[fysisk_aktivitet]',
      to: '[fysisk_aktivite]',
    },
    'anteckningar/mojligheter/lokaler-kvallstid.md, rad 6, indikatorer',
    'unknown-indicator',
  ],
  [
    'a result of a goal that is not set',
    'halsocafe',
    { file: 'utfall.csv', from: 'nya-enheter;2020', to: 'nya-enhter;2020' },
    'utfall.csv, rad 10, mal',
    'unknown-goal',
  ],
  [
    'funding that is not 100',
    'halsolots',
    { file: 'anteckningar/insatser/hitta-ut.md', from: 'Regionen, andel: 50', to: 'Regionen, andel: 40' },
    'anteckningar/insatser/hitta-ut.md',
    'funding-not-hundred',
  ],
  [
    'a quote without consent',
    'steg',
    { file: 'anteckningar/roster/aterkoppling.md', from: 'samtycke: ja', to: 'samtycke: nej' },
    'anteckningar/roster/aterkoppling.md, rad 10, samtycke',
    'quote-without-consent',
  ],
  [
    'a deadline before its start',
    'psykisk-ohalsa',
    {
      file: 'handlingsplan.csv',
      to: 'id;omrade;problem;mal;atgard;ansvarig;niva;indikatorer;startar;klart_senast;granskas;status\n1;ekliden;Väntan.;;Korta den.;Regionen;lokal;;2026-09-01;2026-03-01;2026-05-01;planerad\n',
    },
    'handlingsplan.csv, rad 2, klart_senast',
    'end-before-start',
  ],
  [
    'a goal that ends before it begins',
    'halsocafe',
    { file: 'mal.csv', from: '1;2019;3;2021', to: '1;2019;3;2018' },
    'mal.csv, rad 4, malperiod',
    'end-before-start',
  ],
  [
    'front matter that is not YAML',
    'steg',
    { file: 'anteckningar/insatser/grupp.md', from: 'teman: [vanor]', to: 'teman: [vanor' },
    'anteckningar/insatser/grupp.md',
    'not-yaml',
  ],
  [
    'a note with a script',
    'steg',
    { file: 'anteckningar/insatser/grupp.md', from: 'En grupp', to: '<script>alert(1)</script> En grupp' },
    'anteckningar/insatser/grupp.md, rad 12',
    'unsafe-html',
  ],
];

describe('what is wrong in the input stops the build: the diagnostic, its place, and nothing written', () => {
  test.each(cases)('%s', async (_, programme, change, place, code) => {
    const run = await runInCopy(
      programme,
      ['build', '--all', '--format', 'json,html', '--out', 'ut'],
      change,
    );
    expect(run.code).toBe(1);
    expect(run.err).toContain(`[${code}]`);
    expect(run.err).toContain(place);
    expect(run.written).toEqual({});
  });

  test('a goal whose baseline is missing is a warning, and the report says what is missing', async () => {
    const argv = ['build', 'nordsjo', '--format', 'json', '--out', 'ut'];
    const run = await runInCopy('halsocafe', argv);
    expect(run.code).toBe(0);
    expect(run.err).toContain('[goal-without-baseline]');
    expect(run.written['/prov/ut/2021/nordsjo/report.json']).toContain('goal-reason.baseline-missing');
    const strict = await runInCopy('halsocafe', [...argv, '--strict']);
    expect([strict.code, strict.written]).toEqual([1, {}]);
  });
});

import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ImportSession, importSession } from '../support/import-session.ts';
import { type Exchange, type ReplayServer, startReplayServer } from '../support/replay-server.ts';

const exchanges = JSON.parse(
  readFileSync(new URL('../../fixtures/replay/kolada.json', import.meta.url), 'utf8'),
) as Exchange[];

let session: ImportSession;
let server: ReplayServer;

async function start(faults: readonly Exchange[] = [], timeoutMilliseconds = 5000): Promise<void> {
  server = await startReplayServer([...faults, ...exchanges]);
  session = importSession({ timeoutMilliseconds });
}

function kolada(...argv: readonly string[]) {
  return session.run('import', 'kolada', '--base-url', `${server.origin}/v3`, ...argv);
}

const usual = ['--kpi', 'N15428', '--municipality', '9901,9902', '--years', '2023-2024'] as const;
const firstPage = exchanges.find(({ name }) => name === 'data, first page')!;
const untouched = ['kub.yaml'];

/** The first page, answered otherwise. */
function instead(response: Partial<Exchange['response']>, rest: Partial<Exchange> = {}): Exchange {
  return { ...firstPage, ...rest, response: { ...firstPage.response, ...response } };
}

beforeEach(() => start());
afterEach(async () => {
  session.close();
  await server.close();
});

describe('kub import kolada', () => {
  test('follows the pages and writes observations with their provenance', async () => {
    const { code, out, err } = await kolada(...usual);
    expect(err).toContain('5 rader');
    expect(code).toBe(0);
    // The withdrawn value of 2023 is left out; null is missing, ".." is secrecy; totals come first.
    expect(session.read('data/kolada-n15428.csv')).toBe(
      [
        '\ufeffomrade;indikator;period;kon;varde;status',
        '9901;behorig_yrkes;2023;kvinnor;0,5;',
        '9901;behorig_yrkes;2024;totalt;81,5;',
        '9901;behorig_yrkes;2024;kvinnor;82,25;',
        '9901;behorig_yrkes;2024;män;;saknas',
        '9902;behorig_yrkes;2024;totalt;;undertryckt',
        '',
      ].join('\n'),
    );
    const provenance = JSON.parse(session.read('data/kolada-n15428.ursprung.json'));
    expect(provenance).toMatchObject({
      source: 'Kolada',
      tables: [
        {
          id: 'N15428',
          title: expect.stringContaining('behöriga till yrkesprogram'),
          indicator: 'behorig_yrkes',
        },
      ],
      query: { kpis: ['N15428'], municipalities: ['9901', '9902'], years: ['2023', '2024'] },
      retrieved: '2026-03-01T08:00:00.000Z',
      licence: expect.stringContaining('Källa: Kolada'),
    });
    expect(out).toContain('- fil: data/kolada-n15428.csv\n    kalla: Kolada\n');
  });

  test('asks for no more than was asked for, and for each page once', async () => {
    await kolada(...usual);
    expect(server.log).toEqual([
      'GET /v3/kpi/N15428',
      'GET /v3/municipality?per_page=5000',
      'GET /v3/data/kpi/N15428/municipality/9901,9902/year/2023,2024',
      'GET /v3/data/kpi/N15428/municipality/9901,9902/year/2023,2024?page=2',
    ]);
  });

  test('a dry run checks everything and writes nothing', async () => {
    const { code, err } = await kolada(...usual, '--dry-run');
    expect(code).toBe(0);
    expect(err).toContain('Skulle skriva data/kolada-n15428.csv');
    expect(session.files()).toEqual(untouched);
  });

  test('--json gives the provenance and the next step on stdout', async () => {
    const { out } = await kolada(...usual, '--json');
    const result = JSON.parse(out);
    expect(result.files).toEqual(['data/kolada-n15428.csv', 'data/kolada-n15428.ursprung.json']);
    expect(result.provenance.data.rows).toBe(5);
    expect(result.next).toContain("licens: 'Ange ”Källa: Kolada”");
    expect(result.diagnostics).toEqual([
      { code: 'import-without-values', severity: 'warning', found: 'N15428 9902' },
    ]);
  });

  test('a second import takes the place of the first; a file made by hand stays', async () => {
    await kolada(...usual);
    expect((await kolada(...usual)).code).toBe(0);
    session.put('data/eget.csv', 'omrade;indikator\n');
    const { code, err } = await kolada(...usual, '--out', 'data/eget.csv');
    expect(code).toBe(1);
    expect(err).toContain('[import-target-exists]');
    expect(session.read('data/eget.csv')).toBe('omrade;indikator\n');
  });

  test('a measure that the catalogue lacks is written under its own id, and said to be', async () => {
    const { code, err } = await kolada('--kpi', 'N99999', '--municipality', '9901');
    expect(code).toBe(0);
    expect(err).toContain('[import-not-in-catalogue]');
    expect(session.read('data/kolada-n99999.csv')).toContain('9901;n99999;2024;totalt;12;');
    await kolada('--kpi', 'N99999', '--municipality', '9901', '--indicator', 'N99999=eget_matt');
    expect(session.read('data/kolada-n99999.csv')).toContain('9901;eget_matt;2024;totalt;12;');
  });

  test('values turned by the catalogue are work of our own', async () => {
    session.put(
      'indikatorer.csv',
      'id;namn;definition;matt;enhet;riktning;tema;kalla;kolada_id;vand\neget;Påhittat mått;Påhittat.;andel;%;hog_bra;bakgrund;Kolada;N99999;ja\n',
    );
    const { code, out, err } = await kolada('--kpi', 'N99999', '--municipality', '9901');
    expect(err).not.toContain('✖');
    expect(code).toBe(0);
    expect(out).toContain('kalla: egen bearbetning av uppgifter från Kolada');
  });
});

test('what was imported is understood by kub check', async () => {
  session.put(
    'omraden.csv',
    'id;namn;niva;del_av;koder;preposition;rapport\nalmby;Almby;kommun;;9901;i;nej\nbjorkby;Björkby;omrade;almby;9902;i;ja\n',
  );
  await kolada(...usual);
  const checked = await session.run('check');
  expect(checked.err).not.toContain('✖');
  expect(checked.code).toBe(0);
});

describe('kub import kolada refuses', () => {
  const refusals: readonly (readonly [string, readonly string[], string, string])[] = [
    [
      'a title that is not the catalogue’s',
      ['--kpi', 'N03926', '--municipality', '9901'],
      'import-title-differs',
      '25-65 år',
    ],
    [
      'an unknown measure',
      ['--kpi', 'N15428', 'N00001', '--municipality', '9901'],
      'import-unknown-id',
      'N00001',
    ],
    [
      'an unknown municipality',
      ['--kpi', 'N15428', '--municipality', '9901,9999'],
      'import-unknown-id',
      '9999',
    ],
    ['a region', ['--kpi', 'N15428', '--municipality', '0099'], 'import-not-municipality', '0099'],
    [
      'a group of municipalities',
      ['--kpi', 'N15428', '--municipality', 'G176214'],
      'import-not-municipality',
      'G176214',
    ],
  ];
  test.each(refusals)('%s', async (_, argv, problem, found) => {
    const { code, err } = await kolada(...argv);
    expect(code).toBe(1);
    expect(err).toContain(`[${problem}]`);
    expect(err).toContain(found);
    expect(session.files()).toEqual(untouched);
  });

  test('interfaces other than the third', async () => {
    const { code, err } = await session.run(
      'import',
      'kolada',
      '--base-url',
      `${server.origin}/v2`,
      ...usual,
    );
    expect(code).toBe(1);
    expect(err).toContain('[import-query]');
    expect(server.log).toEqual([]);
  });

  test('but takes a title that the user has read and accepted', async () => {
    const title = 'Långtidsarbetslösa i befolkningen, 25-65 år, andel (%)';
    const { err } = await kolada('--kpi', 'N03926', '--municipality', '9901', '--accept-title', title);
    // The replay has no data for it: what matters is that the title no longer stops the import.
    expect(err).not.toContain('import-title-differs');
    expect(err).toContain('Not in the replay');
  });
});

describe('a server with faults', () => {
  const restart = async (faults: readonly Exchange[], timeoutMilliseconds?: number): Promise<void> => {
    session.close();
    await server.close();
    await start(faults, timeoutMilliseconds);
  };
  const json = { 'content-type': 'application/json' };
  const whole = firstPage.response.body as { values: unknown[] };

  test('429 with Retry-After is waited for', async () => {
    await restart([
      instead(
        { status: 429, headers: { ...json, 'retry-after': '7' }, body: { detail: 'Too Many Requests' } },
        { times: 2 },
      ),
    ]);
    expect((await kolada(...usual)).code).toBe(0);
    expect(session.pauses).toEqual([7000, 7000]);
  });

  test('429 for ever ends, as does a pause of an hour', async () => {
    await restart([instead({ status: 429, headers: { ...json, 'retry-after': '3600' }, body: {} })]);
    const { code, err } = await kolada(...usual);
    expect(code).toBe(1);
    expect(err).toContain('[import-rate-limited]');
    expect(session.pauses).toEqual([]);
    await restart([instead({ status: 429, headers: json, body: {} })]);
    expect((await kolada(...usual)).code).toBe(1);
    expect(session.pauses).toEqual([1000, 2000, 4000, 8000]);
  });

  test('a connection cut half-way is tried again', async () => {
    await restart([instead({}, { fault: 'cut', times: 2 })]);
    expect((await kolada(...usual)).code).toBe(0);
    expect(server.log.filter((line) => line.endsWith('/year/2023,2024'))).toHaveLength(3);
  });

  test.each([
    ['cut every time', { fault: 'cut' } as const, 'import-unreachable'],
    ['slower than the time it is given', { fault: 'silent' } as const, 'import-unreachable'],
    ['without end', { fault: 'endless' } as const, 'import-too-large'],
  ])(
    '%s: nothing is written',
    async (_, fault, problem) => {
      await restart([instead({}, fault)], fault.fault === 'silent' ? 60 : 20_000);
      const { code, err } = await kolada(...usual);
      expect(code).toBe(1);
      expect(err).toContain(`[${problem}]`);
      expect(session.files()).toEqual(untouched);
    },
    30_000,
  );

  const lies: readonly (readonly [string, Partial<Exchange['response']>, string])[] = [
    ['a page that lies about its count', { body: { ...whole, count: 3 } }, 'import-incomplete'],
    ['pages in a ring', { body: { ...whole, next_url: firstPage.request.url } }, 'import-incomplete'],
    ['a page without next_url', { body: { values: [], count: 0 } }, 'import-not-data'],
    [
      'a page of HTML',
      { headers: { 'content-type': 'text/html' }, body: '<h1>Logga in</h1>' },
      'import-not-data',
    ],
    ['JSON that ends too early', { body: '{"values": [' }, 'import-incomplete'],
    ['gone', { status: 410, headers: { 'content-type': 'text/html' }, body: 'Gone' }, 'import-refused'],
    [
      'a municipality that was not asked for',
      {
        body: {
          ...whole,
          values: [{ kpi: 'N15428', municipality: 'G176214', period: 2024, values: [] }],
          count: 1,
        },
      },
      'import-keys-differ',
    ],
    [
      'the same key twice',
      { body: { ...whole, values: [...whole.values, ...whole.values], count: 4 } },
      'import-keys-differ',
    ],
  ];
  test.each(lies)('%s: nothing is written', async (_, response, problem) => {
    await restart([instead(response)]);
    const { code, err } = await kolada(...usual);
    expect(code).toBe(1);
    expect(err).toContain(`[${problem}]`);
    expect(session.files()).toEqual(untouched);
  });

  test('nobody at the address', async () => {
    await server.close();
    const { code, err } = await kolada(...usual);
    expect(code).toBe(1);
    expect(err).toContain('[import-unreachable]');
    expect(err).toContain('ECONNREFUSED');
  });
});

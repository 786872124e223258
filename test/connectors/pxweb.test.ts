import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { type ImportSession, importSession } from '../support/import-session.ts';
import { type Exchange, type ReplayServer, startReplayServer } from '../support/replay-server.ts';

function fixture(name: string): readonly Exchange[] {
  return JSON.parse(
    readFileSync(new URL(`../../fixtures/replay/${name}.json`, import.meta.url), 'utf8'),
  ) as Exchange[];
}

const second = fixture('pxweb-v2');
const first = fixture('pxweb-v1');
const untouched = ['kub.yaml'];
const json = { 'content-type': 'application/json' };
const problemJson = { 'content-type': 'application/problem+json' };

let session: ImportSession;
let server: ReplayServer;

async function start(exchanges: readonly Exchange[]): Promise<void> {
  server = await startReplayServer(exchanges);
  session = importSession();
}

afterEach(async () => {
  session.close();
  await server.close();
});

function named(exchanges: readonly Exchange[], name: string): Exchange {
  const found = exchanges.find((one) => one.name === name);
  if (!found) throw new Error(`no exchange ${name}`);
  return found;
}

const written = named(second, 'as the user wrote it, within the limit');
const usual = ['--query', 'Region=9901', 'Alder=*', 'Tid=top(2)'];

function pxweb(...argv: readonly string[]) {
  return session.run('import', 'pxweb', '--base-url', `${server.origin}/api/v2`, '--table', 'TAB1', ...argv);
}

function instead(response: Partial<Exchange['response']>, rest: Partial<Exchange> = {}): Exchange {
  return { ...written, ...rest, response: { ...written.response, ...response } };
}

describe('kub import pxweb, version 2', () => {
  test('asks as the user wrote, checks the keys and writes the table with its provenance', async () => {
    await start(second);
    const { code, out, err } = await pxweb(...usual);
    expect(err).toContain('6 rader');
    expect(code).toBe(0);
    expect(session.read('data/tab1.csv')).toBe(
      [
        '\ufeffregion;region (kod);ålder;ålder (kod);år;värde',
        'Almby;9901;0–4 år;-4;2023;1120,5',
        'Almby;9901;0–4 år;-4;2024;1130,5',
        'Almby;9901;5–9 år;5-9;2023;1220,5',
        'Almby;9901;5–9 år;5-9;2024;1230,5',
        'Almby;9901;80+ år;80-;2023;1320,5',
        'Almby;9901;80+ år;80-;2024;1330,5',
        '',
      ].join('\n'),
    );
    expect(JSON.parse(session.read('data/tab1.ursprung.json'))).toMatchObject({
      source: 'SCB',
      tables: [{ id: 'TAB1', title: 'Påhittad folkmängd efter region, ålder och år' }],
      query: [
        { code: 'Region', codes: ['9901'] },
        { code: 'Alder', codes: ['-4', '5-9', '80-'] },
        { code: 'Tid', codes: ['2023', '2024'] },
      ],
      updated: '2026-01-15T07:00:00Z',
      licence: 'CC0. Källa: SCB',
      notes: ['Påhittade tal.'],
    });
    expect(out).toBe(
      [
        '  - fil: data/tab1.csv',
        '    kalla: SCB, tabell TAB1',
        "    licens: 'CC0. Källa: SCB'",
        "    hamtad: '2026-03-01'",
        "    decimal: ','",
        '    kolumner:',
        "      indikator: '=INDIKATOR'",
        '      omrade: region (kod)',
        '      period: år',
        '      alder: ålder',
        '      varde: värde',
        '',
      ].join('\n'),
    );
  });

  test('splits by the limit of /config: every cell once', async () => {
    await start(second);
    const { code } = await pxweb('--query', 'Region=*', 'Alder=*', 'Tid=*');
    expect(code).toBe(0);
    const rows = session.read('data/tab1.csv').trimEnd().split('\n').slice(1);
    // 2 regions × 3 ages × 3 years = 18 cells, 6 a request; region · age · year make 1000 · 100 · 10.
    expect(server.log.filter((line) => line.startsWith('POST'))).toHaveLength(3);
    expect(rows).toHaveLength(18);
    expect(new Set(rows).size).toBe(18);
    expect(rows).toContain('Björkby;9902;80+ år;80-;2022;2310,5');
    // Three calls a second are allowed, the clock stands still, and five are made.
    expect(session.pauses.length).toBeGreaterThan(0);
    expect(Math.max(...session.pauses)).toBeLessThanOrEqual(1000);
  });

  test('a mapping makes observations', async () => {
    await start(second);
    const { code } = await pxweb(
      ...usual,
      '--indicator',
      'folkmangd',
      '--area-column',
      'region (kod)',
      '--period-column',
      'år',
      '--age-column',
      'ålder (kod)',
      '--count-column',
      'värde',
    );
    expect(code).toBe(0);
    const [head, row] = session.read('data/tab1.csv').split('\n');
    expect(head).toBe('\ufeffomrade;indikator;period;alder;taljare;status');
    expect(row).toBe('9901;folkmangd;2023;-4;1120,5;');
  });

  test('a mapping that makes two rows one is refused, and says what tells them apart', async () => {
    await start(second);
    const { code, err } = await pxweb(
      ...usual,
      '--indicator',
      'x',
      '--area-column',
      'region',
      '--period-column',
      'år',
      '--value-column',
      'värde',
    );
    expect(code).toBe(1);
    expect(err).toContain('[import-rows-collide]');
    expect(err).toContain('ålder, ålder (kod)');
    expect(session.files()).toEqual(untouched);
  });

  test('a query may be JSON, a file of JSON, or a copied address; without one the default is taken', async () => {
    await start(second);
    const body = JSON.stringify(written.request.body);
    expect((await pxweb('--query', body)).code).toBe(0);
    session.put('fraga.json', body);
    expect((await pxweb('--query', 'fraga.json')).code).toBe(0);
    const address = `${server.origin}/api/v2/tables/TAB1/data?lang=sv&valueCodes[Region]=9901&valueCodes[Alder]=*&valueCodes[Tid]=top(2)`;
    expect((await session.run('import', 'pxweb', '--url', address)).code).toBe(0);
    expect(server.log.filter((line) => line.startsWith('POST'))).toHaveLength(3);
    expect((await pxweb()).code).toBe(0);
    expect(session.read('data/tab1.csv')).toContain('Almby;9901;80+ år;80-;2024;1330,5');
  });

  test('the codes of a grouping are those of its codelist', async () => {
    const body = {
      selection: [
        { variableCode: 'Region', valueCodes: ['9901'] },
        { variableCode: 'Alder', codelist: 'agg_Två', valueCodes: ['*'] },
        { variableCode: 'Tid', valueCodes: ['2024'] },
      ],
    };
    const grouped = {
      ...(written.response.body as object),
      size: [1, 2, 1],
      value: [4, 5],
      dimension: {
        Region: { label: 'region', category: { index: ['9901'] } },
        Alder: { label: 'ålder', category: { index: ['-9', '80-'] } },
        Tid: { label: 'år', category: { index: ['2024'] } },
      },
    };
    const asked = { ...written.request, body };
    await start([{ ...instead({ body: grouped }), request: asked }, ...second]);
    const query = ['--query', 'Region=9901', 'Alder@agg_Två=*', 'Tid=2024'];
    expect((await pxweb(...query)).code).toBe(0);
    expect(session.read('data/tab1.csv')).toContain('9901;-9;2024;4');
  });
});

describe('a PxWeb server with faults', () => {
  test('403 too many cells: the part is halved until it is taken', async () => {
    const tooMany = {
      ...written,
      request: { method: written.request.method, url: written.request.url },
      response: {
        status: 403,
        headers: problemJson,
        body: { title: 'Too many cells selected', status: 403 },
      },
      times: 1,
    };
    // The server takes 6 cells by its word, but refuses the first 6; of at most 3 the next cut is one year.
    const halves = ['-4', '5-9', '80-'].flatMap((age) =>
      [['2022'], ['2023'], ['2024']].map((years) => {
        const body = {
          selection: [
            { variableCode: 'Region', valueCodes: ['*'] },
            { variableCode: 'Alder', valueCodes: [age] },
            { variableCode: 'Tid', valueCodes: years },
          ],
        };
        return {
          ...instead({ body: cube(['9901', '9902'], [age], years) }),
          request: { ...written.request, body },
        };
      }),
    );
    await start([tooMany, ...halves, ...second]);
    const { code, err } = await pxweb('--query', 'Region=*', 'Alder=*', 'Tid=*');
    expect(err).not.toContain('✖');
    expect(code).toBe(0);
    const rows = session.read('data/tab1.csv').trimEnd().split('\n').slice(1);
    expect(rows).toHaveLength(18);
    expect(new Set(rows).size).toBe(18);
  });

  test('403 for another reason is told in the words of the server, after few tries', async () => {
    await start([
      instead({
        status: 403,
        headers: problemJson,
        body: { title: 'Forbidden', detail: 'Behörighet saknas', status: 403 },
      }),
      ...second,
    ]);
    const { code, err } = await pxweb(...usual);
    expect(code).toBe(1);
    expect(err).toContain('[import-refused]');
    expect(server.log.length).toBeLessThan(15);
    expect(session.files()).toEqual(untouched);
  });

  test('429 with Retry-After as seconds and as a date', async () => {
    const busy = (after: string) =>
      instead(
        {
          status: 429,
          headers: { ...problemJson, 'retry-after': after },
          body: { title: 'Too Many Requests' },
        },
        { times: 1 },
      );
    await start([busy('10'), busy('Sun, 01 Mar 2026 08:00:30 GMT'), ...second]);
    expect((await pxweb(...usual)).code).toBe(0);
    // The clock of the session stands at 08:00:00.
    expect(session.pauses.filter((pause) => pause > 1000)).toEqual([10_000, 30_000]);
  });

  test('a connection cut half-way is tried again', async () => {
    await start([instead({}, { fault: 'cut', times: 1 }), ...second]);
    expect((await pxweb(...usual)).code).toBe(0);
    expect(server.log.filter((line) => line.startsWith('POST'))).toHaveLength(2);
  });

  const faults: readonly (readonly [string, Partial<Exchange['response']>, string, string])[] = [
    [
      'an age that was not asked for',
      { body: cube(['9901'], ['-4', '5-9', '15-19'], ['2023', '2024']) },
      'import-keys-differ',
      'Alder: – 80-, + 15-19',
    ],
    [
      'a year too few',
      { body: cube(['9901'], ['-4', '5-9', '80-'], ['2024']) },
      'import-keys-differ',
      'Tid: – 2023',
    ],
    [
      'a region too many',
      { body: cube(['9901', '9902'], ['-4', '5-9', '80-'], ['2023', '2024']) },
      'import-keys-differ',
      'Region: + 9902',
    ],
    [
      'fewer values than cells',
      { body: { ...cube(['9901'], ['-4', '5-9', '80-'], ['2023', '2024']), value: [1, 2] } },
      'json-stat-size',
      '2',
    ],
    [
      'problem+json',
      {
        status: 400,
        headers: problemJson,
        body: {
          type: 'Parameter error',
          title: 'Bad Request',
          detail: 'Missing selection for mandatory variable',
        },
      },
      'import-refused',
      '400 Bad Request. Missing selection for mandatory variable',
    ],
    [
      'a page of HTML',
      { headers: { 'content-type': 'text/html' }, body: '<title>Underhåll</title>' },
      'import-not-data',
      'text/html',
    ],
    ['a server that has broken down', { status: 503, headers: json, body: {} }, 'import-unreachable', '503'],
  ];
  test.each(faults)('%s: nothing is written', async (_, response, problem, found) => {
    await start([instead(response), ...second]);
    const { code, err } = await pxweb(...usual);
    expect(code).toBe(1);
    expect(err).toContain(`[${problem}]`);
    expect(err).toContain(found);
    expect(session.files()).toEqual(untouched);
  });

  test('an unknown table, variable, code or grouping is told before any data are asked for', async () => {
    await start(second);
    const unknown = await session.run(
      'import',
      'pxweb',
      '--base-url',
      `${server.origin}/api/v2`,
      '--table',
      'TAB0',
    );
    expect(unknown.err).toContain('Non-existent table');
    for (const query of ['Regio=9901', 'Region=9999', 'Alder@agg_Saknas=*', 'Tid=top(x)']) {
      const { code, err } = await pxweb('--query', query);
      expect(code, query).toBe(1);
      expect(err, query).toContain('[import-not-in-table]');
    }
    expect((await pxweb('--query', 'Region')).err).toContain('[import-query]');
    expect((await pxweb('--query', '{"query": 1}')).err).toContain('[import-query]');
    expect(server.log.filter((line) => line.startsWith('POST'))).toEqual([]);
    expect(session.files()).toEqual(untouched);
  });
});

describe('kub import pxweb, version 1', () => {
  const address = () => `${server.origin}/OV0104/v1/doris/sv/ssd/BE/BE0101/Tab1`;
  const query = ['--query', 'Region=9901', 'Kon=1,2', 'ContentsCode=000001AA', 'Tid=top(1)'];

  test('reads limits at ?config, spells out the codes, and keeps the signs of the source', async () => {
    await start(first);
    const { code } = await session.run('import', 'pxweb', '--url', address(), ...query);
    expect(code).toBe(0);
    expect(server.log[0]).toBe('GET /OV0104/v1/doris/sv/ssd?config');
    expect(session.read('data/tab1.csv')).toBe(
      '\ufeffregion;kön;år;tabellinnehåll;tabellinnehåll (kod);värde\n9901;1;2024;Antal;000001AA;12\n9901;2;2024;Antal;000001AA;..\n',
    );
    expect(JSON.parse(session.read('data/tab1.ursprung.json'))).toMatchObject({
      source: 'SCB',
      url: address(),
    });
  });

  test('mapped, the texts become numbers and the signs states', async () => {
    await start(first);
    const map = [
      '--indicator',
      'folkmangd',
      '--area-column',
      'region',
      '--period-column',
      'år',
      '--sex-column',
      'kön',
      '--count-column',
      'värde',
    ];
    expect((await session.run('import', 'pxweb', '--url', address(), ...query, ...map)).code).toBe(0);
    expect(session.read('data/tab1.csv')).toBe(
      '\ufeffomrade;indikator;period;kon;taljare;status\n9901;folkmangd;2024;1;12;\n9901;folkmangd;2024;2;;saknas\n',
    );
  });

  const data = named(first, 'data');
  const body = data.response.body as { data: { key: string[]; values: string[] }[] };
  test.each([
    ['a row too few', { ...body, data: body.data.slice(1) }, 'import-keys-differ'],
    ['a row twice', { ...body, data: [...body.data, ...body.data] }, 'import-incomplete'],
    [
      'another sex',
      {
        ...body,
        data: body.data.map((row) => ({ ...row, key: row.key.map((key) => (key === '2' ? '3' : key)) })),
      },
      'import-keys-differ',
    ],
  ])('%s: nothing is written', async (_, changed, problem) => {
    await start([{ ...data, response: { ...data.response, body: changed } }, ...first]);
    const { code, err } = await session.run('import', 'pxweb', '--url', address(), ...query);
    expect(code).toBe(1);
    expect(err).toContain(`[${problem}]`);
    expect(session.files()).toEqual(untouched);
  });
});

/** A cube of the invented table, with numbers that nobody looks at. */
function cube(regions: readonly string[], ages: readonly string[], years: readonly string[]): object {
  const dimension = (label: string, index: readonly string[]) => ({ label, category: { index } });
  return {
    version: '2.0',
    class: 'dataset',
    label: 'Påhittad',
    source: 'SCB',
    id: ['Region', 'Alder', 'Tid'],
    size: [regions.length, ages.length, years.length],
    dimension: {
      Region: dimension('region', regions),
      Alder: dimension('ålder', ages),
      Tid: dimension('år', years),
    },
    value: Array.from({ length: regions.length * ages.length * years.length }, (_, cell) => cell),
  };
}

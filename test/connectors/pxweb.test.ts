import { afterEach, describe, expect, test } from 'vitest';
import { type ImportSession, importSession } from '../support/import-session.ts';
import { exchangeNamed, replayFixture } from '../support/pxweb-replies.ts';
import { type Exchange, type ReplayServer, startReplayServer } from '../support/replay-server.ts';

const second = replayFixture('pxweb-v2');
const first = replayFixture('pxweb-v1');
const untouched = ['kub.yaml'];

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

const written = exchangeNamed(second, 'as the user wrote it, within the limit');
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

  const data = exchangeNamed(first, 'data');
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

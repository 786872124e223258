import { afterEach, describe, expect, test } from 'vitest';
import { type ImportSession, importSession } from '../support/import-session.ts';
import { exchangeNamed, inventedCube, replayFixture } from '../support/pxweb-replies.ts';
import { type Exchange, type ReplayServer, startReplayServer } from '../support/replay-server.ts';

const second = replayFixture('pxweb-v2');
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

const written = exchangeNamed(second, 'as the user wrote it, within the limit');
const usual = ['--query', 'Region=9901', 'Alder=*', 'Tid=top(2)'];

function pxweb(...argv: readonly string[]) {
  return session.run('import', 'pxweb', '--base-url', `${server.origin}/api/v2`, '--table', 'TAB1', ...argv);
}

function instead(response: Partial<Exchange['response']>, rest: Partial<Exchange> = {}): Exchange {
  return { ...written, ...rest, response: { ...written.response, ...response } };
}

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
          ...instead({ body: inventedCube(['9901', '9902'], [age], years) }),
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
      { body: inventedCube(['9901'], ['-4', '5-9', '15-19'], ['2023', '2024']) },
      'import-keys-differ',
      'Alder: – 80-, + 15-19',
    ],
    [
      'a year too few',
      { body: inventedCube(['9901'], ['-4', '5-9', '80-'], ['2024']) },
      'import-keys-differ',
      'Tid: – 2023',
    ],
    [
      'a region too many',
      { body: inventedCube(['9901', '9902'], ['-4', '5-9', '80-'], ['2023', '2024']) },
      'import-keys-differ',
      'Region: + 9902',
    ],
    [
      'fewer values than cells',
      { body: { ...inventedCube(['9901'], ['-4', '5-9', '80-'], ['2023', '2024']), value: [1, 2] } },
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

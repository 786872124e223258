import { afterEach, describe, expect, test } from 'vitest';
import { type ImportSession, importSession } from '../support/import-session.ts';
import { type Exchange, type ReplayServer, startReplayServer } from '../support/replay-server.ts';
import { hasSharedExchanges, sharedExchanges, sharedText } from '../support/shared-exchanges.ts';

describe.skipIf(!hasSharedExchanges)('replies of the agencies themselves', () => {
  const exchanges = hasSharedExchanges ? sharedExchanges() : [];
  let session: ImportSession;
  let server: ReplayServer;

  const start = async (more: readonly Exchange[] = []): Promise<void> => {
    server = await startReplayServer([...more, ...exchanges]);
    session = importSession();
  };
  afterEach(async () => {
    session.close();
    await server.close();
  });

  const named = (name: string): Exchange => exchanges.find((one) => one.name === name)!;
  const bodyOf = ({ response }: Exchange): { values: { id?: string }[]; [key: string]: unknown } =>
    JSON.parse(String(response.body));
  const koladaBase = 'https://api.kolada.se/v3';
  const get = (path: string, body: unknown): Exchange => ({
    name: path,
    request: { method: 'GET', url: `${koladaBase}/${path}` },
    response: { status: 200, headers: { 'content-type': 'application/json' }, body },
  });
  /** The stored list has 18 measures; this is what Kolada gives for some of them. */
  const measures = (...ids: string[]): Exchange => {
    const values = bodyOf(named('kolada v3 kpi by ids')).values.filter(({ id = '' }) => ids.includes(id));
    return get(`kpi/${ids.join(',')}`, { values, count: values.length, next_url: null, previous_url: null });
  };
  const kolada = (...argv: string[]) =>
    session.run('import', 'kolada', '--base-url', `${server.origin}/v3`, ...argv);
  const dataRows = (path: string): string[] => session.read(path).trimEnd().split('\n').slice(1);

  const three = ['--kpi', 'N00945', '--municipality', '0180,1280,1480'] as const;

  test('Kolada: the values that another program saved from the same interface', async () => {
    await start([measures('N00945')]);
    const { code, err } = await kolada(...three);
    expect(err).not.toContain('✖');
    expect(code).toBe(0);
    const expected = sharedText('kolada/kolada_long_N00945_from_rKolada.csv')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => {
        const [, municipality, , year, , , , value = ''] = line.split(',');
        return `${municipality};n00945;${year};totalt;${String(Number(value)).replace('.', ',')};`;
      });
    expect(dataRows('data/kolada-n00945.csv').sort()).toEqual(expected.sort());
  });

  test('Kolada: the same in pages of forty', async () => {
    const whole = named('kolada v3 data, 3 municipalities');
    const { values, ...rest } = bodyOf(whole);
    const next = `${whole.request.url}?page=2&per_page=40`;
    const first = { ...rest, values: values.slice(0, 40), count: 40, next_url: next };
    const last = { ...rest, values: values.slice(40), count: values.length - 40, next_url: null };
    const path = whole.request.url.slice(koladaBase.length + 1);
    await start([measures('N00945'), get(path, first), get(`${path}?page=2&per_page=40`, last)]);
    expect((await kolada(...three)).code).toBe(0);
    expect(dataRows('data/kolada-n00945.csv')).toHaveLength(63);
  });

  test('Kolada: two measures, eight municipalities, twelve years', async () => {
    await start([measures('N03702', 'N03703')]);
    const { code, err } = await kolada(
      '--kpi',
      'N03702',
      'N03703',
      '--municipality',
      '0319,0562,0687,1082,1083,1885,1984,2084',
      '--years',
      '2012-2023',
    );
    expect(err).not.toContain('✖');
    expect(code).toBe(0);
    const { values } = bodyOf(named('kolada v3 data, 8 municipalities x 12 years'));
    expect(dataRows('data/kolada-n03702-n03703.csv')).toHaveLength(values.length);
  });

  test('Kolada: an id that it does not know, the second interface, and a group', async () => {
    await start();
    expect((await kolada('--kpi', 'N00001', '--municipality', '1490')).err).toContain('[import-unknown-id]');
    expect((await kolada('--kpi', 'N00945', '--municipality', '1490,G176214')).err).toContain('G176214');
    expect(session.files()).toEqual(['kub.yaml']);
  });

  const second = (...argv: string[]) =>
    session.run('import', 'pxweb', '--base-url', `${server.origin}/api/v2`, ...argv);

  test('PxWeb 2: the default selection of a table of Statistics Sweden', async () => {
    await start();
    const { code, err } = await second('--table', 'TAB6471');
    expect(err).not.toContain('✖');
    expect(code).toBe(0);
    // 21 counties × 11 ages × 3 sexes × 4 months
    expect(dataRows('data/tab6471.csv')).toHaveLength(2772);
    expect(JSON.parse(session.read('data/tab6471.ursprung.json'))).toMatchObject({
      source: 'SCB',
      licence: 'CC0. Källa: SCB',
      tables: [{ id: 'TAB6471' }],
    });
  });

  test('PxWeb 2: ages other than those of the grouping asked for are refused', async () => {
    // The stored reply to agg_Ålder10årJ has the ages of another grouping: "0-9" for "-9".
    const regions = sharedText('pxweb/specs_codelist_vs_RegionLan07.json');
    const server2 = 'https://statistikdatabasen.scb.se/api/v2';
    const codelist = {
      ...get('', regions),
      request: { method: 'GET', url: `${server2}/codelists/vs_RegionL%C3%A4n07` },
    };
    await start([codelist]);
    const query = JSON.stringify(named('pxweb v2 data POST').request.body);
    const { code, err } = await second('--table', 'TAB6471', '--query', query);
    expect(code).toBe(1);
    expect(err).toContain('[import-keys-differ]');
    expect(err).toMatch(/Alder: – \S+, \+ \S+/);
    expect(session.files()).toEqual(['kub.yaml']);
  });

  test('PxWeb 2: a table that is not there', async () => {
    await start();
    expect((await second('--table', 'TAB0')).err).toContain('404 Non-existent table');
  });

  test('PxWeb 1: a table of the Public Health Agency, in the format asked for', async () => {
    await start();
    const { request } = named('FoHM v1 data json-stat2 (trimmed)');
    const url = `${server.origin}${decodeURI(new URL(request.url).pathname)}`;
    session.put('fraga.json', JSON.stringify(request.body));
    const { code, err } = await session.run('import', 'pxweb', '--url', url, '--query', 'fraga.json');
    expect(err).not.toContain('✖');
    expect(code).toBe(0);
    expect(dataRows('data/mobbning-px.csv').map((row) => row.split(';').at(-1))).toEqual(['4', '5']);
  });
});

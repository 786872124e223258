import { afterEach, expect, test } from 'vitest';
import { type ImportSession, importSession } from '../support/import-session.ts';

let session: ImportSession;
afterEach(() => session.close());

const settings =
  'kommun: provby\nutgava: 2026\npahittade_uppgifter: ja\ndata:\n  - fil: data/*.csv\n    kalla: Påhittad\n';
const areas = `id;namn;niva;del_av;koder;preposition;rapport
provby;Provby;kommun;;9902;i;nej
norrdal;Norrdal;omrade;provby;9902R001;i;ja
sydvik;Sydvik;omrade;provby;9902R002;på;nej
`;
const people = `omrade;indikator;period;kon;taljare;namnare
9902R001;folkmangd;2024;totalt;4192;
9902R002;folkmangd;2024;totalt;3342;
`;

test('a build never touches the network', async () => {
  let calls = 0;
  const refuse = async (): Promise<never> => {
    calls += 1;
    throw new Error('a build used the network');
  };
  session = importSession({ network: { fetch: refuse, wait: refuse } });
  const tables = { 'kub.yaml': settings, 'omraden.csv': areas, 'data/folk.csv': people };
  for (const [path, text] of Object.entries(tables)) session.put(path, text);
  const { code } = await session.run('build', 'norrdal', '--format', 'html,csv,json');
  expect(code).toBe(0);
  expect(session.files().some((path) => path.endsWith('kunskapsunderlag.html'))).toBe(true);
  // The same effects do fail an import, so that the test above can fail.
  const imported = await session.run('import', 'pxweb', '--table', 'TAB1');
  expect(imported.code).not.toBe(0);
  expect(calls).toBe(1);
}, 60_000);

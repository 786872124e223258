import { describe, expect, test } from 'vitest';
import { exampleContents, runKub } from '../support/run-kub.ts';

/** No warning, only what comes next. */
const inOrder = 'Nästa steg: kub build --all\n';

describe('kub init', () => {
  test('makes a workspace that is in order and builds at once', async () => {
    const contents = await exampleContents();
    expect(contents['kub.yaml']).toContain('# ');
    const checked = await runKub(['check', '--strict'], { contents });
    expect({ code: checked.code, err: checked.err }).toEqual({ code: 0, err: inOrder });
    const built = await runKub(['build', '--all', '--format', 'html,json'], { contents });
    expect(built.code).toBe(0);
    for (const area of ['norrhagen', 'ekdalen', 'hamnudden']) {
      const html = built.written[`/prov/out/2026/${area}/kunskapsunderlag.html`];
      expect(html).toContain('Påhittade uppgifter');
    }
  });

  test('what is switched off in kub.yaml is right when it is switched on', async () => {
    const contents = await exampleContents();
    const lines = contents['kub.yaml']!.split('\n');
    const from = lines.findIndex((line) => line.startsWith('# avsandare:'));
    const on = lines.map((line, index) => (index >= from && /^# +\w+:/.test(line) ? line.slice(2) : line));
    expect(on).not.toEqual(lines);
    const { code, err } = await runKub(['check'], { contents: { ...contents, 'kub.yaml': on.join('\n') } });
    expect({ code, err }).toEqual({ code: 0, err: inOrder });
  });

  test('refuses a folder that holds anything, and writes nothing', async () => {
    const { code, err, written } = await runKub(['init', '.'], { contents: { 'viktigt.txt': 'mitt' } });
    expect({ code, written }).toEqual({ code: 1, written: {} });
    expect(err).toContain('[folder-not-empty]');
    expect(err).toContain('viktigt.txt');
  });
});

describe('kub init --from-codes', () => {
  const list = [
    'DeSO;RegSO;Namn',
    '9990A0010;9990R001;Östra udden',
    '9990A0020;9990R001;Östra udden',
    '9990A0030;9990R002;Ängen',
    '9991A0010;9991R001;Någon annanstans',
  ].join('\n');
  const argv = ['init', 'ny', '--from-codes', '9990', '--codes', 'koder.csv'];

  test('fills in the areas of the municipality with their codes', async () => {
    const { code, written } = await runKub(argv, { contents: { 'koder.csv': list } });
    expect(code).toBe(0);
    expect(written['/prov/ny/omraden.csv']?.split('\n')).toEqual([
      'id;namn;niva;del_av;koder;preposition;rapport',
      'kommun-9990;Kommun 9990;kommun;;9990;i;nej',
      'ostra-udden;Östra udden;omrade;kommun-9990;9990R001 9990A0010 9990A0020;;nej',
      'angen;Ängen;omrade;kommun-9990;9990R002 9990A0030;;nej',
      '',
    ]);
  });

  test('the areas pass the check', async () => {
    const { written } = await runKub(argv, { contents: { 'koder.csv': list } });
    const contents = Object.fromEntries(
      Object.entries(written).map(([path, text]) => [path.replace('/prov/ny/', ''), text]),
    );
    expect(await runKub(['check'], { contents })).toMatchObject({ code: 0, err: inOrder });
  });

  test('a list without the municipality is an error, and nothing is written', async () => {
    const other = ['init', 'ny', '--from-codes', '1234', '--codes', 'koder.csv'];
    const { code, err, written } = await runKub(other, { contents: { 'koder.csv': list } });
    expect({ code, written }).toEqual({ code: 1, written: {} });
    expect(err).toContain('1234');
  });
});

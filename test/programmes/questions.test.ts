import { describe, expect, test } from 'vitest';
import { type Programme, runInCopy } from '../support/programmes.ts';

type Rows = readonly Readonly<Record<string, string>>[];

async function listed(
  programme: Programme,
  what: string,
  change: Parameters<typeof runInCopy>[2] = null,
): Promise<Rows> {
  const run = await runInCopy(programme, ['list', what, '--json'], change);
  expect(run.code).toBe(0);
  return JSON.parse(run.out) as Rows;
}

describe('kub list and kub check answer an analyst’s questions', () => {
  const unsourced = {
    file: 'anteckningar/mojligheter/lokaler-kvallstid.md',
    from: 'kalla: Förfrågan till verksamheter (påhittad)\n',
    to: '',
  };

  test('which notes cite no source', async () => {
    const rows = await listed('halsolots', 'notes', unsourced);
    expect(rows.filter((row) => row.utan_kalla === 'ja').map((row) => row.id)).toEqual([
      'mojligheter-lokaler-kvallstid',
    ]);
    const check = await runInCopy('halsolots', ['check'], unsourced);
    expect(check.out).toContain(`${unsourced.file}, kalla: `);
    expect(check.out).toContain('[note-without-source]');
  });

  test('which actions are overdue', async () => {
    const rows = await listed('psykisk-ohalsa', 'plan');
    expect(rows.filter((row) => row.forsenad === 'ja').map((row) => row.atgard)).toEqual([
      'Hålla trepartssamtal inom fyra veckor.',
    ]);
    const check = await runInCopy('psykisk-ohalsa', ['check']);
    expect(check.out).toContain('handlingsplan.csv, rad 3, klart_senast: ');
    expect(check.out).toContain('[action-overdue]');
  });

  test('which themes have no residents’ view, area by area', async () => {
    const rows = await listed('halsolots', 'themes');
    const without = rows
      .filter((row) => row.boendes_bild === 'saknas')
      .map((row) => `${row.omrade} ${row.tema}`);
    // The workshop on Björkön spoke of fellowship and movement; its parts hear of it too.
    expect(without).toEqual([
      'centrum gemenskap',
      'centrum arbete',
      'centrum rorelse',
      'tuvnas arbete',
      'varvsbacken arbete',
      'lokeberg gemenskap',
      'lokeberg arbete',
      'lokeberg rorelse',
      'bjorkon arbete',
    ]);
  });

  test('which indicators lack figures for which areas, whose they are, and why', async () => {
    const rows = await listed('psykisk-ohalsa', 'gaps');
    expect(rows.filter((row) => row.omrade === 'ekliden')).toEqual([
      {
        omrade: 'ekliden',
        tema: 'psykisk-halsa',
        indikator: 'stod_socialtjanst',
        namn: 'Boendestöd',
        sektor: 'socialtjänst',
        agare: 'Staden',
        orsak: 'no-data',
      },
      {
        omrade: 'ekliden',
        tema: 'psykisk-halsa',
        indikator: 'polisinsats_psyk',
        namn: 'Polisinsatser vid psykisk ohälsa',
        sektor: 'polis',
        agare: 'Polisen',
        orsak: 'no-data',
      },
    ]);
  });

  test('kub list gaps tells what is withheld, with no number', async () => {
    // 3 of 5 200 born abroad.
    const change = {
      file: 'data/register.csv',
      from: '9911R001;utrikes_fodda;2024;totalt;;1144;5200',
      to: '9911R001;utrikes_fodda;2024;totalt;;3;5200',
    };
    const rows = await listed('halsolots', 'gaps', change);
    expect(rows.find((row) => row.omrade === 'centrum' && row.indikator === 'utrikes_fodda')?.orsak).toBe(
      'disclosure',
    );
    expect(JSON.stringify(rows)).not.toContain('5200');
  });
});

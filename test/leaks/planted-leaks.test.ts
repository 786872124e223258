import { beforeAll, describe, expect, test } from 'vitest';
import { runKub } from '../support/run-kub.ts';
import { audit, cleanOutput, type Files, mutate, named, reveal, rewriteRow, secret } from './leak-world.ts';
import { wordDocument, workbook } from './zip.ts';

const women = 'norrliden;langtidsarbetslos;2024;kvinnor;totalt';
const men = 'norrliden;langtidsarbetslos;2024;män;totalt';
const aid = 'norrliden;ek_bistand;2023;totalt;totalt';
const page = '2026/norrliden/kunskapsunderlag.html';
const report = '2026/norrliden/report.json';

let clean: Files;
beforeAll(async () => {
  clean = await cleanOutput();
}, 60_000);

/** Changes the part of the page that is about social assistance. */
function inAid(files: Files, change: (part: string) => string): Files {
  return mutate(files, page, (text) => {
    const start = text.indexOf('id="uppgift-ek_bistand"');
    const end = text.indexOf('</article>', start);
    return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
  });
}

describe('kub audit', () => {
  test('finds nothing in a clean build, which withholds what is small', async () => {
    expect(clean['2026/figures.csv']).toContain(`${women};;;;;;;;undertryckt`);
    expect(clean['2026/figures.csv']).toContain(`${aid};;;;;;;;undertryckt`);
    expect(await audit(clean)).toEqual([]);
  });
});

describe('a withheld figure with a number left on it', () => {
  test('the count hidden but the rate shown', async () => {
    const found = await audit(rewriteRow(clean, women, ['', '', '0,33', '0,1', '0,9'], 'undertryckt'));
    expect(named(found, 'withheld-has-number')).toEqual(['norrliden/langtidsarbetslos/2024/women']);
  });

  test('a percentage with a known number of persons', async () => {
    // 3 of 902 women is 0.33 per cent; the number of women stands in the population table.
    const found = await audit(rewriteRow(clean, women, ['', '', '0,33', '', '']));
    expect(named(found, 'share-gives-count')).toContain('norrliden/langtidsarbetslos/2024/women');
  });

  test('a rate with a known number of persons', async () => {
    // 3 of 901 women is 3.3 per 1 000, and 97 of 901 is 107.7.
    const asRate = (files: Files, path: string): Files =>
      mutate(files, path, (text) =>
        text.replaceAll(
          /("id":"langtidsarbetslos"[^}]*?)"measure":"proportion","unit":"%","per":100/g,
          '$1"measure":"rate","unit":"per 1 000","per":1000',
        ),
      );
    const reports = Object.keys(clean).filter((path) => path.endsWith('/report.json'));
    const rates = reports.reduce(asRate, clean);
    const found = async (value: string) =>
      named(await audit(rewriteRow(rates, women, ['', '', value, '', ''])), 'share-gives-count');
    expect(await found('3,3')).toContain('norrliden/langtidsarbetslos/2024/women');
    expect(await found('107,7')).not.toContain('norrliden/langtidsarbetslos/2024/women');
  });

  test('a percentage with its interval', async () => {
    // Wilson limits of 3 in 902 by hand: 0.1132 and 0.9732 per cent.
    const found = await audit(rewriteRow(clean, women, ['', '', '0,3326', '0,1132', '0,9732']));
    expect(named(found, 'share-gives-count')).toContain('norrliden/langtidsarbetslos/2024/women');
  });

  test('a value smuggled into report.json', async () => {
    const found = await audit(
      mutate(clean, report, (text) =>
        text.replace(/"status":"suppressed",/, '"status":"suppressed","value":4,'),
      ),
    );
    expect(found.filter(({ rule }) => rule === 'withheld-has-number')).not.toEqual([]);
    expect(found.every(({ file }) => file === report)).toBe(true);
  });

  test('withheld in figures.csv and shown in report.json', async () => {
    const found = await audit(
      mutate(clean, '2026/figures.csv', (text) =>
        text.replace(/^(vasterby;ek_bistand;2022;totalt;totalt);[^\r]*/m, '$1;;;;;;;;undertryckt;;;;;'),
      ),
    );
    expect(named(found, 'shown-elsewhere')).toContain('vasterby/ek_bistand/2022/total');
  });
});

describe('a withheld figure in the page', () => {
  test('a point in the chart, whose height is the number', async () => {
    const found = await audit(
      inAid(clean, (part) =>
        part.replace(/(<circle class="c-area" cx=")([\d.]+)(" cy="[\d.]+" r="3.5"[^>]*>)/, '$1113.3$3$&'),
      ),
    );
    expect(found.map(({ rule }) => rule)).toEqual(['mark-of-withheld']);
    expect(found[0]?.cell?.period).toBe('2023');
  });

  test('a bar beside the points', async () => {
    const found = await audit(
      inAid(clean, (part) =>
        part.replace(
          /(chart-trend[\s\S]*?)<\/svg>/,
          '$1<rect class="c-area" x="190" y="90" width="9" height="4"/></svg>',
        ),
      ),
    );
    expect(found.map(({ rule }) => rule)).toContain('mark-of-withheld');
  });

  test('the alternative text of the chart', async () => {
    const found = await audit(
      inAid(clean, (part) => part.replace(/(<title[^>]*>[^<]*?2023) [^,.<]*/, '$1 2,1 %')),
    );
    expect(named(found, 'shown-elsewhere')).toContain('norrliden/ek_bistand/2023/total');
  });

  test('a data attribute on the empty cell', async () => {
    const found = await audit(
      inAid(clean, (part) => part.replace(/(<th scope="row">2023<\/th><td[^>]*)>/, '$1 data-sort="4">')),
    );
    expect(named(found, 'shown-elsewhere')).toEqual(['norrliden/ek_bistand/2023/total']);
  });

  test('a number in a sentence that no shown figure has', async () => {
    const found = await audit(
      inAid(clean, (part) =>
        part.replace('<p class="sentences">', '<p class="sentences">I fjol var det 7 777 personer. '),
      ),
    );
    expect(named(found, 'unexplained-number')).toEqual(['norrliden/ek_bistand//total']);
  });

  test.each([
    [
      'JSON in a script',
      '<script type="application/json">[{"area":"norrliden","indicator":"ek_bistand","period":"2023","sex":"total","age":"total","value":0.2}]</script>',
    ],
    ['CSV behind a link', `<a href="data:text/csv,${encodeURIComponent(`${aid};4;1776`)}">CSV</a>`],
    ['a comment', `<!-- ${aid};4;1776 -->`],
  ])('%s', async (_, markup) => {
    const found = await audit(mutate(clean, page, (text) => text.replace('</main>', `${markup}</main>`)));
    expect(named(found, 'shown-elsewhere')).toContain('norrliden/ek_bistand/2023/total');
  });
});

describe('a withheld figure in office files', () => {
  const head = ['Område', 'Indikator', 'Period', 'Kön', 'Ålder', 'Täljare'];
  const row = ['norrliden', 'ek_bistand', '2023', 'Totalt', 'Totalt', '4'];

  test.each([
    ['a hidden row', false],
    ['a hidden sheet', true],
  ])('%s of a workbook', async (_, isHidden) => {
    const found = await audit({ ...clean, '2026/figures.xlsx': workbook([head, row], isHidden) });
    expect(named(found, 'shown-elsewhere')).toEqual(['norrliden/ek_bistand/2023/total']);
  });

  test.each(['name', 'nameEn'])('a table of a Word document under an indicator’s %s', async (field) => {
    const told = String(clean[report]);
    const about = told.lastIndexOf('"id":"ek_bistand"', told.search(/"definition":"[^"]*bistånd/));
    const name = new RegExp(`"${field}":"([^"]*)"`).exec(told.slice(about))?.[1] ?? '';
    const found = await audit({
      ...clean,
      '2026/norrliden/kunskapsunderlag.docx': wordDocument(name, [
        ['Period', 'Norrliden'],
        ['2023', '4'],
      ]),
    });
    expect(named(found, 'shown-elsewhere')).toEqual(['norrliden/ek_bistand/2023/total']);
  });
});

describe('a withheld figure that others give away', () => {
  test('total minus parts: the other areas are shown', async () => {
    const others = ['soderang', 'vasterby', 'osterlund'];
    const shown = others.reduce(
      (files, area) => reveal(files, `${area};ek_bistand;2023;totalt;totalt`),
      clean,
    );
    const plain = mutate(shown, '2026/figures.csv', (text) =>
      text.replace(/^(dalgang|strandkant);.*\r\n/gm, ''),
    );
    const found = await audit(plain);
    expect(named(found, 'recoverable')).toEqual(['norrliden/ek_bistand/2023/total']);
    const path = found.find(({ rule }) => rule === 'recoverable')?.path ?? [];
    expect([...path].sort()).toEqual(['+ ekback', '− osterlund', '− soderang', '− vasterby']);
  });

  test('women are the total less the men', async () => {
    const found = await audit(reveal(clean, men));
    expect(named(found, 'recoverable')).toContain('norrliden/langtidsarbetslos/2024/women');
    const path = found.find(({ cell }) => cell?.area === 'norrliden' && cell.sex === 'women')?.path;
    expect(path).toEqual(['+ total', '− men']);
  });

  test('two overlapping geographies', async () => {
    // Strandkanten is Norrliden and Österlund; no file says so, the population table does.
    expect(clean['2026/figures.csv']).toMatch(/^osterlund;ek_bistand;2023;totalt;totalt;\d+;/m);
    // 4 and 41.
    const row = 'strandkant;ek_bistand;2023;totalt;totalt';
    const found = await audit(rewriteRow(clean, row, ['45', '3712', '1,2123', '', '']));
    expect(named(found, 'recoverable')).toContain('norrliden/ek_bistand/2023/total');
    const path =
      found.find(({ cell, rule }) => rule === 'recoverable' && cell?.area === 'norrliden')?.path ?? [];
    expect([...path].sort()).toEqual(['+ strandkant', '− osterlund']);
  });

  test('the rest of the municipality: nobody publishes the area at all', async () => {
    const partner = [
      ...String(clean['2026/figures.csv']).matchAll(
        /^(\w+;langtidsarbetslos;2024;kvinnor;totalt);;;;;;;;undertryckt/gm,
      ),
    ];
    const all = partner.reduce(
      (files, [, row = '']) => (/^(norrliden|dalgang|strandkant);/.test(row) ? files : reveal(files, row)),
      clean,
    );
    const without = Object.fromEntries(Object.entries(all).filter(([path]) => !path.includes('/norrliden/')));
    const found = await audit(
      mutate(without, '2026/figures.csv', (text) =>
        text.replace(/^(norrliden|dalgang|strandkant);.*\r\n/gm, ''),
      ),
    );
    expect(named(found, 'rest-gives-count')).toContain('ekback/langtidsarbetslos/2024/women');
  });

  test('two editions', async () => {
    const before = Object.fromEntries(
      Object.entries(clean).map(([path, text]) => [path.replace('2026/', '2025/'), text]),
    );
    const earlier = String(reveal(clean, women)['2026/figures.csv']);
    const found = await audit({ ...clean, ...before, '2025/figures.csv': earlier });
    expect(named(found, 'editions')).toContain('norrliden/langtidsarbetslos/2024/women');
  });

  test('a sum that leaves too little room', async () => {
    // Norrliden and Söderäng together are changed to six: neither can then be more than six, nor less than none.
    const found = await audit(
      mutate(clean, '2026/figures.csv', (text) =>
        text
          .replace(/^(dalgang;ek_bistand;2023;totalt;totalt);\d+;/m, '$1;6;')
          .replace(/^(ekback;ek_bistand;2023;totalt;totalt);174;/m, '$1;116;'),
      ),
    );
    // With N + S = 6 and the Strandkanten N + 41, every one of the three is left with seven possible numbers.
    expect([...named(found, 'too-narrow')].sort()).toEqual(
      ['norrliden', 'soderang', 'strandkant'].map((area) => `${area}/ek_bistand/2023/total`),
    );
  });
});

describe('what else was written', () => {
  test('personal data', async () => {
    // 19121212-1212 is the number that the tax agency prints on its own examples.
    const found = await audit(
      mutate(clean, page, (text) =>
        text.replace('</main>', '<p>19121212-1212, anna.berg@post.example</p></main>'),
      ),
    );
    expect(found.filter(({ rule }) => rule === 'personal-data')).toHaveLength(2);
    expect(JSON.stringify(found)).not.toContain('1212');
  });

  test.each([
    ['a second h1', '<h1>En till</h1>', 'h1 ≠ 1'],
    ['a level that is skipped', '<h2>Två</h2><h4>Fyra</h4>', 'h4 #: level skipped'],
    ['a table without a caption', '<table><tr><th scope="col">A</th></tr></table>', 'table #: caption'],
    [
      'a heading cell without a scope',
      '<table><caption>A</caption><tr><th>A</th></tr></table>',
      'table #: scope',
    ],
    ['a drawing without a title', '<svg role="img"></svg>', 'svg: role="img", title'],
    ['a picture from elsewhere', '<img alt="" src="https://example.org/a.png">', 'img src: external'],
    ['an id that is used twice', '<p id="tva"></p><p id="tva"></p>', '#tva: twice'],
  ])('%s', async (_, markup, fault) => {
    const found = await audit(mutate(clean, page, (text) => text.replace('</main>', `${markup}</main>`)));
    expect(found.filter(({ rule }) => rule === 'html-accessibility').flatMap(({ path }) => path)).toContain(
      fault,
    );
  });

  test('the command names file, figure and way, exits with 1, and never prints the number', async () => {
    const leaking = reveal(clean, men);
    const contents = Object.fromEntries(
      Object.entries(leaking).map(([path, text]) => [`out/${path}`, text as string]),
    );
    for (const flags of [[], ['--json'], ['--lang', 'en']]) {
      const { code, out } = await runKub(['audit', 'out', ...flags], { contents });
      expect(code).toBe(1);
      expect(out).toContain('figures.csv');
      expect(out).toContain('langtidsarbetslos');
      // The men's count is what the planted row shows, and stands for what was found out.
      expect(out).not.toMatch(
        new RegExp(`(?<!\\d)(${secret(men).count}|${secret(women).denominator})(?!\\d)`),
      );
    }
    const whole = Object.fromEntries(
      Object.entries(clean).map(([path, text]) => [`out/${path}`, text as string]),
    );
    expect((await runKub(['audit', 'out'], { contents: whole })).code).toBe(0);
    expect((await runKub(['audit', 'tom'], { contents: whole })).code).toBe(1);
  });
});

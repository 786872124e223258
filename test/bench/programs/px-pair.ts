import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, seedOf } from '../../../fixtures/generators/random.ts';

const sexes = ['män', 'kvinnor', 'totalt'];

/** An invented table of areas, sexes and years as PX and as JSON-stat 2. Returns bytes of the PX and cells. */
export function writePxPair(folder: string, areas: number, years: number) {
  const codes = Array.from({ length: areas }, (_, index) => `9901C${String(index + 1).padStart(4, '0')}`);
  const periods = Array.from({ length: years }, (_, index) => String(2025 - years + index));
  const random = createRandom(seedOf(1, 'px'));
  const cells = Array.from({ length: areas * sexes.length * years }, () =>
    random.next() < 0.02 ? null : random.integer(0, 99_999) / (random.next() < 0.3 ? 10 : 1),
  );
  const rows = Array.from({ length: areas * sexes.length }, (_, row) =>
    cells
      .slice(row * years, (row + 1) * years)
      .map((cell) => (cell === null ? '".."' : String(cell)))
      .join(' '),
  );
  const list = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(',');
  const px = `CHARSET="ANSI";
AXIS-VERSION="2013";
CODEPAGE="utf-8";
DECIMALS=1;
TITLE="Påhittad tabell";
STUB="region","kön";
HEADING="år";
VALUES("region")=${list(codes.map((code) => `Påhittat område ${code}`))};
VALUES("kön")=${list(sexes)};
VALUES("år")=${list(periods)};
CODES("region")=${list(codes)};
DATA=
${rows.join('\n')};
`;
  const category = (index: readonly string[], label: (code: string) => string) => ({
    index,
    label: Object.fromEntries(index.map((code) => [code, label(code)])),
  });
  const json = {
    version: '2.0',
    class: 'dataset',
    id: ['region', 'kön', 'år'],
    size: [areas, sexes.length, years],
    dimension: {
      region: { label: 'region', category: category(codes, (code) => `Påhittat område ${code}`) },
      kön: { label: 'kön', category: category(sexes, (code) => code) },
      år: { label: 'år', category: category(periods, (code) => code) },
    },
    value: cells,
    status: Object.fromEntries(cells.flatMap((cell, at) => (cell === null ? [[at, '..']] : []))),
  };
  const bytes = Buffer.from(px);
  writeFileSync(join(folder, 'tabell.px'), bytes);
  writeFileSync(join(folder, 'tabell.json'), JSON.stringify(json));
  return { bytes: bytes.length, cells: cells.length };
}

import { expect, test } from 'vitest';
import { auditFolder } from '../../src/audit/audit-folder.ts';
import { fakeEffects, memoryFolder } from '../support/fake-effects.ts';
import { runKub } from '../support/run-kub.ts';

const areas = Array.from({ length: 30 }, (_, index) => `plats-${index}`);
const report = (area: string) =>
  JSON.stringify({ area: { id: area, name: area, codes: [], level: 'omrade', parent: null } });
const figures = `omrade;indikator;period;kon;alder;taljare;namnare;varde;status\r\n${areas
  .map((area) => `${area};fiske;2024;totalt;totalt;40;400;10;visas`)
  .join('\r\n')}\r\n`;
const contents = {
  'out/2026/figures.csv': figures,
  ...Object.fromEntries(areas.map((area) => [`out/2026/${area}/report.json`, report(area)])),
};

test('every file and indicator is told before it is done, in order', async () => {
  const told: string[] = [];
  const { files } = fakeEffects({ contents });
  await auditFolder(files, `${memoryFolder}/out`, (step, done, of) => told.push(`${step} ${done}/${of}`));
  // 30 reports and one figures.csv hold figures, and they are all the files there are.
  expect(told.slice(0, 31)).toEqual(Array.from({ length: 31 }, (_, done) => `read ${done}/31`));
  expect(told.slice(31, 62)).toEqual(Array.from({ length: 31 }, (_, done) => `check ${done}/31`));
  expect(told.slice(62)).toEqual(['attack 0/1']);
});

test('files are read one at a time, so that thousands of them fit', async () => {
  const { files } = fakeEffects({ contents });
  let [open, most] = [0, 0];
  const read = async (path: string): Promise<Uint8Array> => {
    open += 1;
    most = Math.max(most, open);
    const bytes = await files.read(path);
    open -= 1;
    return bytes;
  };
  await auditFolder({ ...files, read }, `${memoryFolder}/out`);
  expect(most).toBe(1);
});

test('a terminal sees how far it is; a pipe and --json do not', async () => {
  const seen = await runKub(['audit', 'out'], { contents, terminal: { errIsTerminal: true, columns: 80 } });
  expect(seen.err).toMatch(/\r\[\d+\/31\] granskar filerna/);
  // What moves on the line is wiped away before the result.
  expect(seen.err.lastIndexOf('\u001b[2K')).toBeGreaterThan(seen.err.lastIndexOf('angriper'));
  expect((await runKub(['audit', 'out'], { contents })).err).not.toContain('\r');
});

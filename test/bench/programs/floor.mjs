/*
 * The floor: what a programmer would write by hand for the page of one area, and nothing else. Reads every row of
 * every file by bytes, adds the rows to areas, computes the same intervals, tests and spreads, and writes a page with
 * the same figures, sentences, tables, drawings and fonts. What it leaves out: checks of the input, disclosure
 * control, missing figures, a second language, notes and goals, the other areas' figures as files.
 *
 * node floor.mjs WORKSPACE OUT AREA… – one file OUT/AREA.html per area
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeIndicator } from './floor-figures.mjs';
import { pageFrame, pageHtml } from './floor-page.mjs';

const [workspace, out, ...wanted] = process.argv.slice(2);
const linesOf = (name) =>
  readFileSync(join(workspace, name), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(';'));

const areas = linesOf('omraden.csv').map(([id, name, , parent, codes]) => ({ id, name, parent, codes }));
const whole = areas[0];
/** Which areas a row of a code counts in: the area of its own, and the municipality, unless that has rows. */
const targetsOf = new Map();
const isSummed = areas.slice(1).some(({ codes }) => codes !== '');
areas.forEach(({ id, codes }, index) => {
  for (const code of codes === '' ? [id] : codes.split(' ')) {
    targetsOf.set(code, isSummed && index > 0 ? [index, 0] : [index]);
  }
});

const indicators = new Map(
  linesOf('indikatorer.csv').map(([id, name, definition, measure, unit, per, , theme, source]) => [
    id,
    { id, name, definition, isShare: measure === 'andel', unit, per: Number(per) || 100, theme, source },
  ]),
);

/** Per indicator, period and sex: counts and denominators of each area, two numbers an area. */
const series = new Map();
const semicolon = 59;
const newline = 10;

for (const name of readdirSync(join(workspace, 'data')).sort()) {
  const bytes = readFileSync(join(workspace, 'data', name));
  let at = bytes.indexOf(newline) + 1;
  while (at < bytes.length) {
    // omrade;indikator;period;kon;alder;taljare;namnare
    const codeEnd = bytes.indexOf(semicolon, at);
    const targets = targetsOf.get(bytes.latin1Slice(at, codeEnd));
    at = codeEnd + 1;
    const start = at;
    for (let field = 0; field < 4; at += 1) if (bytes[at] === semicolon) field += 1;
    const key = bytes.utf8Slice(start, at - 1);
    let count = 0;
    for (; bytes[at] !== semicolon; at += 1) count = count * 10 + bytes[at] - 48;
    at += 1;
    let denominator = 0;
    for (; at < bytes.length && bytes[at] !== newline; at += 1) {
      if (bytes[at] >= 48) denominator = denominator * 10 + bytes[at] - 48;
    }
    at += 1;
    let sums = series.get(key);
    if (sums === undefined) {
      sums = new Float64Array(2 * areas.length);
      series.set(key, sums);
    }
    for (const target of targets) {
      sums[2 * target] += count;
      sums[2 * target + 1] += denominator;
    }
  }
}

/** Per indicator: its series in order of period, each with its sums. */
const byIndicator = new Map([...indicators.keys()].map((id) => [id, []]));
for (const [key, sums] of series) {
  const [indicator, period, sex] = key.split(';');
  byIndicator.get(indicator).push({ period: Number(period), sex, sums });
}

mkdirSync(out, { recursive: true });
const frame = pageFrame();
for (const id of wanted) {
  const index = areas.findIndex((area) => area.id === id);
  const entries = [...indicators.values()].map((indicator) =>
    describeIndicator(indicator, byIndicator.get(indicator.id), index, areas.length),
  );
  writeFileSync(join(out, `${id}.html`), pageHtml(frame, areas[index], whole, entries));
}

/*
 * The floor: what a programmer would write by hand for one page of one area, and nothing else. No checks, no
 * roll-up, no disclosure control. Reads every row of every CSV file in a folder by bytes, adds them up, and
 * writes a page with the same indicators, values, intervals, drawings and table rows.
 *
 * node floor.mjs WORKSPACE AREA OUT.html
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [workspace, area, out] = process.argv.slice(2);
const z = 1.959963984540054;
const cells = new Map();
const [, ...areaRows] = readFileSync(join(workspace, 'omraden.csv'), 'utf8').trim().split(/\r?\n/);
const whole = areaRows[0].split(';')[0];
// A code belongs to its area; an area with rows of its own is its own code.
const areaOf = new Map(
  areaRows.flatMap((row) => {
    const [id, , , , codes] = row.split(';');
    return (codes === '' ? [id] : codes.split(' ')).map((code) => [code, id]);
  }),
);
const areaHasRows = areaRows[0].split(';')[4] === '' && areaRows[1].split(';')[4] === '';

function add(key, count, denominator) {
  const known = cells.get(key);
  if (known) {
    known[0] += count;
    known[1] += denominator;
  } else cells.set(key, [count, denominator]);
}

const semicolon = 59;
const newline = 10;

for (const name of readdirSync(join(workspace, 'data')).sort()) {
  const bytes = readFileSync(join(workspace, 'data', name));
  let at = bytes.indexOf(newline) + 1;
  while (at < bytes.length) {
    // Key: omrade;indikator;period;kon;alder — then taljare;namnare.
    const start = at;
    for (let field = 0; field < 5; at += 1) if (bytes[at] === semicolon) field += 1;
    const key = bytes.latin1Slice(start, at - 1);
    let count = 0;
    for (; bytes[at] !== semicolon; at += 1) count = count * 10 + bytes[at] - 48;
    at += 1;
    let denominator = 0;
    for (; at < bytes.length && bytes[at] !== newline; at += 1) {
      if (bytes[at] >= 48) denominator = denominator * 10 + bytes[at] - 48;
    }
    at += 1;
    const end = key.indexOf(';');
    const id = areaOf.get(key.slice(0, end));
    if (id === area || id === whole) add(id + key.slice(end), count, denominator);
    if (!areaHasRows) add(whole + key.slice(end), count, denominator);
  }
}

function wilson(count, size) {
  const share = count / size;
  const middle = share + (z * z) / (2 * size);
  const margin = z * Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size));
  const scale = 1 + (z * z) / size;
  return [share, (middle - margin) / scale, (middle + margin) / scale];
}

const byIndicator = new Map();
for (const [key, counts] of cells) {
  if (!key.startsWith(`${area};`)) continue;
  const [, indicator, period, sex, age] = key.split(';');
  const list = byIndicator.get(indicator) ?? [];
  list.push({ period, sex, age, counts, other: cells.get(`${whole}${key.slice(area.length)}`) });
  byIndicator.set(indicator, list);
}

const percent = (share) => (100 * share).toFixed(1).replace('.', ',');
const sections = [];
for (const [indicator, rows] of byIndicator) {
  const totals = rows.filter(({ sex, age }) => sex === 'totalt' && age === 'totalt');
  const points = totals.map(({ counts }) => wilson(...counts));
  const others = totals.map(({ other }) => wilson(...other));
  const x = (index) => 20 + (index * 260) / Math.max(1, points.length - 1);
  const y = (share) => 100 - 80 * share;
  const line = (list) =>
    list
      .map(([share], index) => `${index ? 'L' : 'M'}${x(index).toFixed(1)},${y(share).toFixed(1)}`)
      .join('');
  const last = points.at(-1);
  const other = others.at(-1);
  const table = rows
    .map(({ period, sex, age, counts }) => {
      const [share, lower, upper] = wilson(...counts);
      return `<tr><td>${period}</td><td>${sex}</td><td>${age}</td><td>${percent(share)}</td><td>${percent(lower)}–${percent(upper)}</td><td>${counts[0]}</td><td>${counts[1]}</td></tr>`;
    })
    .join('\n');
  sections.push(`<section><h2>${indicator}</h2><p>${percent(last[0])} procent, ${percent(other[0])} i hela kommunen.</p>
<svg viewBox="0 0 300 40"><line x1="${300 * last[1]}" x2="${300 * last[2]}" y1="20" y2="20" stroke="#12436D"/><circle cx="${300 * last[0]}" cy="20" r="4"/><rect x="${300 * other[0]}" y="16" width="8" height="8"/></svg>
<svg viewBox="0 0 300 120"><path d="${line(points)}" fill="none" stroke="#12436D"/><path d="${line(others)}" fill="none" stroke="#F46A25"/></svg>
<table><thead><tr><th>Period</th><th>Kön</th><th>Ålder</th><th>Värde</th><th>Intervall</th><th>Antal</th><th>Av</th></tr></thead><tbody>${table}</tbody></table></section>`);
}
writeFileSync(
  out,
  `<!doctype html><html lang="sv"><title>${area}</title><body><h1>${area}</h1>\n${sections.join('\n')}</body></html>`,
);

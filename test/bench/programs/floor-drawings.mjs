/* The floor's three drawings of an indicator. */

const grid = '#D5D8DC';
const axis = '#767C85';
const area = '#12436D';
const other = '#F46A25';

/** Round steps over a range: about five of them. */
function stepsOver(low, high) {
  const rough = (high - low) / 4 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
  const first = Math.floor(low / step) * step;
  return Array.from({ length: Math.ceil((high - first) / step) + 1 }, (_, index) => first + index * step);
}

const n = (number) => String(Math.round(number * 10) / 10);

function scale(low, high, from, to) {
  return (value) => from + ((value - low) * (to - from)) / (high - low || 1);
}

function label(x, y, anchor, text) {
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" font-size="13" fill="#4A5563">${text}</text>`;
}

function line(x1, y1, x2, y2, stroke, width = 1) {
  return `<line x1="${n(x1)}" x2="${n(x2)}" y1="${n(y1)}" y2="${n(y2)}" stroke="${stroke}" stroke-width="${width}"/>`;
}

function svg(id, title, height, marks) {
  return `<svg role="img" aria-labelledby="${id}" viewBox="0 0 300 ${height}" width="300" height="${height}" xmlns="http://www.w3.org/2000/svg"><title id="${id}">${title}</title>${marks}</svg>`;
}

const tick = (value) => String(Number(value.toFixed(6))).replace('.', ',');

export function comparisonDrawing({ id, last, spread }, title) {
  const ticks = stepsOver(0, Math.max(last.upper, spread[4], last.other.value));
  const x = scale(ticks[0], ticks.at(-1), 14, 286);
  const marks = ticks.map(
    (value) => line(x(value), 4, x(value), 46, grid) + label(x(value), 62, 'middle', tick(value)),
  );
  marks.push(line(14, 46, 286, 46, axis), line(x(spread[0]), 24, x(spread[4]), 24, axis, 1.5));
  marks.push(
    `<rect x="${n(x(spread[1]))}" y="12" width="${n(x(spread[3]) - x(spread[1]))}" height="24" fill="#D9DCE0"/>`,
  );
  marks.push(line(x(spread[2]), 12, x(spread[2]), 36, axis, 1.5));
  const at = x(last.other.value);
  marks.push(
    `<path d="M${n(at)},13L${n(at + 7)},24L${n(at)},35L${n(at - 7)},24Z" fill="#FFFFFF" stroke="${other}" stroke-width="3"/>`,
  );
  marks.push(line(x(last.lower), 24, x(last.upper), 24, area, 3));
  marks.push(
    line(x(last.lower), 18, x(last.lower), 30, area, 2),
    line(x(last.upper), 18, x(last.upper), 30, area, 2),
  );
  marks.push(`<circle cx="${n(x(last.value))}" cy="24" r="6.5" fill="${area}"/>`);
  return svg(`${id}-jamforelse`, title, 70, marks.join(''));
}

export function trendDrawing({ id, totals }, title) {
  const low = Math.min(...totals.map(({ lower, other: { value } }) => Math.min(lower, value)));
  const high = Math.max(...totals.map(({ upper, other: { value } }) => Math.max(upper, value)));
  const ticks = stepsOver(low, high);
  const x = scale(totals[0].period, totals.at(-1).period, 34, 284);
  const y = scale(ticks[0], ticks.at(-1), 114, 18);
  const marks = ticks.map(
    (value) => line(22, y(value), 300, y(value), grid) + label(16, y(value) + 4.5, 'end', tick(value)),
  );
  const path = (list, value) => list.map((one) => `${n(x(one.period))},${n(y(value(one)))}`).join('L');
  const band = `M${path(totals, ({ upper }) => upper)}L${path([...totals].reverse(), ({ lower }) => lower)}Z`;
  marks.push(`<path d="${band}" fill="#B9CBDD"/>`, line(22, 114, 300, 114, axis));
  marks.push(
    `<path d="M${path(totals, ({ other: { value } }) => value)}" fill="none" stroke="${other}" stroke-width="2.5" stroke-dasharray="6 4"/>`,
  );
  marks.push(
    `<path d="M${path(totals, ({ value }) => value)}" fill="none" stroke="${area}" stroke-width="2.5"/>`,
  );
  for (const { period, value } of totals) {
    marks.push(`<circle cx="${n(x(period))}" cy="${n(y(value))}" r="3.5" fill="${area}"/>`);
    if (period % 2 === 1) marks.push(label(x(period), 134, 'middle', period));
  }
  return svg(`${id}-utveckling`, title, 142, marks.join(''));
}

export function splitDrawing({ id, groups }, title, shown) {
  const ticks = stepsOver(0, Math.max(...groups.map(({ upper }) => upper)));
  const x = scale(ticks[0], ticks.at(-1), 67, 240);
  const marks = ticks.map(
    (value) => line(x(value), 2, x(value), 62, grid) + label(x(value), 79, 'middle', tick(value)),
  );
  groups.forEach(({ sex, value, lower, upper }, index) => {
    const y = 15 + 30 * index;
    marks.push(label(0, y + 5, 'start', sex), label(300, y + 5, 'end', shown(value)));
    marks.push(
      line(x(lower), y, x(upper), y, area, 3),
      `<circle cx="${n(x(value))}" cy="${y}" r="5.5" fill="${area}"/>`,
    );
  });
  return svg(`${id}-kon`, title, 86, marks.join(''));
}

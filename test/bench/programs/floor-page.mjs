/* The floor's page: template strings and nothing else. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { comparisonDrawing, splitDrawing, trendDrawing } from './floor-drawings.mjs';
import { heldDifferences } from './floor-figures.mjs';
import { guide, limitations, methods, questions } from './floor-text.mjs';

const root = resolve(import.meta.dirname, '../../..');
const safeText = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const decimal = (number) => number.toFixed(1).replace('.', ',').replace('-', '−');
const whole = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
const paragraphs = (list) => list.map((text) => `<p>${text}</p>`).join('\n');

const faces = [
  ['source-sans-3', 'Source Sans 3', 400, 'normal'],
  ['source-sans-3', 'Source Sans 3', 400, 'italic'],
  ['source-sans-3', 'Source Sans 3', 600, 'normal'],
  ['source-sans-3', 'Source Sans 3', 700, 'normal'],
  ['source-serif-4', 'Source Serif 4', 400, 'italic'],
  ['source-serif-4', 'Source Serif 4', 600, 'normal'],
];

/** Style rules with the fonts inside, the same for every page. */
export function pageFrame() {
  const rules = ['style.css', 'charts.css', 'print.css'].map((name) =>
    readFileSync(join(root, 'templates', name), 'utf8'),
  );
  for (const [slug, family, weight, style] of faces) {
    const folder = join(root, 'node_modules/@fontsource', slug);
    const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'));
    for (const subset of ['latin', 'latin-ext']) {
      const font = readFileSync(join(folder, 'files', `${slug}-${subset}-${weight}-${style}.woff2`)).toString(
        'base64',
      );
      rules.push(
        `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};unicode-range:${ranges[subset]};src:url(data:font/woff2;base64,${font}) format("woff2")}`,
      );
    }
  }
  return rules.join('\n');
}

const words = { higher: '▲ högre', lower: '▼ lägre', similar: '≈ ungefär lika' };

function table(id, caption, head, rows) {
  const heads = head.map((text) => `<th scope="col">${text}</th>`).join('');
  return `<table id="${id}"><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`;
}

function cells(first, rest) {
  return `<tr><th scope="row">${first}</th>${rest.map((text) => `<td class="numeric">${text}</td>`).join('')}</tr>`;
}

function sentencesOf({ name, isShare, unit, last, groups, outcome, trend, totals }, area, municipality) {
  const noun = isShare ? 'andelen' : 'talet';
  const measured = (value) => `${decimal(value)} ${isShare ? 'procent' : unit}`;
  const gap = decimal(Math.abs(Number(last.value.toFixed(1)) - Number(last.other.value.toFixed(1))));
  const compared =
    outcome === 'similar'
      ? `År ${last.period} var ${noun} ungefär lika ${isShare ? 'stor' : 'högt'} som i ${municipality} (${measured(last.other.value)}). Skillnaden är liten och kan bero på slumpen.`
      : `År ${last.period} var ${noun} ${gap} ${isShare ? 'procentenheter' : unit} ${outcome === 'higher' ? 'högre' : 'lägre'} än i ${municipality}, där den var ${measured(last.other.value)}.`;
  const since = totals.at(-5).period;
  const changed =
    trend === 0
      ? `Mellan ${since} och ${last.period} var det ingen säkerställd förändring av ${noun}.`
      : `Mellan ${since} och ${last.period} ${trend > 0 ? 'ökade' : 'minskade'} ${noun}.`;
  const [women, men] = groups;
  return [
    `År ${last.period} var ${noun} för ”${name}” ${measured(last.value)} i ${area}.`,
    compared,
    changed,
    `År ${last.period} var ${noun} ${measured(women.value)} bland kvinnor och ${measured(men.value)} bland män.`,
  ].join(' ');
}

const basisOf =
  (isShare) =>
  ({ count, size }) =>
    `${whole(count)} ${isShare ? 'av' : 'på'} ${whole(size)}`;

/** An indicator with everything said of it; the names are safe to print. */
function entryHtml(entry, area, municipality) {
  const { id, name, definition, isShare, unit, source, last, totals, groups, spread, areas, outcome } = entry;
  const shown = (value) => (isShare ? `${decimal(value)} %` : decimal(value));
  const limits = ({ lower, upper }) => `${decimal(lower)}–${decimal(upper)}`;
  const basis = basisOf(isShare);
  const sentences = sentencesOf(entry, area, municipality);
  const word = isShare ? 'procent' : unit;
  const years = `${totals[0].period}–${last.period}`;
  const over = (value) => totals.map((one) => `${one.period} ${shown(value(one))}`).join(', ');
  const overTime = `${name}, utveckling. ${area}: ${over(({ value }) => value)}. ${municipality}: ${over(({ other }) => other.value)}.`;
  const split = `${name}, ${last.period}. ${groups.map(({ sex, value }) => `${sex} ${shown(value)}`).join(', ')}.`;
  return `<article class="entry" id="${id}" aria-labelledby="${id}-namn">
<div class="entry-key"><h4 id="${id}-namn">${name}</h4><p class="subtitle">${last.period} · ${word} · ${basis(last)}</p>
<dl class="values"><div class="value value-main"><dt>${area}</dt><dd>${shown(last.value)} <small>${limits(last)}</small></dd></div><div class="value"><dt>${municipality}</dt><dd>${shown(last.other.value)}</dd></div></dl>
<p class="outcome outcome-${outcome}">${words[outcome]}</p></div>
<div class="drawings"><p class="heading">Jämförelse ${last.period}, ${word}</p>${comparisonDrawing(entry, `${name}. ${sentences}`)}
<p class="heading">Utveckling ${years}, ${word}</p>${trendDrawing(entry, overTime)}
<p class="sentences">${sentences}</p>
<p class="heading">Kvinnor och män ${last.period}, ${word}</p>${splitDrawing(entry, split, shown)}</div>
<p class="source"><em>Källa: ${source}</em> · ${area}</p>
<details class="twin"><summary>Visa siffrorna: ${name}</summary><p class="definition"><b>Så mäts det:</b> ${definition}</p>
${table(
  `${id}-tabell`,
  `${name}, ${word}: ${area} och ${municipality}`,
  ['Period', area, '95 % konfidensintervall', 'Underlag', municipality],
  totals.map((one) => cells(one.period, [shown(one.value), limits(one), basis(one), shown(one.other.value)])),
)}
<p class="source">Spridning över ${areas} områden: lägst ${decimal(spread[0])}, undre kvartil ${decimal(spread[1])}, median ${decimal(spread[2])}, övre kvartil ${decimal(spread[3])}, högst ${decimal(spread[4])}.</p>
${table(
  `${id}-grupper`,
  `${name}, ${word}, ${last.period}: grupper i ${area}`,
  ['Grupp', 'Värde', '95 % konfidensintervall', 'Underlag'],
  groups.map((one) => cells(one.sex, [shown(one.value), limits(one), basis(one)])),
)}</details></article>`;
}

function appendixHtml({ id, name, isShare, unit, rows }, area, municipality) {
  const shown = (value) => (isShare ? `${decimal(value)} %` : decimal(value));
  return table(
    `bilaga-${id}`,
    `${name}, ${isShare ? 'procent' : unit}: ${area}`,
    ['Period', 'Grupp', 'Värde', '95 % konfidensintervall', 'Underlag', municipality],
    rows.map((one) =>
      cells(one.period, [
        one.sex,
        shown(one.value),
        `${decimal(one.lower)}–${decimal(one.upper)}`,
        basisOf(isShare)(one),
        one.sex === 'totalt' ? shown(one.other.value) : '',
      ]),
    ),
  );
}

export function pageHtml(frame, { name, codes }, { name: municipalityName }, entries) {
  const area = safeText(name);
  const municipality = safeText(municipalityName);
  const safe = entries.map((entry) => ({
    ...entry,
    name: safeText(entry.name),
    definition: safeText(entry.definition),
    source: safeText(entry.source),
  }));
  const themes = [...new Set(safe.map(({ theme }) => theme))];
  const inTheme = themes.map((theme) => safe.filter((entry) => entry.theme === theme));
  const highlights = heldDifferences(safe).slice(0, 6);
  const chapter = (id, title, body) =>
    `<section class="chapter" id="${id}" aria-labelledby="${id}-rubrik"><h2 id="${id}-rubrik">${title}</h2>\n${body}</section>`;
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>${area} – kunskapsunderlag</title><style>${frame}</style></head><body>
<header><h1>${area}</h1><p>Kunskapsunderlag · ${municipality}</p></header>
<nav><ol>${themes.map((theme) => `<li><a href="#${theme}">${safeText(theme)}</a></li>`).join('')}</ol></nav>
<main>
${chapter('sammanfattning', 'Sammanfattning', `<ul>${highlights.map((entry) => `<li>${sentencesOf(entry, area, municipality)} <a href="#${entry.id}">Läs mer: ${entry.name}</a></li>`).join('\n')}</ul>`)}
${chapter('lasanvisning', 'Så läser du underlaget', paragraphs(guide))}
${chapter('omradet', 'Området i korthet', `<p>${area} är en del av ${municipality} och avgränsas av koderna ${codes}.</p>`)}
${themes.map((theme, index) => chapter(theme, safeText(theme), inTheme[index].map((entry) => entryHtml(entry, area, municipality)).join('\n'))).join('\n')}
${chapter('samtal', 'Underlag för samtal', paragraphs(questions))}
${chapter('metod', 'Metod, källor och begränsningar', `${paragraphs(methods)}${paragraphs(limitations)}<dl>${safe.map((entry) => `<dt>${entry.name}</dt><dd>${entry.definition} Källa: ${entry.source}</dd>`).join('\n')}</dl>`)}
${chapter('bilaga', 'Tabellbilaga', safe.map((entry) => appendixHtml(entry, area, municipality)).join('\n'))}
</main></body></html>
`;
}

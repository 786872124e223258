// En egen rendering: ett underlag som en kort text i Markdown. En rendering vet bara det som står i underlaget.
import { readFile, writeFile } from 'node:fs/promises';
import { buildReports, readReport, readWorkspace } from 'kub';

const number = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });
const outcomes = { higher: 'högre än', lower: 'lägre än', similar: 'ungefär som' };

/** Ett underlag in, en text ut. */
function renderBrief(report) {
  const lines = report.sections.flatMap((section) =>
    'entries' in section ? section.entries.map((entry) => briefLine(entry, report.municipality.name)) : [],
  );
  return [`# ${report.area.name} ${report.edition}`, '', ...lines, ''].join('\n');
}

/** En dold uppgift har inget tal alls: det går inte att råka skriva ut det. */
function briefLine({ indicator, figure, benchmarks }, municipality) {
  if (figure.status !== 'shown') return `- ${indicator.name}: uppgiften visas inte`;
  const value = `${number.format(figure.value)} ${indicator.unit}`.trim();
  const comparison = benchmarks[0]?.comparison;
  const outcome = comparison?.status === 'judged' ? `, ${outcomes[comparison.outcome]} ${municipality}` : '';
  return `- ${indicator.name}: ${value} (${figure.period})${outcome}`;
}

// Antingen ett sparat underlag, som på en dator utan data, eller ett som byggs nu.
const [path] = process.argv.slice(2);
const report = path
  ? await readReport(path)
  : (await buildReports(await readWorkspace(), { areas: ['sjobo'] }).next()).value;
await writeFile('kort.md', renderBrief(report));
console.log((await readFile('kort.md', 'utf8')).split('\n').slice(0, 8).join('\n'));

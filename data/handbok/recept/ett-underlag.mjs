// Ett underlag steg för steg, som i en anteckningsbok: kör en bit i taget och titta på det som kommer.
import { mkdir, writeFile } from 'node:fs/promises';
import { buildReports, checkWorkspace, readWorkspace, renderReport } from 'kub';
import { wilson } from 'kub/stats';

// 1. Är arbetsmappen i ordning?
const problems = await checkWorkspace();
console.log('Fel:', problems.filter(({ severity }) => severity === 'error').length);

// 2. Vad finns i den?
const workspace = await readWorkspace();
const reported = workspace.areas.filter((area) => area.report);
console.log('Områden:', reported.map((area) => area.name).join(', '));

// 3. Bygg ett underlag som data. Underlagen kommer ett i taget, så att minnet räcker till hundratals.
const { value: report } = await buildReports(workspace, { areas: ['norrby'] }).next();
console.log('Kapitel:', report.sections.map((section) => section.kind).join(', '));

// 4. Titta på en siffra, och räkna om dess intervall.
const entries = report.sections.flatMap((section) => ('entries' in section ? section.entries : []));
const { figure } = entries.find((entry) => entry.indicator.id === 'utrikes_fodda');
const again = wilson({ count: figure.count, denominator: figure.denominator });
const percent = figure.value.toLocaleString('sv-SE', { maximumFractionDigits: 1 });
console.log('Utrikes födda:', percent, 'procent,', figure.period);
console.log('Samma undre gräns:', Math.abs(100 * again.lower - figure.interval.lower) < 1e-9);

// 5. Skriv sidan.
const { name, bytes } = await renderReport(report, { format: 'html' });
await mkdir('norrby', { recursive: true });
await writeFile(`norrby/${name}`, bytes);
console.log(`Öppna norrby/${name}`);

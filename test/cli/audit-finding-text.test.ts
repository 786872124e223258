import { expect, test } from 'vitest';
import type { AuditFinding } from '../../src/audit/finding.ts';
import { auditFindingTexts } from '../../src/cli/audit-finding-text.ts';

const names = new Map([
  ['norr', { sv: 'Norra staden', en: 'Norra staden' }],
  ['fiske', { sv: 'Fiskare', en: 'Fishers' }],
]);
const cell = { area: 'norr', indicator: 'fiske', period: '2024', sex: 'women', age: 'total' } as const;
const finding: AuditFinding = { rule: 'recoverable', severity: 'error', file: 'figures.csv', cell, path: [] };

function lines(findings: readonly AuditFinding[], language: 'sv' | 'en'): readonly string[] {
  return auditFindingTexts(findings, names, language).map((line) => line.trim());
}

test('a figure has its names, its id, its file, the sum in names, and a remedy', () => {
  const path = ['+ norr/total', '− norr/men'];
  expect(lines([{ ...finding, path }], 'sv').slice(0, 4)).toEqual([
    '✖ Den undertryckta uppgiften går att räkna ut [recoverable]',
    'Fiskare · Norra staden · 2024 · kvinnor [norr/fiske/2024/women]',
    'figures.csv',
    'Uträkning: + Norra staden/totalt − Norra staden/män',
  ]);
  const english = lines([{ ...finding, path }], 'en');
  expect(english[1]).toBe('Fishers · Norra staden · 2024 · women [norr/fiske/2024/women]');
  expect(english.at(-2)).toMatch(/^→ Withhold at least one more/);
});

test('a place in a file is told in words, and a path of files is left as it is', () => {
  const place = { ...finding, rule: 'unexplained-number', cell: null, path: ['page 4'] } as const;
  expect(lines([place], 'sv')).toContain('Plats: sida 4');
  const other = { ...finding, rule: 'shown-elsewhere', path: ['≠ 2026/norr/report.json'] } as const;
  expect(lines([other], 'sv')).toContain('Plats: undertryckt i 2026/norr/report.json');
});

test('what gives a figure away comes before faults of a page, and a long list is cut', () => {
  const fault = { ...finding, rule: 'html-accessibility', cell: null } as const;
  const many = Array.from({ length: 25 }, (): AuditFinding => finding);
  const texts = lines([fault, ...many], 'sv');
  expect(texts[0]).toContain('[recoverable]');
  expect(texts).toContain('och 5 till');
  expect(texts.indexOf('och 5 till')).toBeLessThan(
    texts.findIndex((line) => line.includes('[html-accessibility]')),
  );
});

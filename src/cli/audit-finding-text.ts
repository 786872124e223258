import type { AuditResult } from '../audit/audit-folder.ts';
import { type AuditFinding, auditRules } from '../audit/finding.ts';
import type { FigureKey } from '../model/figure.ts';
import { auditRuleWords } from './audit-words.ts';

type Names = AuditResult['names'];

/** Most findings of one rule that are printed; `--json` gives them all. */
const mostPrinted = 20;

/** Words of a path that are not names of areas or indicators. English is what the findings are written in. */
const swedish: Readonly<Record<string, string>> = {
  total: 'totalt',
  women: 'kvinnor',
  men: 'män',
  page: 'sida',
  sheet: 'blad',
  row: 'rad',
  table: 'tabell',
  comment: 'kommentar',
};

/** Findings for people, those of one rule together: what it means, each figure and the way to it, and what to do. */
export function auditFindingTexts(
  findings: readonly AuditFinding[],
  names: Names,
  language: 'sv' | 'en',
): readonly string[] {
  return auditRules.flatMap((rule) => {
    const list = findings.filter((finding) => finding.rule === rule);
    if (list.length === 0) return [];
    const { title, remedy } = auditRuleWords(rule, language);
    const mark = list.some(({ severity }) => severity === 'error') ? '✖' : '!';
    const texts = list.slice(0, mostPrinted).flatMap((finding) => linesOf(finding, names, language));
    const more = list.length - mostPrinted;
    const rest = more > 0 ? [language === 'en' ? `  and ${more} more` : `  och ${more} till`] : [];
    return [`${mark} ${title} [${rule}]`, ...texts, ...rest, `  → ${remedy}`, ''];
  });
}

function linesOf({ rule, file, cell, path }: AuditFinding, names: Names, language: 'sv' | 'en'): string[] {
  const steps = path.map((step) => stepText(step, names, language)).join(' ');
  const way = steps === '' ? [] : [`      ${auditRuleWords(rule, language).path}: ${steps}`];
  if (cell === null) return [`  ${file}`, ...way];
  return [`  ${cellText(cell, names, language)}`, `      ${file}`, ...way];
}

/** "Långtidsarbetslösa · Norrliden · 2024 · kvinnor [norrliden/langtidsarbetslos/2024/women]" */
function cellText({ area, indicator, period, sex, age }: FigureKey, names: Names, language: 'sv' | 'en') {
  const groups = [sex, age].filter((part) => part !== 'total');
  const parts = [area, indicator, period, ...groups].filter((part) => part !== '');
  const words = [indicator, area, period, ...groups].filter((part) => part !== '');
  return `${words.map((part) => wordOf(part, names, language)).join(' · ')} [${parts.join('/')}]`;
}

/** "− norrliden/women" in names; places in files in words, but paths as they are. */
function stepText(step: string, names: Names, language: 'sv' | 'en'): string {
  const [sign = '', ...rest] = step.split(' ');
  if (sign === '≠') return `${language === 'en' ? 'withheld in' : 'undertryckt i'} ${rest.join(' ')}`;
  const parts = (words: string): string =>
    words
      .split('/')
      .map((part) => wordOf(part, names, language))
      .join('/');
  if (/^[+−×]$/.test(sign)) return [sign, ...rest.map(parts)].join(' ');
  return step
    .split(' ')
    .map((word) => (language === 'sv' ? (swedish[word] ?? word) : word))
    .join(' ');
}

function wordOf(part: string, names: Names, language: 'sv' | 'en'): string {
  return names.get(part)?.[language] ?? (language === 'sv' ? swedish[part] : undefined) ?? part;
}

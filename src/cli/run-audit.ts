import { auditFolder } from '../audit/audit-folder.ts';
import { type AuditFinding, cellName } from '../audit/finding.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { auditRuleWords, auditSummary } from './audit-words.ts';
import type { CommandContext } from './context.ts';
import { nextSteps } from './next-steps.ts';
import { fitTo } from './wrap-text.ts';

export interface AuditFlags {
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** Most findings of one rule that are printed; `--json` gives them all. */
const mostPrinted = 20;

/** Attacks a folder of outputs; false when something was found. */
export async function runAudit(context: CommandContext, folder: string, flags: AuditFlags): Promise<boolean> {
  const { effects, language } = context;
  const { files, terminal, workingDirectory } = effects;
  const place = /^(\/|[A-Za-z]:)/.test(folder) ? folder : `${workingDirectory}/${folder}`;
  if ((await files.stat(place.replaceAll('\\', '/')))?.kind !== 'folder')
    throw new InputError([{ code: 'folder-not-found', severity: 'error', file: folder }]);
  const result = await auditFolder(files, place.replaceAll('\\', '/').replace(/\/$/, ''));
  const { findings, ...counts } = result;
  if (flags.json) {
    terminal.out(`${JSON.stringify({ ...counts, findings }, null, 1)}\n`);
  } else {
    for (const text of findingTexts(findings, language)) terminal.out(`${text}\n`);
    terminal.out(fitTo(terminal, `${auditSummary(counts, findings.length, language)}\n`));
  }
  // An empty folder is not a safe one.
  const isEmpty = counts.shown + counts.withheld === 0;
  if (isEmpty) {
    terminal.err(
      `${language === 'en' ? `No figures.csv and no report.json in ${folder}.` : `Varken figures.csv eller report.json finns i ${folder}.`}\n`,
    );
  }
  const isBad = ({ severity }: AuditFinding): boolean => severity === 'error' || flags.strict === true;
  const isSafe = !findings.some(isBad);
  if (!isEmpty && !flags.json)
    terminal.err(isSafe ? nextSteps.audit(context, folder) : nextSteps.auditFailed(context));
  return !isEmpty && isSafe;
}

function findingTexts(findings: readonly AuditFinding[], language: 'sv' | 'en'): readonly string[] {
  const byRule = new Map<AuditFinding['rule'], AuditFinding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  return [...byRule].flatMap(([rule, list]) => {
    const lines = list.slice(0, mostPrinted).map(({ file, cell, path }) => {
      const what = cell === null ? '' : `  ${cellName(cell)}`;
      return `  ${file}${what}${path.length > 0 ? `\n      ${path.join(' ')}` : ''}`;
    });
    const more = list.length - mostPrinted;
    const rest = more > 0 ? [language === 'en' ? `  and ${more} more` : `  och ${more} till`] : [];
    const mark = list.some(({ severity }) => severity === 'error') ? '✖' : '!';
    return [`${mark} ${rule}: ${auditRuleWords(rule, language)}`, ...lines, ...rest, ''];
  });
}

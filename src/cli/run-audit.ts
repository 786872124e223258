import { auditFolder } from '../audit/audit-folder.ts';
import type { AuditFinding } from '../audit/finding.ts';
import type { AuditStep } from '../audit/on-audit-step.ts';
import { InputError } from '../diagnostics/input-error.ts';
import { auditFindingTexts } from './audit-finding-text.ts';
import { auditSummary } from './audit-words.ts';
import { inLanguage } from './commands/shared-options.ts';
import type { CommandContext } from './context.ts';
import { nextSteps } from './next-steps.ts';
import { createProgress } from './progress.ts';
import { timeLeft } from './time-left.ts';
import { fitTo } from './wrap-text.ts';

export interface AuditFlags {
  readonly json?: boolean;
  readonly strict?: boolean;
}

/** Attacks a folder of outputs; false when something was found. */
export async function runAudit(context: CommandContext, folder: string, flags: AuditFlags): Promise<boolean> {
  const { effects, language } = context;
  const { files, terminal, workingDirectory } = effects;
  const place = /^(\/|[A-Za-z]:)/.test(folder) ? folder : `${workingDirectory}/${folder}`;
  if ((await files.stat(place.replaceAll('\\', '/')))?.kind !== 'folder')
    throw new InputError([{ code: 'folder-not-found', severity: 'error', file: folder }]);
  const progress = createProgress(terminal, effects.now, (seconds) => timeLeft(context, seconds));
  const result = await auditFolder(files, place.replaceAll('\\', '/').replace(/\/$/, ''), (step, done, of) =>
    progress.show(stepText(context, step), done, of),
  ).finally(() => progress.end());
  const { findings, names, ...counts } = result;
  if (flags.json) {
    terminal.out(`${JSON.stringify({ ...counts, findings }, null, 1)}\n`);
  } else {
    for (const text of auditFindingTexts(findings, names, language))
      terminal.out(fitTo(terminal, `${text}\n`));
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

function stepText(context: CommandContext, step: AuditStep): string {
  const say = (sv: string, en: string): string => inLanguage(context, sv, en);
  if (step === 'read') return say('läser uppgifterna', 'reading the figures');
  return step === 'check' ? say('granskar filerna', 'checking the files') : say('angriper', 'attacking');
}

import { type DeclareCommand, exitCodes } from '../context.ts';
import type { AuditFlags } from '../run-audit.ts';
import * as shared from './shared-options.ts';

export const declareAudit: DeclareCommand = (program, context, finish) => {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  program
    .command('audit')
    .argument('[DIR]', say('mapp som kub build har skrivit till', 'folder that kub build wrote to'), 'out')
    .description(
      say(
        'angrip det som är byggt: röjande, personuppgifter, tillgänglighet',
        'attack what was built: disclosure, personal data, accessibility',
      ),
    )
    .addOption(shared.strictOption(context))
    .addOption(shared.languageOption(context))
    .addOption(shared.jsonOption(context))
    .action(async (folder: string, flags: AuditFlags) => {
      const { runAudit } = await import('../run-audit.ts');
      if (!(await runAudit(context, folder, flags))) finish(exitCodes.inputErrors);
    });
};

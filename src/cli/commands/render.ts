import type { ReportFormat } from '../../render/index.ts';
import { browserWords } from '../browser-words.ts';
import { type DeclareCommand, exitCodes } from '../context.ts';
import { nextSteps } from '../next-steps.ts';
import * as shared from './shared-options.ts';

interface RenderFlags {
  readonly format?: readonly ReportFormat[];
  readonly out: string;
  readonly lang?: 'sv' | 'en';
}

export const declareRender: DeclareCommand = (program, context, finish) => {
  const say = (sv: string, en: string): string => shared.inLanguage(context, sv, en);
  program
    .command('render <REPORT.json>')
    .description(say('rita om ett sparat underlag, utan data', 'render a stored report again, without data'))
    .option('--format <LIST>', 'html,pdf,docx,xlsx', shared.listOf(['html', 'pdf', 'docx', 'xlsx'] as const))
    .option('--out <DIR>', say('mapp för resultatet', 'output folder'), '.')
    .addOption(shared.languageOption(context))
    .action(async (path: string, flags: RenderFlags) => {
      const { renderStored } = await import('../../pipeline/render-stored.ts');
      const { effects, words } = context;
      const formats = flags.format ?? ['html', 'pdf'];
      const { files, failed } = await renderStored(effects, path, {
        formats,
        out: flags.out,
        locale: flags.lang ?? 'sv',
      });
      for (const file of files) effects.terminal.out(`${file}\n`);
      const [first] = files;
      if (first !== undefined) effects.terminal.err(nextSteps.open(context, first));
      for (const { code, detail } of failed) {
        const { title, remedy } = await browserWords(code, context.language);
        effects.terminal.err(`${words.noPdf} ${title} [${code}] ${detail}`.trimEnd());
        effects.terminal.err(`\n    → ${remedy}\n`);
      }
      if (failed.length > 0 && flags.format?.includes('pdf')) finish(exitCodes.partlyFailed);
    });
};

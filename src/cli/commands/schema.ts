import { Argument } from 'commander';
import type { SchemaName } from '../../pipeline/schemas.ts';
import type { DeclareCommand } from '../context.ts';
import * as shared from './shared-options.ts';

const names = ['report', 'figures', 'config', 'note'] as const satisfies readonly SchemaName[];

export const declareSchema: DeclareCommand = (program, context) => {
  program
    .command('schema')
    .description(shared.inLanguage(context, 'JSON Schema för filerna', 'JSON Schema of the files'))
    .addArgument(new Argument('[NAME]', names.join(', ')).choices([...names]).default('report'))
    .addOption(shared.languageOption(context))
    .action(async (name: (typeof names)[number]) => {
      const { jsonSchemas } = await import('../../pipeline/schemas.ts');
      context.effects.terminal.out(`${JSON.stringify(jsonSchemas[name](), null, 2)}\n`);
    });
};

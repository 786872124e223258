import type { DeclareCommand } from '../context.ts';
import { declareImportFile } from './import-file.ts';
import { declareImportKolada } from './import-kolada.ts';
import { declareImportPxweb } from './import-pxweb.ts';
import { inLanguage } from './shared-options.ts';

export const declareImport: DeclareCommand = (program, context, finish) => {
  const group = program
    .command('import')
    .helpCommand(false)
    .description(
      inLanguage(
        context,
        'hämta uppgifter till arbetsmappen, från Kolada, PxWeb eller en fil',
        'bring data into the workspace, from Kolada, PxWeb or a file',
      ),
    );
  for (const declare of [declareImportKolada, declareImportPxweb, declareImportFile])
    declare(group, context, finish);
};

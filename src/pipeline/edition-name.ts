import { InputError } from '../diagnostics/input-error.ts';
import type { Config } from '../workspace/config.ts';
import { editionNamePattern, editionNameWords } from '../workspace/config-schema.ts';

/**
 * The name of the edition: the one asked for, else the one of kub.yaml. It names a folder, so one that leads out of
 * the output folder is an InputError.
 */
export function editionName(config: Config, asked: string | undefined): string {
  if (asked === undefined || editionNamePattern.test(asked)) return asked ?? config.edition;
  throw new InputError([
    {
      code: 'invalid-value',
      severity: 'error',
      field: '--edition',
      found: asked,
      expected: editionNameWords,
    },
  ]);
}

import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { InputError } from '../diagnostics/input-error.ts';

/** One reason why an import cannot be finished. `file` is the address the problem came from. */
export function importError(
  code: DiagnosticCode,
  rest: Omit<Diagnostic, 'code' | 'severity'> = {},
): InputError {
  return new InputError([{ code, severity: 'error', ...rest }]);
}

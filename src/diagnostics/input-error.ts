import type { Diagnostic } from './diagnostic.ts';

/** The user's input has errors. Anything else that is thrown is a bug in kub. */
export class InputError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => `${d.file ?? ''}:${d.line ?? ''} ${d.code} ${d.found ?? ''}`).join('\n'));
    this.name = 'InputError';
    this.diagnostics = diagnostics;
  }
}

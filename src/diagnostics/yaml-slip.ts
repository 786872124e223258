import type { DiagnosticCode } from './codes.ts';

/**
 * What has gone wrong on a line that is not YAML, when it is one of the slips that people make.
 *
 * @param fault the parser's own code, such as `TAB_AS_INDENT`
 * @param line the line as it is written
 */
export function yamlSlip(fault: string, line: string): DiagnosticCode {
  if (fault === 'TAB_AS_INDENT') return 'yaml-tab';
  if (fault === 'DUPLICATE_KEY') return 'yaml-key-twice';
  if (/^\s*(?:- )?[^\s:"'#][^\s:]*:[^\s:/]/.test(line) && !/: /.test(line)) return 'yaml-no-space';
  const isColonInText = fault === 'BLOCK_AS_IMPLICIT_KEY' && /: .*: /.test(line);
  return isColonInText || fault === 'BAD_SCALAR_START' ? 'yaml-needs-quotes' : 'not-yaml';
}

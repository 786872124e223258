import { InputError } from '../diagnostics/input-error.ts';

/** What a system answers when a file may not, or cannot, be written there. */
const refusals = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EBUSY',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ENAMETOOLONG',
]);

/** A write that the machine refused as a message to the user; any other error as it is. */
export function writeProblem(error: unknown, path: string): unknown {
  const { code } = error as { readonly code?: unknown };
  if (typeof code !== 'string' || !refusals.has(code)) return error;
  return new InputError([{ code: 'cannot-write', severity: 'error', file: path, found: code }]);
}

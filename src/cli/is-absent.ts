/** Nothing is there, or nothing can be: a name with U+0000, one that is too long, a link to itself. */
const absentCodes = new Set(['ENOENT', 'ENOTDIR', 'ERR_INVALID_ARG_VALUE', 'ENAMETOOLONG', 'ELOOP']);

/** Whether an error says that a path leads nowhere. */
export function isAbsent(error: unknown): boolean {
  return absentCodes.has((error as { code?: string }).code ?? '');
}

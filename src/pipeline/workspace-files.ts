import { InputError } from '../diagnostics/input-error.ts';
import type { FileSystem } from '../io/effects.ts';

/** The files of one folder by relative path; what is read is remembered, for the manifest. */
export interface WorkspaceFiles extends FileSystem {
  /** Relative paths that were read, in order of first reading. */
  readonly touched: () => readonly string[];
}

/** Whether a relative path is, or passes through, a link that leads out of the folder. */
export function leadsOutside(files: FileSystem, folder: string, path: string): boolean {
  const whole = `${folder}/${path}`;
  const real = files.realPath?.(whole) ?? whole;
  return real !== whole && !real.startsWith(`${files.realPath?.(folder) ?? folder}/`);
}

/**
 * A file system that stands in `folder`: relative paths go in and diagnostics carry them as they are, so
 * that no path of the machine reaches an output. A link that leads out of the folder is not followed.
 */
export function workspaceFiles(files: FileSystem, folder: string): WorkspaceFiles {
  const touched = new Set<string>();
  const at = (path: string): string => `${folder}/${path}`;
  const note = (path: string): string => {
    if (leadsOutside(files, folder, path))
      throw new InputError([{ code: 'path-outside-workspace', severity: 'error', file: path }]);
    touched.add(path);
    return at(path);
  };
  const { localPath } = files;
  return {
    ...(localPath ? { localPath: (path: string) => localPath(note(path)) } : {}),
    read: (path) => files.read(note(path)),
    chunks: (path) => files.chunks(note(path)),
    stat: (path) => files.stat(at(path)),
    list: (path) => files.list(at(path)),
    write: (path, bytes, options) => files.write(at(path), bytes, options),
    makeFolder: (path, options) => files.makeFolder(at(path), options),
    link: (target, path) => files.link(target, at(path)),
    remove: (path) => files.remove(at(path)),
    touched: () => [...touched],
  };
}

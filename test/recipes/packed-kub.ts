import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A folder where the packed kub is installed, as it would be from the archive that npm pack makes. */
export function packedKub(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kub-recipes-'));
  const options = { cwd: root, encoding: 'utf8' } as const;
  const packed = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    options,
  );
  mkdirSync(join(folder, 'node_modules'));
  execFileSync('tar', ['-xzf', join(folder, packed.trim().split('\n').at(-1)!), '-C', folder]);
  // The packages it needs are those of the project: installing them again would prove nothing more.
  symlinkSync(join(root, 'node_modules'), join(folder, 'package/node_modules'));
  symlinkSync(join(folder, 'package'), join(folder, 'node_modules/kub'));
  symlinkSync(join(root, 'node_modules/arquero'), join(folder, 'node_modules/arquero'));
  return folder;
}

export interface Ended {
  readonly code: number;
  readonly answer: string;
}

/** A program of the shell in a folder; `kub` is the packed one. Results first, then talk. */
export function start(
  installed: string,
  [program = '', ...words]: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { KUB_LANG: _, ...inherited } = process.env;
  const [command, argv] =
    program === 'kub'
      ? [process.execPath, [join(installed, 'package/bin/kub.js'), ...words]]
      : [program, words];
  return new Promise((done) => {
    const options = { cwd: folder, env: { ...inherited, NO_COLOR: '1', ...environment } };
    execFile(command, argv, options, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, answer: out + err }),
    );
  });
}

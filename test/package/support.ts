import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** What `npm pack` makes, and a folder that has it and the packages it declares installed, and nothing else. */
export interface PackedConsumer {
  readonly folder: string;
  readonly archive: string;
  /** Files of the package, from its folder. */
  readonly files: readonly string[];
}

export function packConsumer(): PackedConsumer {
  if (!existsSync(join(root, 'dist/types/index.d.ts'))) throw new Error('no dist/types: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'kub-consumer-'));
  const [packed] = JSON.parse(
    runIn(root, 'npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder]),
  ) as [{ filename: string; files: { path: string }[] }];
  const archive = join(folder, packed.filename);
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'kub'), { recursive: true });
  runIn(folder, 'tar', ['-xzf', archive, '-C', join(modules, 'kub'), '--strip-components=1']);
  // TypeScript's own project for Node has the types of Node.
  for (const name of [...Object.keys(manifest.dependencies), '@types/node', 'undici-types']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'dir');
  }
  return { folder, archive, files: packed.files.map(({ path }) => path) };
}

/** Output of a program that must end by itself. */
export function runIn(folder: string, program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
    timeout: 200_000,
  });
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')}: ${status} ${error ?? ''}\n${stdout}${stderr}`);
  return stdout;
}

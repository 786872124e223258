import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineEffects } from '../../src/cli/effects.ts';
import { run } from '../../src/cli/main.ts';
import type { Effects, FileSystem, Network } from '../../src/io/effects.ts';

export interface ImportSession {
  readonly folder: string;
  /** Milliseconds of every pause that was asked for; none is really taken. */
  readonly pauses: readonly number[];
  run(
    ...argv: readonly string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
  /** Relative paths of all files of the workspace, sorted. */
  files(): readonly string[];
  read(path: string): string;
  put(path: string, text: string | Uint8Array): void;
  close(): void;
}

export interface SessionOptions {
  readonly timeoutMilliseconds?: number;
  readonly network?: Network;
  /** Changes the file system, to make it fail. */
  readonly files?: (real: FileSystem) => FileSystem;
}

export const sessionStart = '2026-03-01T08:00:00.000Z';

/**
 * A temporary workspace and the real command in it: real files, real network, but a clock that stands
 * still and pauses that are only noted.
 */
export function importSession(options: SessionOptions = {}): ImportSession {
  const folder = mkdtempSync(join(tmpdir(), 'kub-import-'));
  writeFileSync(
    join(folder, 'kub.yaml'),
    'kommun: almby\nutgava: 2026\ndata:\n  - fil: data/*.csv\n    kalla: SCB\n',
  );
  mkdirSync(join(folder, 'data'));
  const real = machineEffects();
  const pauses: number[] = [];
  const machineNetwork = real.network!;
  const network: Network = options.network ?? {
    fetch: (url, request) => {
      const { timeoutMilliseconds = request.timeoutMilliseconds } = options;
      return machineNetwork.fetch(url, { ...request, timeoutMilliseconds });
    },
    wait: async (milliseconds) => {
      pauses.push(milliseconds);
    },
  };
  return {
    folder,
    pauses,
    async run(...argv) {
      const said = { out: '', err: '' };
      const effects: Effects = {
        ...real,
        network,
        files: options.files?.(real.files) ?? real.files,
        environment: {},
        workingDirectory: folder,
        now: () => new Date(sessionStart),
        terminal: {
          outIsTerminal: false,
          errIsTerminal: false,
          columns: 80,
          color: false,
          out: (text) => {
            said.out += text;
          },
          err: (text) => {
            said.err += text;
          },
        },
      };
      const code = await run(argv, effects, '0.0.0-test');
      return { code, ...said };
    },
    files: () =>
      (readdirSync(folder, { recursive: true, withFileTypes: true }) ?? [])
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort(),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    put: (path, text) => writeFileSync(join(folder, path), text),
    close: () => (existsSync(folder) ? rmSync(folder, { recursive: true }) : undefined),
  };
}

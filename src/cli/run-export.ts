import { exportPieces, textOf } from '../pipeline/export-figures.ts';
import type { CommandContext } from './context.ts';

export interface ExportFlags {
  readonly format?: 'csv' | 'xlsx' | 'json' | 'parquet';
  readonly out?: string;
  readonly area?: readonly string[];
  readonly indicator?: readonly string[];
  readonly workspace?: string;
  readonly json?: boolean;
}

/** Writes the figures to a file, or text to stdout. */
export async function runExport({ effects, language }: CommandContext, flags: ExportFlags): Promise<void> {
  const { format = flags.json ? 'json' : 'csv', workspace } = flags;
  const content = await exportPieces(effects, {
    format,
    language,
    areas: flags.area ?? [],
    indicators: flags.indicator ?? [],
    ...(workspace === undefined ? {} : { workspace }),
  });
  const { terminal, files } = effects;
  if (flags.out === undefined && (format === 'csv' || format === 'json')) {
    for (const text of textOf(content)) terminal.out(text);
    return;
  }
  const path = flags.out ?? `figures.${format}`;
  await files.write(absolutePath(effects.workingDirectory, path), content);
  terminal.out(flags.json ? `${JSON.stringify({ files: [{ path }] }, null, 1)}\n` : `${path}\n`);
}

function absolutePath(folder: string, path: string): string {
  const slashes = path.replaceAll('\\', '/');
  return /^(\/|[A-Za-z]:)/.test(slashes) ? slashes : `${folder}/${slashes}`;
}

import { readBenchmark } from '../pipeline/read-benchmark.ts';
import { servePreview } from '../preview/serve-preview.ts';
import { openWorkspace } from '../workspace/open-workspace.ts';
import { inLanguage } from './commands/shared-options.ts';
import type { CommandContext } from './context.ts';

export interface PreviewFlags {
  readonly workspace?: string;
  readonly port?: number;
  readonly profile?: string;
  readonly benchmark?: string;
  readonly lang?: 'sv' | 'en';
  readonly quiet?: boolean;
}

/**
 * Shows the pages to this machine alone until Ctrl-C. False when the port that was asked for is taken.
 *
 * @throws InputError when there is no workspace, no such area or no such profile
 */
export async function runPreview(
  context: CommandContext,
  area: string | undefined,
  { workspace, port, profile, benchmark, lang, quiet }: PreviewFlags,
): Promise<boolean> {
  const { effects, kubVersion } = context;
  const { folder, config } = await openWorkspace(effects, workspace);
  const server = await servePreview(effects, {
    folder,
    language: lang ?? config.language,
    kubVersion,
    ...(area === undefined ? {} : { area }),
    ...(port === undefined ? {} : { port }),
    ...(profile === undefined ? {} : { profile }),
    ...(benchmark === undefined ? {} : { benchmark: readBenchmark(benchmark) }),
  });
  if (!server) return false;
  effects.terminal.out(`${server.address}\n`);
  if (!quiet)
    effects.terminal.err(
      inLanguage(
        context,
        'Sidan följer filerna. Avsluta med Ctrl-C.\n',
        'The page follows the files. End with Ctrl-C.\n',
      ),
    );
  await effects.local?.untilStopped();
  await server.close();
  return true;
}

import { InputError } from '../diagnostics/input-error.ts';
import { requireProfile } from '../pipeline/check-profiles.ts';
import { readBenchmark } from '../pipeline/read-benchmark.ts';
import { findArea } from '../pipeline/select-areas.ts';
import { openEdition } from '../pipeline.ts';
import { answerPreview } from '../preview/answer.ts';
import { createLiveWorkspace } from '../preview/live-workspace.ts';
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

const usualPort = 4610;

/**
 * Shows the pages to this machine alone until Ctrl-C. False when the port that was asked for is taken.
 *
 * @throws InputError when there is no workspace, no such area or no such profile
 */
export async function runPreview(
  context: CommandContext,
  area: string | undefined,
  flags: PreviewFlags,
): Promise<boolean> {
  const { effects, kubVersion } = context;
  const { local } = effects;
  if (!local) throw new Error('runPreview: this machine serves nothing');
  const { folder, config } = await openWorkspace(effects, flags.workspace);
  const language = flags.lang ?? config.language;
  const { profile, benchmark } = flags;
  const live = createLiveWorkspace(effects, {
    workspace: folder,
    language,
    kubVersion,
    ...(profile === undefined ? {} : { profile }),
    ...(benchmark === undefined ? {} : { benchmark: readBenchmark(benchmark) }),
  });
  const first = await firstArea(context, folder, area, profile);
  await live.refresh();
  let port = 0;
  const answer = (request: Parameters<typeof answerPreview>[0]): ReturnType<typeof answerPreview> =>
    answerPreview(request, live, { language, first, port });
  const server =
    (await local.serve(flags.port ?? usualPort, answer)) ??
    (flags.port === undefined ? await local.serve(0, answer) : null);
  if (!server) return false;
  port = server.port;
  const watch = local.watch(folder, isInput, () => void live.refresh());
  effects.terminal.out(`http://127.0.0.1:${port}/\n`);
  if (!flags.quiet)
    effects.terminal.err(
      inLanguage(
        context,
        'Sidan följer filerna. Avsluta med Ctrl-C.\n',
        'The page follows the files. End with Ctrl-C.\n',
      ),
    );
  await local.untilStopped();
  watch.close();
  live.close();
  await server.close();
  return true;
}

/** Results, other programs' folders and half-written files are no input. */
function isInput(path: string): boolean {
  return !/^out$|^node_modules$|(^|\/)\.|\.tmp$|\.lock$|~$/.test(path);
}

/** The area to be shown first. A wrong name is told at once, unless the workspace has errors: those are shown. */
async function firstArea(
  { effects }: CommandContext,
  workspace: string,
  name: string | undefined,
  profile: string | undefined,
): Promise<string> {
  if (name === undefined && profile === undefined) return '';
  const edition = await openEdition(effects, { workspace }).catch((error: unknown) => {
    if (error instanceof InputError) return null;
    throw error;
  });
  if (!edition) return name ?? '';
  const { config, dataset } = edition.inputs;
  if (profile !== undefined) requireProfile(config, dataset, profile);
  if (name === undefined) return '';
  const area = findArea(dataset.hierarchy, name);
  if (area?.report) return area.id;
  throw new InputError([{ code: 'no-such-area', severity: 'error', found: name }]);
}

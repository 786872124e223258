import { InputError } from '../diagnostics/input-error.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Effects } from '../io/effects.ts';
import { requireProfile } from '../pipeline/check-profiles.ts';
import { findArea } from '../pipeline/select-areas.ts';
import { openEdition } from '../pipeline.ts';
import { answerPreview } from './answer.ts';
import { createLiveWorkspace, type LiveOptions } from './live-workspace.ts';

export interface PreviewRequest {
  /** Folder with `kub.yaml`. */
  readonly folder: string;
  readonly language: Locale;
  readonly kubVersion: string;
  /** Area that is shown first, by id or name. */
  readonly area?: string;
  readonly profile?: string;
  readonly benchmark?: NonNullable<LiveOptions['benchmark']>;
  /** The usual one, or any free one, when not given. */
  readonly port?: number;
}

/** Pages that are being served. */
export interface Preview {
  readonly address: string;
  close(): Promise<void>;
}

const usualPort = 4610;

/**
 * Serves the pages to this machine alone, made anew as files change, until it is closed. Null when the port
 * that was asked for is taken.
 *
 * @throws InputError when there is no such area or no such profile
 */
export async function servePreview(effects: Effects, request: PreviewRequest): Promise<Preview | null> {
  const { local } = effects;
  if (!local) throw new Error('servePreview: this machine serves nothing');
  const { folder, language, kubVersion, profile, benchmark } = request;
  const live = createLiveWorkspace(effects, {
    workspace: folder,
    language,
    kubVersion,
    ...(profile === undefined ? {} : { profile }),
    ...(benchmark === undefined ? {} : { benchmark }),
  });
  const first = await firstArea(effects, request);
  await live.refresh();
  let port = 0;
  const answer = (asked: Parameters<typeof answerPreview>[0]): ReturnType<typeof answerPreview> =>
    answerPreview(asked, live, { language, first, port });
  const server =
    (await local.serve(request.port ?? usualPort, answer)) ??
    (request.port === undefined ? await local.serve(0, answer) : null);
  if (!server) {
    live.close();
    return null;
  }
  port = server.port;
  const watch = local.watch(folder, isInput, () => void live.refresh());
  return {
    address: `http://127.0.0.1:${port}/`,
    async close() {
      watch.close();
      live.close();
      await server.close();
    },
  };
}

/** Results, other programs' folders and half-written files are no input. */
function isInput(path: string): boolean {
  return !/^out$|^node_modules$|(^|\/)\.|\.tmp$|\.lock$|~$/.test(path);
}

/** The area to be shown first. A wrong name is told at once, unless the workspace has errors: those are shown. */
async function firstArea(effects: Effects, { folder, area: name, profile }: PreviewRequest): Promise<string> {
  if (name === undefined && profile === undefined) return '';
  const edition = await openEdition(effects, { workspace: folder }).catch((error: unknown) => {
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

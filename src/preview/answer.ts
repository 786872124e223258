import type { Locale } from '../i18n/locale.ts';
import type { LocalReply, LocalRequest } from '../io/effects.ts';
import type { LiveWorkspace } from './live-workspace.ts';
import { windowPage, windowPolicy } from './window-page.ts';

const always = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

const reply = (status: number, body: string, headers: Readonly<Record<string, string>> = {}): LocalReply => ({
  status,
  headers: { ...always, ...headers },
  body,
});

/** Long enough to be cheap, short enough for whatever stands between to keep the line open. */
const longestWait = 20_000;

/**
 * Answers the browser. There are no files to ask for: only the window and the page of each area, by name, so no
 * path can lead out of them. A foreign `Host` is a foreign site that has had its name point here.
 */
export async function answerPreview(
  { method, target, host }: LocalRequest,
  live: LiveWorkspace,
  options: { readonly language: Locale; readonly first: string; readonly port: number },
): Promise<LocalReply> {
  const { port, first, language } = options;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return reply(403, 'Host');
  if (method !== 'GET' && method !== 'HEAD') return reply(405, '', { Allow: 'GET, HEAD' });
  const waits = /^\/_vanta\?(\d{1,9})$/.exec(target);
  if (waits) {
    await live.changed(Number(waits[1]), longestWait);
    return reply(200, String(live.version()), { 'Content-Type': 'text/plain; charset=utf-8' });
  }
  const areas = live.areas();
  const found = /^\/([a-z0-9-]+)\/(kunskapsunderlag\.html)?$/.exec(target);
  const area = areas.find(({ id }) => id === (target === '/' ? first || areas[0]?.id : found?.[1]));
  if (found?.[2]) {
    const page = area ? await live.page(area.id) : null;
    if (page !== null) return reply(200, page, { 'X-Frame-Options': 'SAMEORIGIN' });
    return area ? reply(500, live.fault()) : reply(404, '404');
  }
  if (target !== '/' && !(found && area)) return reply(404, '404');
  // The page is made before the window, so that what is wrong with it stands in the window.
  if (area && live.fault() === '') await live.page(area.id);
  const state = { version: live.version(), language, area: area ?? null, areas };
  const text = windowPage({ ...state, diagnostics: live.diagnostics(), fault: live.fault() });
  return reply(200, text, { 'Content-Security-Policy': windowPolicy, 'X-Frame-Options': 'DENY' });
}

import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Effects } from '../../src/io/effects.ts';
import { type BrowserChoice, resolveBrowser } from '../../src/render/browser-choice.ts';
import { realEffects } from './pdf-effects.ts';

/** The bundled browser where it can run, so that the tests print with the same program everywhere they can. */
export async function bundledChoice(): Promise<{ effects: Effects; choice: BrowserChoice }> {
  const effects = realEffects({ cacheFolder: join(homedir(), '.cache', 'kub') });
  const found = await resolveBrowser(effects);
  const bundled = found.tried.filter(
    (candidate) => candidate.origin === 'bundled' && candidate.state === 'usable',
  );
  const choice =
    bundled[0] === undefined ? found : { kind: 'chosen' as const, browser: bundled[0], tried: bundled };
  if (choice.kind !== 'chosen') console.log('skipped: no browser on this machine');
  return { effects, choice };
}

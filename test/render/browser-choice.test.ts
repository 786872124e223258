import { expect, test } from 'vitest';
import type { Effects, FileStatus, Machine } from '../../src/io/effects.ts';
import { resolveBrowser } from '../../src/render/browser-choice.ts';
import { realEffects } from '../support/pdf-effects.ts';

/** This machine's packages, but only the given programs (path → mode) installed. */
function machine(
  programs: Record<string, number>,
  environment: Record<string, string> = {},
  overrides: Partial<Machine> = {},
): Effects {
  const real = realEffects({ platform: 'linux', architecture: 'x64', ...overrides });
  const stat = async (path: string): Promise<FileStatus | null> => {
    if (path.includes('/node_modules/')) return await real.files.stat(path);
    const mode = programs[path];
    return mode === undefined ? null : { kind: 'file', size: 1, mode, owner: 0 };
  };
  return { ...real, environment: { PATH: '/usr/bin', ...environment }, files: { ...real.files, stat } };
}

test('a browser named in KUB_CHROMIUM is chosen before everything', async () => {
  const effects = machine(
    { '/eget/chrome': 0o755, '/annat/chrome': 0o755, '/usr/bin/chromium': 0o755 },
    { KUB_CHROMIUM: '/eget/chrome', PUPPETEER_EXECUTABLE_PATH: '/annat/chrome' },
  );
  const choice = await resolveBrowser(effects);
  expect(choice).toMatchObject({
    kind: 'chosen',
    browser: { origin: 'named', variable: 'KUB_CHROMIUM', path: '/eget/chrome' },
  });
});

test('PUPPETEER_EXECUTABLE_PATH counts when KUB_CHROMIUM is empty', async () => {
  const effects = machine(
    { '/annat/chrome': 0o755 },
    { KUB_CHROMIUM: '', PUPPETEER_EXECUTABLE_PATH: '/annat/chrome' },
  );
  expect(await resolveBrowser(effects)).toMatchObject({ kind: 'chosen', browser: { path: '/annat/chrome' } });
});

test('a named browser that is not there is said, never replaced in silence', async () => {
  const effects = machine({ '/usr/bin/chromium': 0o755 }, { KUB_CHROMIUM: '/finns/inte' });
  expect(await resolveBrowser(effects)).toMatchObject({
    kind: 'named-absent',
    browser: { variable: 'KUB_CHROMIUM', path: '/finns/inte', state: 'absent' },
  });
  const plain = machine({ '/en/textfil': 0o644 }, { KUB_CHROMIUM: '/en/textfil' });
  expect(await resolveBrowser(plain)).toMatchObject({
    kind: 'named-absent',
    browser: { state: 'not-executable' },
  });
});

test('an installed headless shell is preferred to an installed full browser', async () => {
  const effects = machine({ '/usr/bin/chromium': 0o755, '/usr/bin/chromium-headless-shell': 0o755 });
  const choice = await resolveBrowser(effects);
  expect(choice).toMatchObject({
    kind: 'chosen',
    browser: { origin: 'installed', path: '/usr/bin/chromium-headless-shell' },
  });
  // The bundled one is still listed as a way out.
  expect(choice.tried.at(-1)).toMatchObject({ origin: 'bundled', state: 'usable' });
});

test('without an installed browser the bundled one is chosen, with its version, and every other is listed', async () => {
  const choice = await resolveBrowser(machine({}));
  expect(choice).toMatchObject({ kind: 'chosen', browser: { origin: 'bundled', version: '147.0.0' } });
  expect(choice.tried.filter((candidate) => candidate.state === 'absent').length).toBeGreaterThan(5);
});

test('on another processor the bundled one does not count, and nothing is chosen', async () => {
  const choice = await resolveBrowser(machine({}, {}, { architecture: 'arm64' }));
  expect(choice.kind).toBe('none');
  expect(choice.tried.at(-1)).toMatchObject({ origin: 'bundled', state: 'unsuited' });
});

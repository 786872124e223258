import { expect, test } from 'vitest';
import { browserPrograms } from '../../src/render/browser-candidates.ts';

const places = (platform: 'linux' | 'darwin' | 'win32' | 'other', environment: Record<string, string>) =>
  browserPrograms({ platform }, environment).flatMap((program) => program.places);

test('on Linux the headless shell comes before the full browser, and PATH before the usual folders', () => {
  const found = places('linux', { PATH: '/opt/eget/bin/:relativ:/usr/bin' });
  expect(found[0]).toBe('/opt/eget/bin/chromium-headless-shell');
  expect(found.indexOf('/usr/bin/chromium-headless-shell')).toBeLessThan(found.indexOf('/usr/bin/chromium'));
  expect(found).toContain('/snap/bin/chromium');
  expect(found.filter((path) => !path.startsWith('/'))).toEqual([]);
});

test('on macOS applications are looked for under the system and under the user', () => {
  const found = places('darwin', { HOME: '/Users/maja' });
  expect(found).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  expect(found).toContain('/Users/maja/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
});

test('on Windows the folders come from the environment, in any case, with slashes', () => {
  const found = places('win32', {
    ProgramFiles: 'C:\\Program Files',
    LocalAppData: 'C:\\Users\\maja\\AppData\\Local',
  });
  expect(found).toEqual([
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Users/maja/AppData/Local/Google/Chrome/Application/chrome.exe',
    'C:/Program Files/Chromium/Application/chrome.exe',
    'C:/Users/maja/AppData/Local/Chromium/Application/chrome.exe',
    'C:/Program Files/Microsoft/Edge/Application/msedge.exe',
    'C:/Users/maja/AppData/Local/Microsoft/Edge/Application/msedge.exe',
  ]);
});

test('an unknown system has no known browser', () => {
  expect(places('other', { PATH: '/usr/bin' })).toEqual([]);
});
